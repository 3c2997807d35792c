import { formatMoney } from '#lib/locale.ts'
import type { Bill } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'

/** Why an order cannot be placed as things stand, beside the button that would; nothing where it can. */
export function WhyNot({ bill }: { bill: Bill }) {
  const { locale, m } = useLanguage()
  if (bill.branch_online && bill.lacking === null) return null
  return (
    <p id="why-not" role="status" className="mt-3 font-medium" suppressHydrationWarning>
      {bill.branch_online && bill.lacking ? m.checkout.lacking(formatMoney(bill.lacking, locale)) : m.checkout.offlineTitle}
      {!bill.branch_online && <span className="block text-sm font-normal text-muted">{m.nav.offline}</span>}
    </p>
  )
}
