import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeProtos } from './generate-proto.ts'
import { writeReference } from './generate-reference.ts'
import { writeSdk } from './generate-sdk.ts'

// Writes what follows from the operations: the gRPC contracts with their code, and the typed client of the REST API.
const root = dirname(import.meta.dirname)
writeProtos(join(root, 'contracts/proto'))
rmSync(join(root, 'contracts/gen'), { recursive: true, force: true })
const done = spawnSync(join(root, 'node_modules/.bin/buf'), ['generate'], {
  cwd: join(root, 'contracts'),
  stdio: 'inherit',
  env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}` },
})
if (done.status !== 0) process.exit(1)
writeSdk(join(root, 'sdk/gen.ts'))
writeReference(join(root, 'docs/reference.md'))
