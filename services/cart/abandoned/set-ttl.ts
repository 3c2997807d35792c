import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Nullable, Time } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { first } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import { inScope } from '#platform/operation/actor.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { ttlOf } from '../owner.ts'

/** Gives one cart a lifetime of its own, counted from now and anew at every change; null gives it that of all (CRT-04). */
export const setTtl = operation('cart.set_ttl', {
  access: permission('cart.administer'),
  input: Type.Object(
    { cart_id: Id, hours: Nullable(Type.Number({ minimum: 0.5, maximum: 168 })) },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Id, ttl_hours: Nullable(Type.Number()), expires_at: Nullable(Time) }),
  fails: ['cart_not_found', 'cart_not_active', 'ttl_step'],
  emits: ['cart.ttl_set'],
  audited: true,
  async run(ctx, { cart_id: id, hours }) {
    if (hours !== null && !Number.isInteger(hours * 2))
      throw invalidField('/hours', 'ttl_step', 'A lifetime is given in half hours: 0.5, 1, 1.5 …')
    return ctx.tx(async (tx) => {
      const cart = await first(
        tx,
        sql<{
          branch_id: string
          is_alive: boolean
        }>`select branch_id, status = 'active' and coalesce(expires_at >= now(), true) as is_alive from cart where id = ${id} for update`,
      )
      if (!cart || !inScope(ctx.actor, cart.branch_id))
        throw new AppError('not_found', 'cart_not_found', 'There is no such cart.')
      if (!cart.is_alive)
        throw new AppError('conflict', 'cart_not_active', 'This cart is over; remind its shopper instead, who can have it back.')
      const ttl = await ttlOf(ctx, cart.branch_id)
      const changed = await first(
        tx,
        sql<{ expires_at: string | null }>`
          update cart set ttl_hours = ${hours}::numeric,
            expires_at = case when ${ttl}::numeric is null then null else now() + coalesce(${hours}::numeric,
              greatest(${ttl}::numeric, (select max(l.ttl_hours) from cart_line l where l.cart_id = cart.id))) * interval '1 hour' end
          where id = ${id} returning expires_at`,
      )
      await appendEvents(tx, [ctx.event('cart.ttl_set', id, { id, hours }, cart.branch_id)])
      return { id, ttl_hours: hours, expires_at: changed?.expires_at ?? null }
    })
  },
})
