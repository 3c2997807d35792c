import { readFileSync } from 'node:fs'
import Fastify from 'fastify'

// The limit of this machine for reads: a route that does nothing but send the bytes of a file.
const [file = '', port = '0'] = process.argv.slice(2)
const bytes = readFileSync(file)
const app = Fastify({ logger: false })
app.get('/*', (_request, reply) => reply.header('content-type', 'application/json; charset=utf-8').send(bytes))
await app.listen({ host: '127.0.0.1', port: Number(port) })
