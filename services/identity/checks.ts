import { sql } from 'kysely'
import type { Check } from '#platform/service.ts'
import { isHeld } from './store.ts'

const TOLD = 'order.receive_notifications'

/** Without whom the shop must not run (SET-04). */
export const identityChecks: readonly Check[] = [
  {
    code: 'no_customer_role',
    name: 'there is a customer role',
    async problem(ctx) {
      if (await ctx.first(sql`select from role where name = 'customer'`)) return undefined
      return 'There is no customer role, so nobody could register. Make it again: serai migrate'
    },
  },
  {
    code: 'no_order_recipient',
    name: 'somebody is told of new orders',
    async problem(ctx) {
      if (await isHeld(ctx.db, TOLD)) return undefined
      return `Nobody holds ${TOLD}, so orders would wait unseen. Create somebody who does: serai user create EMAIL --role manager`
    },
  },
]
