import { AppError } from '#lib/errors.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { checkVersion } from '#platform/operation/version.ts'
import { orderBusy } from '../edits/edit-order.ts'
import * as orders from '../store.ts'
import { wrongState } from './return.ts'
import { type Return, viewReturn } from './shapes.ts'
import * as store from './store.ts'

type Whole = orders.OrderRow & { lines: orders.LineRow[] }

/** Makes a step of a return under the locks of its order and itself; refuses one that is not where the step begins. */
export async function step(
  ctx: Context,
  order: Whole,
  id: string,
  from: readonly store.ReturnRow['status'][],
  version: number | undefined,
  work: (tx: Tx, row: store.ReturnRow, order: Whole) => Promise<void>,
): Promise<Return> {
  return ctx.tx(async (tx) => {
    const locked = await orders.lockOrder(tx, order.id)
    const row = await store.lockReturn(tx, id)
    if (!locked || !row) throw new AppError('not_found', 'return_not_found', 'There is no such return.')
    checkVersion(version, row.version)
    if (!from.includes(row.status)) throw wrongState(row.status, from)
    if (locked.step !== 'done') throw orderBusy()
    await work(tx, row, { ...order, ...locked })
    return viewReturn(order, (await store.findReturn(tx, id)) ?? row)
  })
}
