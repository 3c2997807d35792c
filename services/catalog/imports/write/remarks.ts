import { asRefusal } from '#platform/operation/invoke.ts'
import type { FileProduct, Remark } from '../formats/file-product.ts'

/** What a refusal says of a product, by the rows and columns of its file; what is no refusal is thrown on. */
export function remarksOf(error: unknown, product: FileProduct): Remark[] {
  const refusal = asRefusal(error)
  if (!refusal || refusal.refusal === 'unavailable' || refusal.code === 'try_again') throw error
  const fields = refusal.data.errors ?? []
  const remark = (detail: string, pointer: string): Remark => ({
    line: product.firstLine,
    column: pointer === '' ? '' : columnAt(pointer),
    code: refusal.code,
    detail,
    severity: 'error',
  })
  return fields.length > 0
    ? fields.map((field) => remark(field.detail, product.isWhole ? '' : field.pointer))
    : [remark(refusal.message, '')]
}

// Where in a product's input the fault lies, as a column of Serai's file.
function columnAt(pointer: string): string {
  const [, first = '', second = '', third = ''] = pointer.split('/')
  if (first === 'translations' && second === '') return 'name'
  if (first === 'translations') return third ? `${third}:${second}` : `name:${second}`
  if (first === 'variants') return third === 'sku' ? 'variant_sku' : third === 'options' ? 'option1_value' : third
  return first === 'prices' ? 'price' : first
}
