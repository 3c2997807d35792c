import type { ProductPage, Variant } from '../api/types.ts'

/** The variant an address asks for; else the first that can be bought, else the first. */
export function chosenVariant(product: Pick<ProductPage, 'variants'>, id: string | null): Variant | undefined {
  const { variants } = product
  return (
    variants.find((variant) => variant.id === id) ?? variants.find((variant) => variant.stock !== 'out_of_stock') ?? variants[0]
  )
}

/** What choosing a value leads to: the variant that keeps most of the other choices, and whether it keeps all of them. */
export type Step = { variant: Variant; exact: boolean }

/** The variant reached from `current` by choosing one value of one attribute; undefined when no variant has it. */
export function stepTo(variants: Variant[], current: Variant, attribute: string, value: string): Step | undefined {
  const wanted = current.options.map((option) => (option.attribute === attribute ? { attribute, value } : option))
  const candidates = variants
    .filter((variant) => has(variant, attribute, value))
    .map((variant) => ({
      variant,
      kept: wanted.filter((option) => has(variant, option.attribute, option.value)).length,
      buyable: variant.stock === 'out_of_stock' ? 0 : 1,
    }))
    .sort((a, b) => b.kept - a.kept || b.buyable - a.buyable)
  const best = candidates[0]
  return best && { variant: best.variant, exact: best.kept === wanted.length }
}

/** Whether a variant has a value of an attribute. */
export function has(variant: Variant, attribute: string, value: string): boolean {
  return variant.options.some((option) => option.attribute === attribute && option.value === value)
}
