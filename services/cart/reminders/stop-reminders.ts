import Type from 'typebox'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { reminderBy } from './left-behind.ts'
import * as store from './store.ts'

/** Sends no more reminders to the address that a reminder's link went to. */
export const stopReminders = operation('cart.stop_reminders', {
  access: open,
  input: Type.Object({ token: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
  output: Type.Object({ stopped: Type.Boolean() }),
  fails: ['reminder_not_found'],
  limit: 30,
  async run(ctx, input) {
    const reminder = await reminderBy(ctx, input.token)
    return { stopped: await store.refuseReminders(ctx.db, reminder.id) }
  },
})
