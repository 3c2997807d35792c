import Type from 'typebox'
import { Nullable, OneOf } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { branchSlugs } from '../exchange/branch-slugs.ts'
import { columnName, columnsFor } from '../exchange/columns.ts'
import { UploadedFile } from '../media/upload-media.ts'
import { columnsKey } from './columns-key.ts'
import { ERROR_COLUMN, formatOf, unknownColumns } from './formats/format.ts'
import { readHead } from './formats/read-head.ts'
import { suggestMapping } from './formats/suggest.ts'
import * as store from './store.ts'

const SAMPLE_LENGTH = 120
const STOCK = ['stock', 'low_stock_threshold', 'track_inventory', 'allow_backorder', 'backorder_limit'] as const

/**
 * Reads the head of a file of products: its columns with samples, whether its format is known, and which fields its columns
 * seem to be; the beginning of a CSV (some hundred kilobytes) is enough.
 */
export const inspectFile = operation('product.inspect_import', {
  access: permission('product.import'),
  input: Type.Object({ file: UploadedFile }, { additionalProperties: false }),
  output: Type.Object({
    format: Nullable(OneOf(['serai', 'shopify'])),
    columns: Type.Array(Type.Object({ name: Type.String(), samples: Type.Array(Type.String()), field: Nullable(Type.String()) })),
    fields: Type.Array(Type.String()),
    remembered: Type.Boolean(),
  }),
  fails: [
    'not_a_product_csv',
    'broken_csv',
    'broken_xlsx',
    'spreadsheet_too_large',
    'not_a_table',
    'not_utf8',
    'file_too_large',
    'multipart_needed',
  ],
  async run(ctx, input) {
    const { columns, rows } = await readHead(input.file.path)
    const named = columns.filter((name) => name !== '' && name !== ERROR_COLUMN)
    if (named.length === 0) throw unknownColumns(columns)
    const shop = await shopOf(ctx)
    const remembered = await store.findMapping(ctx.db, columnsKey(columns))
    const mapping = remembered ?? suggestMapping(named, { locale: shop.default_locale, currency: shop.base_currency })
    const slugs = [...(await branchSlugs(ctx)).keys()]
    const currencies = shop.currencies.map((currency) => currency.code)
    const branchPrices = slugs.flatMap((branch) => currencies.map((currency) => ({ branch, currency })))
    const scope = {
      locales: shop.locales,
      currencies,
      branches: slugs,
      branchPrices,
      costs: ctx.actor.permissions.has('product.view_cost'),
    }
    return {
      format: formatOf(columns) ?? null,
      columns: [...new Set(named)].map((name) => {
        const at = columns.indexOf(name)
        const samples = rows.map((cells) => (cells[at] ?? '').trim().slice(0, SAMPLE_LENGTH)).filter(Boolean)
        return { name, samples: samples.slice(0, 3), field: mapping[name] ?? null }
      }),
      // Stock without a branch is that of the branch the import is for.
      fields: [...STOCK.map((field) => columnName({ field })), ...columnsFor(scope).map(columnName)],
      remembered: remembered !== undefined,
    }
  },
})
