import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import { signedIn } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { addressInput, OwnAddress } from './shapes.ts'
import * as store from './store.ts'

const MOST = 50
const COMPARED = ['first_name', 'last_name', 'line1', 'line2', 'city', 'state', 'postal_code', 'country', 'phone'] as const
const { type: _, ...changeable } = addressInput

/** The signed-in person's address book (IDN-07). */
export const listAddresses = operation('address.list', {
  access: signedIn,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(OwnAddress) }),
  run: async (ctx) => ({ data: await store.listAddresses(ctx.db, ctx.actor.id ?? '') }),
})

/** Puts an address into the signed-in person's book; one that is there already is only given back. */
export const createAddress = operation('address.create', {
  access: signedIn,
  input: Type.Object(addressInput, { additionalProperties: false }),
  output: OwnAddress,
  fails: ['too_many_addresses'],
  emits: ['address_book.changed'],
  idempotent: 'key',
  run: (ctx, input) =>
    inBook(ctx, async (tx, owner) => {
      const book = await store.listAddresses(tx, owner)
      const same = book.find(
        (one) => one.type === input.type && COMPARED.every((key) => (one[key] ?? '') === (input[key]?.trim() ?? '')),
      )
      if (same) return same
      if (book.length >= MOST)
        throw new AppError('conflict', 'too_many_addresses', `An address book has room for ${MOST} addresses; remove one first.`)
      return store.insertAddress(tx, owner, newId(), input)
    }),
})

/** Changes an address of the signed-in person's book. */
export const updateAddress = operation('address.update', {
  access: signedIn,
  input: Type.Object({ id: Id, ...changeable, ...versionInput }, { additionalProperties: false }),
  output: OwnAddress,
  fails: ['address_not_found', 'stale_version'],
  emits: ['address_book.changed'],
  run: (ctx, { id, version, ...said }) =>
    inBook(ctx, async (tx, owner) => {
      checkVersion(version, (await ownOne(tx, owner, id)).version)
      return store.updateAddress(tx, id, said)
    }),
})

/** Proposes an address of the signed-in person's book before all others of its kind. */
export const setDefaultAddress = operation('address.set_default', {
  access: signedIn,
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: OwnAddress,
  fails: ['address_not_found'],
  emits: ['address_book.changed'],
  run: (ctx, { id }) =>
    inBook(ctx, async (tx, owner) => {
      await store.setDefault(tx, owner, id, (await ownOne(tx, owner, id)).type)
      return ownOne(tx, owner, id)
    }),
})

/** Takes an address out of the signed-in person's book. */
export const deleteAddress = operation('address.delete', {
  access: signedIn,
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['address_not_found'],
  emits: ['address_book.changed'],
  run: (ctx, { id }) =>
    inBook(ctx, async (tx, owner) => {
      await store.removeAddress(tx, owner, await ownOne(tx, owner, id))
      return null
    }),
})

// One change of a book at a time: of each kind one address is proposed, whatever comes at once.
function inBook<T>(ctx: Context, work: (tx: Tx, owner: string) => Promise<T>): Promise<T> {
  return ctx.tx(async (tx) => {
    const owner = ctx.actor.id ?? ''
    await store.lockBook(tx, owner)
    const done = await work(tx, owner)
    await appendEvents(tx, [ctx.event('address_book.changed', owner, { id: owner })])
    return done
  })
}

async function ownOne(tx: Tx, owner: string, id: string): Promise<store.AddressRow> {
  const found = await store.findAddress(tx, owner, id)
  if (!found) throw new AppError('not_found', 'address_not_found', 'There is no such address in your book.')
  return found
}
