import { sql } from 'kysely'
import type { EventPayloads } from '#contracts/events.ts'
import { parseMoney } from '#lib/money.ts'
import { forgetsPeople } from '#platform/forget.ts'
import { route } from '#platform/http/route.ts'
import { rowOf } from '#platform/operation/audit.ts'
import { defineService } from '#platform/service.ts'
import { cleanUpCarts, deleteCart } from './abandoned/delete-carts.ts'
import { listAbandoned } from './abandoned/list-abandoned.ts'
import { setTtl } from './abandoned/set-ttl.ts'
import { cartStatistics } from './abandoned/statistics.ts'
import { addLine } from './add-line.ts'
import { applyCode, removeCode } from './apply-code.ts'
import { clearCart } from './clear-cart.ts'
import { describePerson } from './describe-person.ts'
import { finishCart } from './finish-cart.ts'
import { forgetCustomer } from './forget-customer.ts'
import { getCart } from './get-cart.ts'
import { keepContact } from './keep-contact.ts'
import { mergeCart } from './merge-cart.ts'
import { cartPermissions } from './permissions.ts'
import { readCart } from './read-cart.ts'
import { describeReminders } from './reminders/describe-reminders.ts'
import { remindCarts } from './reminders/remind.ts'
import { restoreCart } from './reminders/restore-cart.ts'
import { showLeft } from './reminders/show-left.ts'
import { stopReminders } from './reminders/stop-reminders.ts'
import { noteOrdered } from './reminders/store.ts'
import { returnCarts } from './return-carts.ts'
import { rpcs } from './rpc.ts'
import { removeLine, setQuantity } from './set-quantity.ts'
import { cartSettings } from './settings.ts'
import { closeCarts } from './store.ts'
import { sweepCarts } from './sweep-carts.ts'
import { takeCart } from './take-cart.ts'

/** Carts, their totals and expiry, and those that were left. */
export const cart = defineService({
  name: 'cart',
  migrations: new URL('./migrations/', import.meta.url),
  plansOnce: true,
  routes: [
    route('GET /cart', getCart),
    route('DELETE /cart', clearCart),
    route('POST /cart/lines', addLine, 201),
    route('PATCH /cart/lines/:id', setQuantity),
    route('DELETE /cart/lines/:id', removeLine),
    route('POST /cart/code', applyCode),
    route('DELETE /cart/code', removeCode),
    route('POST /cart/merge', mergeCart),
    route('GET /cart/left', showLeft),
    route('POST /cart/restore', restoreCart),
    route('POST /cart/reminders/stop', stopReminders),
    route('GET /carts/admin/abandoned', listAbandoned),
    route('GET /carts/admin/stats', cartStatistics),
    route('POST /carts/admin/cleanup', cleanUpCarts),
    route('POST /carts/admin/remind', remindCarts),
    route('POST /carts/admin/:cart_id/ttl', setTtl),
    route('DELETE /carts/admin/:cart_id', deleteCart),
  ],
  rpc: rpcs,
  calls: {
    'cart.describePerson': describePerson,
    'cart.read': readCart,
    'cart.take': takeCart,
    'cart.finish': finishCart,
    'cart.keepContact': keepContact,
    'cart.describeReminders': describeReminders,
  },
  subscriptions: [
    forgetsPeople(forgetCustomer),
    {
      name: 'close ordered carts',
      events: ['order.placed'],
      async handle(ctx, events) {
        await closeCarts(
          ctx.db,
          events.map((event) => event.aggregate_id),
        )
      },
    },
    {
      name: 'count reminded orders',
      events: ['order.placed'],
      async handle(ctx, events) {
        const placed = events.map((event) => {
          const { amount, currency } = (event.payload as unknown as EventPayloads['order.placed']).base_total
          return { id: event.aggregate_id, at: event.at, minor: parseMoney(amount, currency).minor.toString() }
        })
        await noteOrdered(ctx.db, placed)
      },
    },
    {
      name: 'remember customers',
      events: ['user.registered', 'user.updated'],
      async handle(ctx, events) {
        for (const { payload } of events) {
          await sql`insert into known_customer (id, name, email) values (${payload['id']}, ${payload['name']}, ${payload['email'] ?? ''})
            on conflict (id) do update set name = excluded.name, email = coalesce(nullif(excluded.email, ''), known_customer.email)`.execute(
            ctx.db,
          )
        }
      },
    },
  ],
  emits: { sweep: ['cart.expired', 'cart.deleted'] },
  jobs: {
    sweep: async (ctx) => {
      if (await ctx.setting<boolean>('auto_expire_enabled')) await sweepCarts(ctx)
    },
    returnCarts: async (ctx) => void (await returnCarts(ctx)),
  },
  schedules: [
    ['* * * * *', 'returnCarts'],
    ['*/5 * * * *', 'sweep'],
    ['0 2 * * *', 'sweep'],
  ],
  permissions: cartPermissions,
  audits: { cart: rowOf('cart') },
  settings: cartSettings,
  invariants: [
    {
      name: 'a cart at checkout belongs to an order',
      violations: (ctx) =>
        ctx.rows(sql<Record<string, unknown>>`select id from cart where status = 'checking_out' and order_id is null`),
    },
  ],
})
