import { Fragment } from 'react'
import { between, formatNumber } from '#lib/locale.ts'
import { useLanguage } from '../i18n/language.tsx'

/** The chosen options of a line and how many of it, each part in its own writing direction. */
export function LineOptions({ options, quantity }: { options: { name: string; value: string }[]; quantity: number }) {
  const { locale } = useLanguage()
  const parts = [...options.map((option) => option.value), `× ${formatNumber(quantity, locale)}`]
  return parts.map((part, index) => (
    <Fragment key={part}>
      {index > 0 && between(locale)}
      <bdi>{part}</bdi>
    </Fragment>
  ))
}
