import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '#lib/errors.ts'
import { type Config, loadConfig } from '#platform/config.ts'
import { installFaces } from '#platform/http/faces.ts'
import { createHttpServer } from '#platform/http/server.ts'
import type { PeerClient } from '#platform/rpc/client.ts'
import { createRpcServer } from '#platform/rpc/server.ts'
import { createRuntime, type Runtime } from '#platform/runtime.ts'
import { SetupError } from '#platform/setup-error.ts'
import { services } from '#services/services.ts'
import { refuseBroken } from './checks.ts'
import { inviteOwner } from './invite-owner.ts'
import { openDatabase } from './open-database.ts'
import { DEMO_PASSWORD, seedDemo, seedPeople } from './seed-demo.ts'

const WAIT_FOR_PEERS_MS = 60_000

/** Starts everything this process is to run, says where it is, and stops all of it on Ctrl-C. */
export async function start(): Promise<void> {
  const config = loadConfig()
  await refuseTakenPort(config.host, config.port)
  const database = await openDatabase(config)
  const runtime = await createRuntime({ config, services, databaseUrl: database.url, ...(await peersOf(config)) })
  const rpc = createRpcServer(runtime)
  await new Promise<void>((open, failed) => rpc.once('error', failed).listen(config.grpcPort, config.host, open))
  await refuseBroken(runtime, 'before')
  await prepareServices(runtime)
  if (config.demoData && !config.services) await seedPeople(runtime)
  const invitation = await inviteOwner(runtime)
  await refuseBroken(runtime, 'prepared')
  const app = await createHttpServer(runtime)
  await installFaces(app, runtime)
  await app.listen({ host: config.host, port: config.port })
  await runtime.startWork()
  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    if (process.stderr.isTTY) console.error(`\n${signal}: closing …`)
    // Whatever hangs does not keep the process longer than ten seconds.
    setTimeout(() => process.exit(1), 10_000).unref()
    runtime.endStreams()
    await app.close()
    rpc.close()
    await runtime.close()
    await database.close()
    process.exit(0)
  }
  process.on('SIGINT', () => void stop('Ctrl-C'))
  process.on('SIGTERM', () => void stop('SIGTERM'))
  announce(config, runtime, invitation)
  // The shop is open while its demo goods are drawn; they appear one by one.
  if (!config.demoData || config.services) return
  await seedDemo(runtime, (line) => console.error(line)).catch((error: unknown) => {
    // Stopped while drawing: the next start goes on.
    if (!stopping) throw error
  })
}

// Who asks services elsewhere; where all of them run in this process there are none to ask.
async function peersOf(config: Config): Promise<{ peers?: PeerClient }> {
  if (!config.services && Object.keys(config.peers).length === 0) return {}
  const { createPeerClient } = await import('#platform/rpc/client.ts')
  return { peers: createPeerClient(config, services) }
}

// Services of one installation may start in any order: one that needs another waits for it.
async function prepareServices(runtime: Runtime): Promise<void> {
  const deadline = Date.now() + WAIT_FOR_PEERS_MS
  for (const service of runtime.local) {
    for (;;) {
      try {
        await service.prepare?.(runtime.systemContext(service.name))
        break
      } catch (error) {
        const waits = error instanceof AppError && error.code === 'service_unavailable'
        if (!waits || Date.now() > deadline) throw error
        await sleep(200)
      }
    }
  }
}

function announce(config: Config, runtime: Runtime, invitation: string | undefined): void {
  const address = `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${config.port}`
  const lines = [
    '',
    '  Serai is open.',
    '',
    `  Shop        ${address}/`,
    `  Admin       ${address}/admin`,
    `  API         ${address}/api/docs`,
    `  gRPC        ${config.host}:${config.grpcPort}`,
    `  Metrics     ${address}/metrics`,
    '',
    ...(config.demoData
      ? [
          `  Demo staff  admin@serai.example    manager@serai.example    products@serai.example    editor@serai.example`,
          `  Shopper     shopper@serai.example`,
          `  Password    ${DEMO_PASSWORD}`,
          '',
        ]
      : []),
    ...(invitation
      ? ['  Nobody owns this shop yet. This link makes you its owner, once; give it to nobody else:', '', `  ${invitation}`, '']
      : []),
    ...(runtime.local.length < runtime.services.length
      ? [`  Services    ${runtime.local.map((service) => service.name).join(', ')}`, '']
      : []),
    '  Ctrl-C stops it.',
    '',
  ]
  console.error(lines.join('\n'))
}

function refuseTakenPort(host: string, port: number): Promise<void> {
  if (port === 0) return Promise.resolve()
  return new Promise((free, taken) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is in use; stop what uses it, or choose another: PORT=${port + 10} npm start`
          : `Cannot listen on ${host}:${port} (${error.code}).`
      taken(new SetupError('port_in_use', reason))
    })
    probe.listen(port, host, () => probe.close(() => free()))
  })
}
