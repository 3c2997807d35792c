import { writeFileSync } from 'node:fs'
import { EVENTS_BY_SERVICE } from '#contracts/events.ts'
import type { Access } from '#platform/operation/access.ts'
import type { Operation } from '#platform/operation/operation.ts'
import type { Service } from '#platform/service.ts'
import { services } from '#services/services.ts'

const HEAD = `# Operations, permissions and events

Generated from the code by \`npm run generate\`.

An operation has one name everywhere: it labels the metrics \`operation_total\` (with the outcome: ok, replayed, cached, fault or
the code of the refusal) and \`operation_duration_seconds\`, and the audit entry that is written with the change when staff make
it. Its events are appended in the transaction of the change; it can tell of no others. Beside its own refusals it may answer
those of access (401, 403) and of validation (\`invalid_input\`).
`

/** Writes the tables of all operations with their doors, permissions, metrics, events and refusals, and of who tells of which event. */
export function writeReference(file: string): void {
  writeFileSync(file, `${[HEAD.trim(), ...services.map(sectionOf)].join('\n\n')}\n`)
}

function sectionOf(service: Service): string {
  const all = operationsOf(service)
  const changes = all.filter((operation) => isChange(service, operation))
  const readings = all.filter((operation) => !changes.includes(operation))
  return [
    `## ${service.name}`,
    table(
      'Changes',
      ['operation', 'REST', 'gRPC', 'permission', 'metric', 'audited', 'events', 'refusals'],
      changes.map((operation) => [
        ...doorsOf(service, operation),
        operation.audited ? 'yes' : '',
        codes(operation.emits),
        codes(operation.fails),
      ]),
    ),
    table(
      'Readings',
      ['operation', 'REST', 'gRPC', 'permission', 'metric', 'refusals'],
      readings.map((operation) => [...doorsOf(service, operation), codes(operation.fails)]),
    ),
    table(
      'Work in the background',
      ['work', 'metric', 'events'],
      [
        ...Object.keys(service.jobs ?? {}).map((job) => [
          `job \`${job}\``,
          codes([`operation="job ${service.name}.${job}"`]),
          codes(service.emits?.[job]),
        ]),
        ...(service.subscriptions ?? []).map(({ name }) => [`subscription “${name}”`, '', codes(service.emits?.[name])]),
      ],
    ),
    table(
      'Events',
      ['event', 'told by'],
      Object.keys(EVENTS_BY_SERVICE[service.name as keyof typeof EVENTS_BY_SERVICE] ?? {}).map((event) => [
        codes([event]),
        tellersOf(service, all, event) || '—',
      ]),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function operationsOf(service: Service): Operation[] {
  const lines = [...service.routes, ...(service.rpc ?? [])].map((line) => [line.operation.name, line.operation] as const)
  return [...new Map(lines).values()]
}

// What only others of the house may ask has no method of HTTP: there its name says what it does.
function isChange(service: Service, operation: Operation): boolean {
  if (operation.audited || operation.idempotent || (operation.emits ?? []).length > 0) return true
  const routes = service.routes.filter((route) => route.operation.name === operation.name)
  if (routes.length > 0) return routes.some((route) => route.method !== 'GET')
  return !/\.(get|list|read|authenticate)(_|$)/.test(operation.name)
}

function doorsOf(service: Service, operation: Operation): string[] {
  const { name } = operation
  const rest = service.routes.filter((route) => route.operation.name === name)
  const grpc = (service.rpc ?? []).filter((line) => line.operation.name === name)
  return [
    codes([name]),
    codes(rest.map((route) => `${route.method} ${route.page ? '' : '/api/v1'}${route.path}`)),
    codes(grpc.map((line) => `${line.service}.${line.method}`)),
    whoMay(operation.access),
    codes([`operation="${name}"`]),
  ]
}

function whoMay(access: Access): string {
  if (access.kind === 'permission') return codes([access.name])
  return access.kind === 'owner' ? `owner or ${codes([access.or])}` : access.kind.replace('_', ' ')
}

function tellersOf(service: Service, operations: readonly Operation[], event: string): string {
  const work = Object.entries(service.emits ?? {}).filter(([, events]) => (events as readonly string[]).includes(event))
  return [
    codes(operations.filter(({ emits }) => (emits as readonly string[] | undefined)?.includes(event)).map(({ name }) => name)),
    ...work.map(([name]) => (service.jobs?.[name] ? `job \`${name}\`` : `subscription “${name}”`)),
  ]
    .filter((text) => text !== '')
    .join(', ')
}

function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const lines = [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `### ${title}\n\n${lines.join('\n')}`
}

function codes(names: readonly string[] | undefined): string {
  return (names ?? []).map((name) => `\`${name}\``).join(' ')
}
