import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { formatMoney, type Locale } from '#lib/locale.ts'
import { minorToJson } from '#lib/money.ts'
import { open } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { decideDemo } from './gateways/demo.ts'
import { askAfter, SETTLE_EMITS } from './settle-payment.ts'
import * as store from './store.ts'

const TEXTS: Record<Locale, { title: string; ask: string; yes: string; no: string }> = {
  en: { title: 'Demo bank', ask: 'Do you approve this payment?', yes: 'Approve', no: 'Decline' },
  fa: { title: 'بانک نمایشی', ask: 'این پرداخت را تأیید می‌کنید؟', yes: 'تأیید', no: 'رد' },
  ar: { title: 'بنك تجريبي', ask: 'هل توافق على هذه الدفعة؟', yes: 'موافقة', no: 'رفض' },
  uk: { title: 'Демобанк', ask: 'Підтвердити цей платіж?', yes: 'Підтвердити', no: 'Відхилити' },
}

/** The simulated bank's page on which the shopper answers its challenge. */
export const showChallenge = operation('demo_bank.show', {
  access: open,
  input: Type.Object({ payment_id: Id }, { additionalProperties: false }),
  output: Type.Object({ payment_id: Id, amount: Type.String(), locale: Type.String() }),
  fails: ['payment_not_found'],
  async run(ctx, input) {
    const row = await challenged(ctx, input.payment_id)
    return {
      payment_id: row.id,
      amount: formatMoney(minorToJson(row.amount_minor, row.currency), ctx.locale),
      locale: ctx.locale,
    }
  },
})

/** Books the shopper's answer at the simulated bank and brings them back to the shop. */
export const answerChallenge = operation('demo_bank.answer', {
  access: open,
  input: Type.Object({ payment_id: Id, decision: OneOf(['approve', 'decline']) }, { additionalProperties: false }),
  output: Type.Object({ return_url: Type.String() }),
  fails: ['payment_not_found'],
  emits: SETTLE_EMITS,
  async run(ctx, input) {
    const row = await challenged(ctx, input.payment_id)
    await decideDemo(ctx, row.id, input.decision === 'approve')
    // The shopper comes back before the bank's message may arrive: what the bank knows is asked at once.
    await askAfter(ctx, row)
    return { return_url: row.return_url ?? '/' }
  },
})

async function challenged(ctx: Context, id: string): Promise<store.PaymentRow> {
  const row = await store.findPayment(ctx.db, id)
  if (row?.method !== 'demo') throw new AppError('not_found', 'payment_not_found', 'There is no such payment.')
  return row
}

/** Draws the page; it works without scripts and loads nothing. */
export function challengePage(_request: FastifyRequest, reply: FastifyReply, output: unknown): unknown {
  const { payment_id, amount, locale } = output as { payment_id: string; amount: string; locale: Locale }
  const text = TEXTS[locale]
  const rtl = locale === 'fa' || locale === 'ar'
  return reply
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; form-action *; frame-ancestors 'none'")
    .type('text/html; charset=utf-8')
    .send(`<!doctype html><html lang="${locale}" dir="${rtl ? 'rtl' : 'ltr'}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text.title}</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui;display:grid;place-items:center;min-height:100vh;margin:0}main{border:1px solid #8886;border-radius:16px;padding:2rem;max-width:22rem;text-align:center}
strong{display:block;font-size:2rem;margin:1rem}button{font:inherit;padding:.7rem 1.4rem;border-radius:10px;border:1px solid #8888;cursor:pointer;margin:.25rem}button[value=approve]{background:#0f5c5c;color:#fff}</style>
<main><h1>${text.title}</h1><p>${text.ask}</p><strong>${amount}</strong><form method="post" action="/demo-bank/${payment_id}?locale=${locale}"><button name="decision" value="approve">${text.yes}</button><button name="decision" value="decline">${text.no}</button></form></main></html>`)
}

/** Sends the shopper back to the shop. */
export function backToShop(_request: FastifyRequest, reply: FastifyReply, output: unknown): unknown {
  return reply.redirect((output as { return_url: string }).return_url, 303)
}
