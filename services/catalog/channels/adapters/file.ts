import { type Change, defineAdapter, type Link, type Outcome } from '../adapter.ts'
import type { OfferedItem } from '../item.ts'

/** A line of a file channel: what any program needs to offer the item elsewhere. */
export interface FileRecord {
  sku: string
  group: string
  title: string
  description: string
  brand: string
  gtin: string
  category: string
  price: number
  price_before: number | null
  currency: string
  quantity: number
  availability: string
  options: string
  weight_grams: number
  url: string
  images: string
}

/** The columns of the file, in their order. */
export const FILE_COLUMNS: readonly (keyof FileRecord)[] = [
  'sku',
  'group',
  'title',
  'description',
  'brand',
  'gtin',
  'category',
  'price',
  'price_before',
  'currency',
  'quantity',
  'availability',
  'options',
  'weight_grams',
  'url',
  'images',
]

/** Keeps what is offered as the lines of a file that anybody can load: the channel of those who have no other. */
export const fileAdapter = defineAdapter<FileRecord>({
  batch: 500,
  needs: { options: [], credentials: [] },
  defaults: {},
  transform: (item) => ({ payload: recordOf(item) }),
  create: put,
  update: put,
  async *remove(link, changes) {
    await link.removeRecords(changes.map((change) => change.sku))
    yield* done(changes)
  },
})

async function* put(link: Link, changes: readonly Change<FileRecord>[]): AsyncGenerator<Outcome> {
  await link.putRecords(changes.map((change) => ({ sku: change.sku, record: change.payload })))
  yield* done(changes)
}

function* done(changes: readonly Change[]): Generator<Outcome> {
  for (const { variantId } of changes) yield { variantId, kind: 'done', remote: {}, problems: [] }
}

function recordOf(item: OfferedItem): FileRecord {
  return {
    sku: item.sku,
    group: item.group,
    title: item.title,
    description: item.description,
    brand: item.brand ?? '',
    gtin: item.gtin ?? '',
    category: item.categories.join(' > '),
    price: item.price,
    price_before: item.before,
    currency: item.currency,
    quantity: item.pieces,
    availability: item.stock,
    options: item.options.map(({ name, label }) => `${name}: ${label}`).join('; '),
    weight_grams: item.weightGrams,
    url: item.url,
    images: item.images.join(' '),
  }
}
