import { formatNumber } from '#lib/locale.ts'
import type { OrderLine } from '../api/types.ts'
import { CountInput } from '../components/count-input.tsx'
import { LineOptions } from '../components/line-options.tsx'
import { Picture } from '../components/picture.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** A line of an order with how many of it come back, and why; the only piece there is can only be meant. */
export function ReturnLine({ line, left, only }: { line: OrderLine; left: number; only: boolean }) {
  const { locale, m } = useLanguage()
  return (
    <li className="grid grid-cols-[4.5rem_1fr] gap-4 py-5">
      <div className="h-fit overflow-hidden rounded-lg bg-sand">
        {line.image ? (
          <Picture media={line.image} alt="" sizes="72px" className="aspect-square w-full object-cover" />
        ) : (
          <div className="stars aspect-square" />
        )}
      </div>
      <div className="min-w-0">
        <p className="leading-snug font-medium">{line.name}</p>
        <p className="text-sm text-muted">
          <LineOptions options={line.options} quantity={line.quantity} />
        </p>
        <div className="mt-3 flex flex-wrap gap-4">
          <label htmlFor={`pieces-${line.id}`}>
            <span className="mb-1.5 block text-sm font-medium">
              {m.sendBack.pieces} <span className="font-normal text-muted">({m.sendBack.of(formatNumber(left, locale))})</span>
            </span>
            <CountInput
              id={`pieces-${line.id}`}
              name={`pieces:${line.id}`}
              count={only && left === 1 ? 1 : 0}
              className="field w-28"
            />
          </label>
          <label className="min-w-0 grow sm:max-w-80">
            <span className="mb-1.5 block text-sm font-medium">{m.sendBack.reason}</span>
            <select name={`reason:${line.id}`} className="field">
              {Object.entries(m.sendBack.reasons).map(([reason, text]) => (
                <option key={reason} value={reason}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
    </li>
  )
}
