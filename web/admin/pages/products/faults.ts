import type { FieldFault } from '../../api/client.ts'
import type { ProductInput } from '../../api/product-types.ts'

/** The path of a form field. */
export type FieldPath = (string | number)[]

/** Sorts the faults of a refused product into form fields, variant rows and the rest. */
export function placeFaults(faults: FieldFault[], input: ProductInput): { path: FieldPath; detail: string }[] {
  return faults.map((fault) => ({ path: pathOf(fault.pointer, input), detail: fault.detail }))
}

// The form keeps prices by currency and variants as one field, so their JSON pointers are led there.
function pathOf(pointer: string, input: ProductInput): FieldPath {
  const steps = pointer
    .replace(/^#?\//, '')
    .split('/')
    .filter(Boolean)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const [first, second, third, fourth, fifth] = steps
  if (first === 'variants' && input.options?.length === 0 && third === 'prices') {
    const currency = input.variants?.[Number(second)]?.prices?.[Number(fourth)]?.currency
    if (currency) return ['prices', currency, fifth ?? 'amount']
  }
  if (first === 'prices') {
    const currency = input.prices[Number(second)]?.currency
    return currency ? ['prices', currency, third ?? 'amount'] : ['prices']
  }
  if (first === 'variants' || first === 'options') return ['matrix', ...(second === undefined ? [] : [Number(second)])]
  if (first === 'media' || first === 'categories' || first === 'tags') return [first]
  if (first === 'features' && second !== undefined) return ['features', Number(second), third ?? 'feature']
  return steps
}
