import { fallbackChain } from '#lib/locale.ts'
import type { Method } from '../../api/payments.ts'
import { usePublicationText } from '../../components/publication-fields.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

/** Gives the name of a way to pay in the user's language, or the next that there is. */
export function useMethodName(): (method: Method) => string {
  const { locale } = usePreferences()
  return ({ translations, code }) =>
    fallbackChain(locale)
      .map((one) => translations[one]?.name)
      .find(Boolean) ?? code
}

/** What a way to pay is made of, in a line: gateway, limits, fee, and where it does not stand for itself. */
export function MethodFacts({ method }: { method: Method }) {
  const { t, money, number } = usePreferences()
  const shownWhen = usePublicationText()
  const { currency, min_amount: min, max_amount: max, fee, fee_percent: percent } = method
  const amount = (value: number) => money({ amount: value, currency })
  const limits =
    min !== null && max !== null
      ? t('methods.between', { min: amount(min), max: amount(max) })
      : min !== null
        ? t('methods.from', { min: amount(min) })
        : max !== null
          ? t('methods.upTo', { max: amount(max) })
          : ''
  const fees = [...(fee > 0 ? [amount(fee)] : []), ...(percent > 0 ? [t('methods.percent', { n: number(percent) })] : [])]
  const facts = [
    t(`gateway.${method.gateway}`),
    limits,
    shownWhen(method),
    fees.length > 0 ? t('methods.costs', { fee: fees.join(' + ') }) : '',
  ].filter(Boolean)
  return <div className="muted">{facts.join(' · ')}</div>
}
