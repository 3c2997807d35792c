import Type from 'typebox'
import { Nullable, Time } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, staleVersion } from '#platform/operation/version.ts'
import { seal } from '#platform/seal.ts'
import { keepShortMessages } from '../keep-messages.ts'
import { findSender, keepSender, type SenderRow } from './store.ts'

const Sender = Type.Object({
  account_sid: Type.String(),
  sender: Type.String(),
  /** Whether messages go out; otherwise they stay in the outbox. */
  is_active: Type.Boolean(),
  /** Whether a secret is kept; it is never shown. */
  has_secret: Type.Boolean(),
  version: Type.Integer(),
  updated_at: Nullable(Time),
})

function shown(row: SenderRow | undefined) {
  return {
    account_sid: row?.account_sid ?? '',
    sender: row?.sender ?? '',
    is_active: row?.is_active ?? false,
    has_secret: row !== undefined,
    version: row?.version ?? 0,
    updated_at: row?.updated_at ?? null,
  }
}

/** How messages by SMS go out, without its secret. */
export const getSender = operation('sms.get_sender', {
  access: permission('sms.manage'),
  input: Type.Object({}, { additionalProperties: false }),
  output: Sender,
  run: async (ctx) => shown(await findSender(ctx.db)),
})

/** Sets how messages by SMS go out; a secret that is left out stays, unless the account changes. */
export const setSender = operation('sms.set_sender', {
  access: permission('sms.manage'),
  input: Type.Object(
    {
      account_sid: Type.String({ pattern: '^AC[0-9a-fA-F]{32}$' }),
      auth_token: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
      sender: Type.String({ pattern: '^(\\+[1-9]\\d{6,14}|[A-Za-z0-9 ]{1,11}|MG[0-9a-fA-F]{32})$' }),
      is_active: Type.Boolean(),
      version: Type.Integer({ minimum: 0 }),
    },
    { additionalProperties: false },
  ),
  output: Sender,
  fails: ['stale_version', 'credentials_needed'],
  emits: ['sms_sender.changed'],
  audited: true,
  run: (ctx, { auth_token: secret, version, ...said }) =>
    ctx.tx(async (tx) => {
      const before = await findSender(tx)
      checkVersion(version, before?.version ?? 0)
      const kept = before?.account_sid === said.account_sid ? before.auth_token : undefined
      const sealed = secret === undefined ? kept : seal(ctx.runtime.config.secrets.costKey, secret)
      if (sealed === undefined)
        throw invalidField(
          '/auth_token',
          'credentials_needed',
          'Enter the secret of this account: the one that is kept is of another.',
        )
      const row = await keepSender(tx, { ...said, auth_token: sealed }, version)
      if (!row) throw staleVersion((await findSender(tx))?.version ?? 0)
      await appendEvents(tx, [ctx.event('sms_sender.changed', 'sms_sender', { is_active: row.is_active })])
      if (row.is_active) await addJob(tx, 'notifications.sendShortMessages', {}, { key: 'notifications.sendShortMessages' })
      return shown(row)
    }),
})

/** Sends a message to a number, to see whether messages arrive. */
export const testSender = operation('sms.test', {
  access: permission('sms.manage'),
  input: Type.Object({ to: Type.String({ pattern: '^\\+[1-9]\\d{6,14}$' }) }, { additionalProperties: false }),
  output: Type.Object({ queued: Type.Boolean() }),
  fails: ['sender_missing'],
  limit: 10,
  async run(ctx, { to }) {
    if (!(await findSender(ctx.db))?.is_active)
      throw new AppError('conflict', 'sender_missing', 'No sender is active; set one first.')
    await keepShortMessages(ctx, [{ event_id: newId(), recipient: to, locale: ctx.locale, body: TEST[ctx.locale] }])
    return { queued: true }
  },
})

const TEST = {
  en: 'Serai: messages from your shop arrive.',
  fa: 'سرای: پیام‌های فروشگاه شما می‌رسند.',
  ar: 'سراي: رسائل متجرك تصل.',
  uk: 'Serai: повідомлення вашого магазину надходять.',
}
