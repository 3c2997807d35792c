import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { missingPermission, permission } from '#platform/operation/access.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { readColumn } from '../exchange/columns.ts'
import { UploadedFile } from '../media/upload-media.ts'
import { columnsKey } from './columns-key.ts'
import { checkMapping, type Format, formatOf, type Mapping, unknownColumns } from './formats/format.ts'
import { countRows } from './formats/read-head.ts'
import { Import, importView } from './import-view.ts'
import * as store from './store.ts'

const Flag = Type.Optional(Type.Boolean())

/** Checks a CSV or XLSX of products at once and imports it as a job with progress and a remark for every bad row (CAT-51). */
export const startImport = operation('product.import', {
  access: permission('product.import'),
  input: Type.Object(
    {
      file: UploadedFile,
      update_existing: Flag,
      skip_errors: Flag,
      dry_run: Flag,
      publish: Flag,
      category_id: Type.Optional(Id),
      mapping: Type.Optional(
        Type.String({
          maxLength: 100_000,
          description: 'a JSON object: from a column of the file to a field, "" to leave it out',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Import,
  fails: [
    'not_a_product_csv',
    'broken_csv',
    'broken_xlsx',
    'spreadsheet_too_large',
    'not_a_table',
    'not_utf8',
    'invalid_mapping',
    'category_not_found',
    'file_too_large',
    'multipart_needed',
  ],
  audited: true,
  async run(ctx, input) {
    const { columns, rows } = await countRows(input.file.path)
    const how = howToRead(columns, input.mapping)
    checkRights(ctx, how, columns, input.publish === true)
    await checkCategory(ctx, input.category_id)
    const id = newId()
    const folder = join(ctx.runtime.config.dataDirectory, 'imports')
    await mkdir(folder, { recursive: true })
    const path = join(folder, id)
    await copyFile(input.file.path, path)
    const branch = (await shopOf(ctx)).branch.id
    return ctx.tx(async (tx) => {
      const options = {
        update_existing: input.update_existing ?? false,
        skip_errors: input.skip_errors ?? true,
        dry_run: input.dry_run ?? false,
        publish: input.publish ?? false,
        ...(input.category_id ? { category_id: input.category_id } : {}),
      }
      const { file_name } = input.file
      const actor = actorSummary(ctx.actor)
      await store.insertImport(tx, { id, file_name, path, ...how, options, actor, branch_id: branch, total_rows: rows })
      if (how.mapping) await store.saveMapping(tx, columnsKey(columns), how.mapping)
      await addJob(tx, 'catalog.runImport', { id }, { maxAttempts: 5 })
      return importView((await store.findImport(tx, id)) as store.ImportRow, [])
    })
  },
})

function howToRead(columns: readonly string[], mapping: string | undefined): { format: Format; mapping: Mapping | null } {
  if (mapping !== undefined) return { format: 'mapped', mapping: checkMapping(parsed(mapping), columns) }
  const format = formatOf(columns)
  if (!format) throw unknownColumns(columns)
  return { format, mapping: null }
}

function parsed(text: string): Mapping {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    value = undefined
  }
  const isMapping =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === 'string')
  if (!isMapping) throw invalidField('/mapping', 'invalid_mapping', 'The mapping is a JSON object from columns to fields.')
  return value as Mapping
}

// Who imports may do no more by a file than by hand (CAT-13).
function checkRights(
  ctx: Context,
  how: { format: Format; mapping: Mapping | null },
  columns: readonly string[],
  publish: boolean,
): void {
  if (ctx.actor.kind === 'system') return
  const fields = how.mapping ? Object.values(how.mapping) : columns
  const said = fields.map((name) => readColumn(name)?.field ?? '')
  const prices = how.format === 'shopify' || said.some((field) => /price|compare_at|cost/.test(field))
  const costs = said.some((field) => field.endsWith('cost')) || columns.includes('Cost per item')
  const needed = [
    ...(prices ? ['product.set_price'] : []),
    ...(costs ? ['product.view_cost'] : []),
    ...(publish ? ['product.publish'] : []),
  ]
  const missing = needed.find((name) => !ctx.actor.permissions.has(name))
  if (missing) throw missingPermission(missing)
}

async function checkCategory(ctx: Context, id: string | undefined): Promise<void> {
  if (id !== undefined && !(await store.hasCategory(ctx.db, id)))
    throw invalidField('/category_id', 'category_not_found', 'There is no such category; choose another.')
}
