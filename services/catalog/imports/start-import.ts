import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import Type from 'typebox'
import { newId } from '#lib/id.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { permission } from '#platform/operation/access.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { UploadedFile } from '../media/upload-media.ts'
import { Import, importView } from './import-view.ts'
import { checkFormat } from './shopify.ts'
import * as store from './store.ts'

const Flag = Type.Optional(Type.Boolean())

/** Checks a product CSV at once and imports it as a job with progress and a remark for every bad line (CAT-51). */
export const startImport = operation('product.import', {
  access: permission('product.import'),
  input: Type.Object(
    { file: UploadedFile, update_existing: Flag, skip_errors: Flag, dry_run: Flag, publish: Flag },
    { additionalProperties: false },
  ),
  output: Import,
  fails: ['not_a_product_csv', 'broken_csv', 'file_too_large', 'multipart_needed'],
  audited: true,
  async run(ctx, input) {
    const lines = await checkFormat(input.file.path)
    const id = newId()
    const folder = join(ctx.runtime.config.dataDirectory, 'imports')
    await mkdir(folder, { recursive: true })
    const path = join(folder, `${id}.csv`)
    await copyFile(input.file.path, path)
    const branch = (await shopOf(ctx)).branch.id
    return ctx.tx(async (tx) => {
      const options = {
        update_existing: input.update_existing ?? false,
        skip_errors: input.skip_errors ?? true,
        dry_run: input.dry_run ?? false,
        publish: input.publish ?? false,
      }
      await store.insertImport(tx, {
        id,
        file_name: input.file.file_name,
        path,
        options,
        actor: actorSummary(ctx.actor),
        branch_id: branch,
        total_rows: lines,
      })
      await addJob(tx, 'catalog.runImport', { id }, { maxAttempts: 5, queue: 'imports' })
      return importView((await store.findImport(tx, id)) as store.ImportRow, [])
    })
  },
})
