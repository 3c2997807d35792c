import type { FileProduct } from './formats/file-product.ts'
import type { Note } from './store.ts'

const TOGETHER = 20

/** A bundle with what is in it, to be looked at together. */
export interface WithParts {
  bundles: FileProduct[]
  parts: FileProduct[]
}

/** Whether a product was refused for nothing but parts that are not there: they may stand in rows that were looked at, and undone, before. */
export function lacksParts({ remarks }: Note): boolean {
  const errors = remarks.filter((remark) => remark.severity === 'error')
  return errors.length > 0 && errors.every((remark) => remark.code === 'variant_not_found' && remark.column === 'parts')
}

/** Bundles, as if nothing had been said of their parts, a few at a time with those of the file that hold them and stand before. */
export async function* withParts(
  bundles: readonly FileProduct[],
  file: AsyncIterable<readonly FileProduct[]>,
): AsyncGenerator<WithParts> {
  if (bundles.length === 0) return
  const needed = new Set(bundles.flatMap(partSkus))
  const holders = new Map<string, FileProduct>()
  for await (const chunk of file)
    for (const product of chunk)
      for (const sku of skusOf(product)) if (needed.has(sku) && !holders.has(sku)) holders.set(sku, product)
  let group: FileProduct[] = []
  let parts = new Set<FileProduct>()
  for (const bundle of bundles) {
    bundle.remarks = bundle.remarks.filter((remark) => remark.code !== 'variant_not_found')
    const own = partSkus(bundle).flatMap((sku) => holders.get(sku) ?? [])
    const before = own.filter((holder) => holder.firstLine < bundle.firstLine)
    // What stands between two bundles is there for the later one only.
    const isBetween = before.some((holder) => holder.firstLine > (group[0]?.firstLine ?? Number.POSITIVE_INFINITY))
    if (group.length === TOGETHER || isBetween) {
      yield { bundles: group, parts: [...parts] }
      group = []
      parts = new Set()
    }
    group.push(bundle)
    for (const holder of before) parts.add(holder)
  }
  yield { bundles: group, parts: [...parts] }
}

function partSkus({ parts = [] }: FileProduct): string[] {
  return parts.map(({ sku }) => sku.toLowerCase())
}

function skusOf({ sku, variants }: FileProduct): string[] {
  return [sku, ...variants.map((variant) => variant.sku)].flatMap((one) => (one ? [one.toLowerCase()] : []))
}
