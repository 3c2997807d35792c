import Type, { type Static } from 'typebox'
import { Country, LocaleCode, Nullable } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import { signedIn } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { Me, meOf } from './account.ts'
import { isTaxCode, plainTaxCode } from './profile/tax-code.ts'
import * as store from './store.ts'

const TaxCode = Type.Object(
  { country: Country, code: Type.String({ minLength: 1, maxLength: 40 }) },
  { additionalProperties: false },
)

/** Changes what the signed-in person says of themselves: name, language, birthday, tax code, and what they agree to be sent (IDN-06). */
export const updateMe = operation('user.update_profile', {
  access: signedIn,
  input: Type.Object(
    {
      first_name: Type.Optional(Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })),
      last_name: Type.Optional(Type.String({ maxLength: 80 })),
      locale: Type.Optional(LocaleCode),
      /** A day (ISO 8601); null forgets it. */
      birthday: Type.Optional(Nullable(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }))),
      /** Printed on invoices; null forgets it. */
      tax_code: Type.Optional(Nullable(TaxCode)),
      /** Offers by e-mail, and by SMS. */
      wants_email: Type.Optional(Type.Boolean()),
      wants_sms: Type.Optional(Type.Boolean()),
      ...versionInput,
    },
    { additionalProperties: false },
  ),
  output: Me,
  fails: ['stale_version', 'bad_birthday', 'bad_tax_code'],
  emits: ['user.updated'],
  run: (ctx, input) => {
    const birthday =
      input.birthday === undefined || input.birthday === null ? input.birthday : birthdayOf(input.birthday, ctx.now())
    const tax = input.tax_code === undefined || input.tax_code === null ? input.tax_code : taxCodeOf(input.tax_code)
    return ctx.tx(async (tx) => {
      const id = ctx.actor.id ?? ''
      checkVersion(input.version, await store.lockAccount(tx, id))
      await store.updateProfile(tx, id, {
        firstName: input.first_name?.trim() ?? null,
        lastName: input.last_name?.trim() ?? null,
        locale: input.locale ?? null,
        birthday,
        tax,
        wantsEmail: input.wants_email ?? null,
        wantsSms: input.wants_sms ?? null,
      })
      const account = await store.getAccount(tx, id)
      await appendEvents(tx, [ctx.event('user.updated', id, { id, name: `${account.first_name} ${account.last_name}`.trim() })])
      return meOf(account)
    })
  },
})

function birthdayOf(text: string, now: number): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC').toPlainDate()
  try {
    const day = Temporal.PlainDate.from(text, { overflow: 'reject' })
    if (day.year > 1900 && Temporal.PlainDate.compare(day, today) <= 0) return text
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  throw invalidField('/birthday', 'bad_birthday', 'A birthday is a day of the calendar after 1900 and not to come.')
}

function taxCodeOf({ country, code }: Static<typeof TaxCode>): { country: string; code: string } {
  const plain = plainTaxCode(code)
  if (isTaxCode(country, plain)) return { country, code: plain }
  throw invalidField('/tax_code', 'bad_tax_code', 'This is not a tax code of that country; please look at its digits again.')
}
