import type { Method, MethodInput } from '../../api/payments.ts'
import { type PublicationDraft, publicationDraft, publicationInput } from '../../components/publication-fields.tsx'
import { filledTexts } from '../../components/translated.ts'

type Option = keyof Method['options']
type Secret = keyof NonNullable<MethodInput['credentials']>

/** What a gateway asks for: an account whose secrets are written and never shown, and what may differ. */
export const ACCOUNTS: Record<Method['gateway'], { secrets: Secret[]; needed: Option[]; more: Option[] }> = {
  pay_on_delivery: { secrets: [], needed: [], more: [] },
  demo: { secrets: [], needed: [], more: [] },
  stripe: { secrets: ['secret_key', 'webhook_secret'], needed: [], more: ['capture', 'api_address'] },
  paypal: { secrets: ['client_id', 'client_secret'], needed: ['webhook_id'], more: ['api_address'] },
  moyasar: { secrets: ['secret_key', 'webhook_secret'], needed: [], more: ['api_address'] },
  zarinpal: { secrets: ['merchant_id'], needed: [], more: ['unit', 'api_address'] },
}

/** A way to pay as its form holds it. */
export type MethodDraft = PublicationDraft & {
  gateway: Method['gateway']
  translations: Method['translations']
  min_amount: number | null
  max_amount: number | null
  fee: number | null
  fee_percent: number | null
  tax_class: string
  options: Method['options']
  credentials: { [Name in Secret]?: string }
}

/** The form of a way to pay, or of a new one. */
export function methodDraft(method: Method | undefined): MethodDraft {
  return {
    gateway: method?.gateway ?? 'stripe',
    translations: method?.translations ?? {},
    ...publicationDraft(method),
    min_amount: method?.min_amount ?? null,
    max_amount: method?.max_amount ?? null,
    fee: method?.fee ?? 0,
    fee_percent: method?.fee_percent ?? 0,
    tax_class: method?.tax_class ?? 'standard',
    options: method?.options ?? {},
    credentials: {},
  }
}

/** What is sent of a form; secrets go along only when they were entered. */
export function methodInput(draft: MethodDraft, branchId: string | undefined): MethodInput {
  const { secrets, needed, more } = ACCOUNTS[draft.gateway]
  const options = Object.fromEntries(
    [...needed, ...more].flatMap((name) => (draft.options?.[name]?.trim() ? [[name, draft.options[name].trim()]] : [])),
  )
  const credentials = Object.fromEntries(
    secrets.flatMap((name) => (draft.credentials?.[name]?.trim() ? [[name, draft.credentials[name].trim()]] : [])),
  )
  return {
    gateway: draft.gateway,
    ...(branchId && { branch_id: branchId }),
    translations: filledTexts<{ name: string; description?: string }>(draft.translations, 'name'),
    ...publicationInput(draft),
    min_amount: draft.min_amount ?? null,
    max_amount: draft.max_amount ?? null,
    fee: draft.fee ?? 0,
    fee_percent: draft.fee_percent ?? 0,
    tax_class: draft.tax_class,
    options,
    ...(Object.keys(credentials).length > 0 && { credentials }),
  }
}
