import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A server process under measure. */
export interface Server {
  url: string
  pid: number
  /** From the start of the process to its first correct page, in milliseconds. */
  startMs: number
  /** Resident memory, in megabytes (Linux). */
  memoryMb(): number
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** How `npm start` starts a shop: what is measured runs with the same memory. */
export function startArgs(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    scripts: { start: string }
  }
  return scripts.start.split(' ').slice(1)
}

/** Starts a process and waits for its first correct answer. */
export async function startServer(args: string[], env: Record<string, string>, url: string, probe: string): Promise<Server> {
  const began = performance.now()
  const child: ChildProcess = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`)
    const answer = await fetch(url + probe).catch(() => undefined)
    if (answer?.ok) break
    await sleep(10)
    if (performance.now() - began > 120_000) throw new Error('The server did not answer in two minutes.')
  }
  return {
    url,
    pid: child.pid ?? 0,
    startMs: performance.now() - began,
    memoryMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      await gone
    },
  }
}
