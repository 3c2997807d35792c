import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '#lib/id.ts'
import type { Config } from '#platform/config.ts'
import type { Chunk } from './chunks.ts'

/** The stretches of one feed or sitemap, kept on disk until they change. */
export interface KeptParts {
  /** The text of a stretch: as it was made, or made now. */
  text(chunk: Chunk, make: () => Promise<string>): Promise<string>
}

/** Opens what is kept under a name; everything that changes all of it belongs into the name. */
export function keptParts(config: Config, name: readonly string[]): KeptParts {
  const key = createHash('sha256').update(JSON.stringify(name)).digest('hex').slice(0, 32)
  const folder = join(config.dataDirectory, 'feeds', key)
  return {
    async text(chunk, make) {
      const file = `${chunk.number}-${chunk.version}.part`
      const kept = await readFile(join(folder, file), 'utf8').catch(ifMissing)
      if (kept !== undefined) return kept
      const made = await make()
      await mkdir(folder, { recursive: true })
      // Under its name it is whole: two who make the same one put the same there.
      const draft = join(folder, `${newId()}.draft`)
      await writeFile(draft, made)
      await rename(draft, join(folder, file))
      const older = (await readdir(folder)).filter((other) => other.startsWith(`${chunk.number}-`) && isOlder(other, chunk))
      await Promise.all(older.map((other) => rm(join(folder, other), { force: true })))
      return made
    },
  }
}

function isOlder(file: string, chunk: Chunk): boolean {
  return Number(/-(\d+)\.part$/.exec(file)?.[1] ?? chunk.version) < chunk.version
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
