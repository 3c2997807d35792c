import Type from 'typebox'
import { OneOf } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { STEP_KEYS, STEPS, type StepKey } from './steps.ts'
import { readOwnSteps } from './store.ts'

/**
 * The steps from an empty shop to its first sale that the caller may take, and which are taken: seen from what is there, never
 * ticked off (ADM-05). Nothing is looked up where the shop hides them.
 */
export const getChecklist = operation('shop.get_checklist', {
  access: permission('settings.view'),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    /** Whether the panel shows them (the setting `first_steps_shown`). */
    shown: Type.Boolean(),
    steps: Type.Array(Type.Object({ key: OneOf(STEP_KEYS), done: Type.Boolean() })),
  }),
  async run(ctx) {
    const shown = await ctx.setting<boolean>('first_steps_shown')
    const own = STEP_KEYS.filter((key) => ctx.actor.permissions.has(STEPS[key]))
    if (!shown || own.length === 0) return { shown, steps: [] }
    const taken = await stepsTaken(ctx)
    return { shown, steps: own.map((key) => ({ key, done: taken[key] })) }
  },
})

async function stepsTaken(ctx: Context): Promise<Record<StepKey, boolean>> {
  const [own, catalog, payments, orders, notifications, approvers, isAlone] = await Promise.all([
    readOwnSteps(ctx.db),
    ctx.call('catalog.describeSetup', {}),
    ctx.call('payments.describeSetup', {}),
    ctx.call('orders.describeSetup', {}),
    ctx.call('notifications.describeSetup', {}),
    ctx.call('identity.listHolders', { permission: 'product.approve', branch_id: null }),
    ctx.setting<boolean>('author_may_approve'),
  ])
  return {
    ...own,
    payment: payments.has_way_to_pay,
    // Who makes a product does not approve it: there is a colleague who may, or the shop allows it.
    team: isAlone || approvers.users.length > 1,
    product: catalog.has_product,
    mail: notifications.sends_mail,
    trial: orders.has_order,
  }
}
