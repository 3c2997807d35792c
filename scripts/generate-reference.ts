import { writeFileSync } from 'node:fs'
import { EVENTS_BY_SERVICE } from '#contracts/events.ts'
import { services } from '#services/services.ts'

/** Writes the table of all operations with their doors, permissions and refusals, and of all events. */
export function writeReference(file: string): void {
  const lines = ['# Operations, permissions and events', '', 'Generated from the code by `npm run generate`.', '']
  for (const service of services) {
    lines.push(`## ${service.name}`, '', '| operation | REST | gRPC | who | refusals |', '| --- | --- | --- | --- | --- |')
    const operations = new Map(
      [...service.routes.map((route) => route.operation), ...(service.rpc ?? []).map((line) => line.operation)].map(
        (operation) => [operation.name, operation],
      ),
    )
    for (const [name, operation] of operations) {
      const rest = service.routes
        .filter((route) => route.operation.name === name)
        .map((route) => `\`${route.method} ${route.page ? '' : '/api/v1'}${route.path}\``)
      const grpc = (service.rpc ?? [])
        .filter((line) => line.operation.name === name)
        .map((line) => `\`${line.service}.${line.method}\``)
      const { access } = operation
      const who =
        access.kind === 'permission'
          ? `\`${access.name}\``
          : access.kind === 'owner'
            ? `owner or \`${access.or}\``
            : access.kind.replace('_', ' ')
      lines.push(
        `| \`${name}\` | ${rest.join(' ')} | ${grpc.join(' ')} | ${who} | ${(operation.fails ?? []).map((code) => `\`${code}\``).join(' ')} |`,
      )
    }
    const events = Object.keys(EVENTS_BY_SERVICE[service.name as keyof typeof EVENTS_BY_SERVICE] ?? {})
    lines.push('', ...(events.length > 0 ? [`Events: ${events.map((name) => `\`${name}\``).join(', ')}.`, ''] : []))
  }
  writeFileSync(file, `${lines.join('\n').trimEnd()}\n`)
}
