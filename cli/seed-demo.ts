import type { Runtime } from '#platform/runtime.ts'

/** Password of the demo accounts. */
export const DEMO_PASSWORD = 'serai-demo'

/** Makes the people of the demo, without whom a fresh shop does not start (SET-04). */
export async function seedPeople(runtime: Runtime): Promise<void> {
  const identity = runtime.local.find((service) => service.name === 'identity')
  await identity?.demo?.(runtime.systemContext('identity'), () => undefined)
}

/** Fills a fresh shop with demo data, telling how far it is; a shop that was used is left alone. */
export async function seedDemo(runtime: Runtime, say: (line: string) => void): Promise<void> {
  let told = 0
  for (const service of runtime.local) {
    await service.demo?.(runtime.systemContext(service.name), (done, total) => {
      const share = Math.floor((done / total) * 10)
      if (share === told) return
      told = share
      say(`  Drawing the demo shop … ${share * 10} %`)
    })
  }
}
