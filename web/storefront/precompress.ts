import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const COMPRESSIBLE = /\.(?:js|css|svg|json|txt)$/

/** Writes `.br` and `.gz` beside every text asset of the browser bundle, so that serving one costs no compression. */
export function precompress(): Plugin {
  return {
    name: 'serai:precompress',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        if (!dir) return
        const files = await readdir(dir, { recursive: true })
        for (const file of files.filter((name) => COMPRESSIBLE.test(name))) await compressed(join(dir, file))
      },
    },
  }
}

async function compressed(path: string): Promise<void> {
  const content = await readFile(path)
  if (content.length < 1024) return
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content, brotli))
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }))
}
