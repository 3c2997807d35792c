import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import Type from 'typebox'
import { EVENTS_BY_SERVICE } from '#contracts/events.ts'
import { LOCALES } from '#lib/locale.ts'
import { internal } from '#platform/operation/access.ts'
import { invoke } from '#platform/operation/invoke.ts'
import type { Operation } from '#platform/operation/operation.ts'
import { operation } from '#platform/operation/operation.ts'
import { services } from '#services/services.ts'
import { operationName } from '../web/admin/i18n/operation-names.ts'
import { openShop } from './kit/shop.ts'

const ROOT = join(import.meta.dirname, '..')

const operationsOf = (service: (typeof services)[number]) => [
  ...new Map(
    [...service.routes, ...(service.rpc ?? [])].map((line) => [line.operation.name, line.operation as Operation]),
  ).values(),
]
const all = services.flatMap((service) => operationsOf(service).map((op) => ({ service, op })))
const byName = new Map(all.map(({ op }) => [op.name, op]))

// The operations of the founding documents, with the permission each needs: its own name, or the one that they name.
const PRODUCTS = ['create', 'update', 'clone', 'set_price', 'discount', 'bulk_edit', 'import', 'export']
const MOVES = [
  ...['submit_review', 'start_review', 'approve', 'reject', 'redraft', 'publish', 'unpublish'],
  ...['discontinue', 'archive', 'delete', 'restore'],
]
const FOUNDING: Record<string, string> = {
  ...Object.fromEntries([...PRODUCTS, ...MOVES].map((verb) => [`product.${verb}`, `product.${verb}`])),
  ...Object.fromEntries(['publish', 'unpublish'].map((verb) => [`listing.${verb}`, `listing.${verb}`])),
  ...Object.fromEntries(['update', 'transfer'].map((verb) => [`inventory.${verb}`, `inventory.${verb}`])),
  ...Object.fromEntries(['set_backorder', 'set_threshold'].map((verb) => [`inventory.${verb}`, 'inventory.update'])),
  // A change of the whole product changes its variants too: a permission of their own would be no fence.
  ...Object.fromEntries(
    ['add', 'update', 'enable', 'disable', 'delete', 'add_attribute', 'remove_attribute'].map((verb) => [
      `variant.${verb}`,
      'product.update',
    ]),
  ),
  ...Object.fromEntries(
    ['create', 'update', 'publish', 'unpublish', 'delete'].map((verb) => [`category.${verb}`, 'category.manage']),
  ),
  'product.restore_revision': 'product.update',
  'stock.reserve': 'internal',
  'stock.release': 'internal',
  'stock.confirm': 'internal',
}

// Operations that change something and tell of it otherwise, or of which nobody needs to hear.
const SILENT: Record<string, string> = {
  'product.bulk_edit': 'its job tells of each product, and of the end: bulk_edit.completed',
  'product.import': 'its job tells of each product, and of the end: import.completed',
  'product.export': 'its job tells of the end: export.completed',
  'stock_take.start': 'its job tells of each count, and of the end: stock_take.completed',
  'product.cancel_price': 'a price that never took effect: nothing that anybody reads has changed',
  'product.sync': 'its job tells channels, and of what they go on refusing: channel.sync_failed',
  'channel.retry': 'its job tells channels, and of what they go on refusing: channel.sync_failed',
  'failed_event.retry': 'the event that is tried again is itself the news',
  'failed_event.discard': 'an event that is given up is news to nobody but who gives it up',
}

// Events that nothing tells of here: readers know them already.
const UNTOLD: Record<string, string> = {
  'product.imported': 'logs of earlier versions hold it; imports tell of each product now',
}

test('every founding operation exists under its name, with its permission, audited and told of', () => {
  for (const [name, needed] of Object.entries(FOUNDING)) {
    const op = byName.get(name)
    assert.ok(op, `${name} is missing`)
    assert.equal(op.access.kind === 'permission' ? op.access.name : op.access.kind, needed, name)
    assert.ok(op.audited || op.access.kind === 'internal', `${name} is not audited`)
    assert.ok((op.emits ?? []).length > 0 || SILENT[name], `${name} tells of nothing`)
  }
})

test('the audit log names every operation in the reader\u2019s language, and one that it does not know by its technical name', () => {
  for (const { op } of all.filter((one) => one.op.audited))
    for (const locale of LOCALES) assert.notEqual(operationName(op.name, locale), op.name, `${op.name} in ${locale}`)
  assert.deepEqual(
    [operationName('product.publish', 'uk'), operationName('moon.land', 'fa')],
    ['Товар: опубліковано', 'moon.land'],
  )
})

test('every audited operation tells of what it changed by an event, or is listed with its reason (EVT-01)', () => {
  const silent = all.filter(({ op }) => op.audited && (op.emits ?? []).length === 0).map(({ op }) => op.name)
  assert.deepEqual(silent.sort(), Object.keys(SILENT).sort())
})

test('every event is told of by an operation, a job or a subscription of the service whose log holds it', () => {
  for (const [service, events] of Object.entries(EVENTS_BY_SERVICE)) {
    const owner = services.find((candidate) => candidate.name === service)
    assert.ok(owner)
    const told: Set<string> = new Set([
      ...operationsOf(owner).flatMap((op) => op.emits ?? []),
      ...Object.values(owner.emits ?? {}).flat(),
    ])
    const untold = Object.keys(events).filter((name) => !told.has(name))
    assert.deepEqual(
      untold.filter((name) => !UNTOLD[name]),
      [],
    )
    assert.deepEqual(
      [...told].filter((name) => !(name in events) || UNTOLD[name]),
      [],
      `${service} tells only of its own`,
    )
  }
})

test('what is declared to tell of events is a job or a subscription, by a name that only it has', () => {
  for (const { name, emits = {}, jobs = {}, subscriptions = [] } of services) {
    const work = [...Object.keys(jobs), ...subscriptions.map((subscription) => subscription.name)]
    assert.equal(new Set(work).size, work.length, name)
    assert.deepEqual(
      Object.keys(emits).filter((key) => !work.includes(key)),
      [],
      name,
    )
  }
})

test('an event that is declared is made somewhere in its service', () => {
  for (const { name, emits = {} } of services) {
    const code = globSync(`services/${name}/**/*.ts`, { cwd: ROOT })
      .filter((file) => !/\.test\.ts$|\/emits\.ts$|\/subscriptions\.ts$/.test(file))
      .map((file) => readFileSync(join(ROOT, file), 'utf8'))
      .join('\n')
      .replace(/(?:emits: |_EMITS = )\[[^\]]*\]/g, '')
    const declared = [
      ...Object.values(emits).flat(),
      ...all.filter(({ service }) => service.name === name).flatMap(({ op }) => op.emits ?? []),
    ]
    assert.deepEqual(
      [...new Set(declared)].filter((event) => !code.includes(`'${event}'`)),
      [],
      name,
    )
  }
})

test('an operation, a job and a subscription that tell of an event they do not declare are stopped before it is written', async () => {
  await using shop = await openShop({}, false)
  const { runtime } = shop
  const tell = (emits: readonly 'tag.changed'[]) =>
    operation('tag.tell', {
      access: internal,
      input: Type.Object({}),
      output: Type.Null(),
      emits,
      run: async (ctx) => {
        ctx.event('tag.changed', 'x', { id: 'x', name: 'x', change: 'x' })
        return null
      },
    })
  await invoke(tell(['tag.changed']), runtime.systemContext('catalog'), {})
  await assert.rejects(invoke(tell([]), runtime.systemContext('catalog'), {}), /tag\.tell tells of tag\.changed/)
  const catalog = services.find((service) => service.name === 'catalog')
  assert.ok(catalog)
  const job = runtime.workContext(catalog, 'runExport').acting(runtime.systemContext('catalog').facts)
  assert.throws(() => job.event('tag.changed', 'x', { id: 'x', name: 'x', change: 'x' }), /catalog\.runExport tells of/)
})
