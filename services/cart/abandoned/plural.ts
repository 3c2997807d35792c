import { formatNumber, type Locale } from '#lib/locale.ts'

const rules = new Map<Locale, Intl.PluralRules>()

/** The form of a text that goes with a count, which stands for its `#`. */
export function plural(
  locale: Locale,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  let rule = rules.get(locale)
  if (!rule) {
    rule = new Intl.PluralRules(locale)
    rules.set(locale, rule)
  }
  return (forms[rule.select(count)] ?? forms.other).replace('#', formatNumber(count, locale))
}
