import { Link } from 'react-router'
import type { ProductOption, Variant } from '../api/types.ts'
import { Swatch } from '../components/swatch.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { has, stepTo } from './choose-variant.ts'

const CHIP =
  'relative inline-flex min-h-11 items-center gap-2.5 rounded-full border border-edge bg-surface px-4 hover:border-ink aria-[current=true]:border-teal aria-[current=true]:bg-teal-soft aria-[current=true]:font-semibold aria-[current=true]:shadow-[inset_0_0_0_1px_var(--color-teal)]'

/** Choosing a variant option by option; every choice is an address of its own, so it works without scripts. */
export function OptionPicker({
  options,
  variants,
  current,
}: {
  options: ProductOption[]
  variants: Variant[]
  current: Variant
}) {
  const { m } = useLanguage()
  return options.map((option) => {
    const chosen = option.values.find((value) => has(current, option.attribute, value.value))
    return (
      <nav key={option.attribute} aria-label={m.product.choose(option.name)} className="mt-6">
        <p className="mb-2.5 text-sm">
          <span className="text-muted">{option.name}:</span> <span className="font-medium">{chosen?.label}</span>
        </p>
        <ul className="flex flex-wrap gap-2.5">
          {option.values.map((value) => {
            const step = stepTo(variants, current, option.attribute, value.value)
            if (!step) return null
            const out = !step.exact || step.variant.stock === 'out_of_stock'
            return (
              <li key={value.value}>
                <Link
                  to={`?variant=${step.variant.id}`}
                  replace
                  preventScrollReset
                  rel="nofollow"
                  aria-current={value === chosen}
                  className={`${CHIP} ${out ? 'border-dashed text-muted' : ''}`}
                >
                  {value.swatch && <Swatch colour={value.swatch} />}
                  <span className={out ? 'line-through decoration-1' : ''}>{value.label}</span>
                  {out && <span className="sr-only">({m.product.optionOut})</span>}
                </Link>
              </li>
            )
          })}
        </ul>
      </nav>
    )
  })
}
