import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { addressOf, type Storage } from './storage.ts'

/** Files on this machine's disk, served at /media. */
export function localDisk(directory: string): Storage {
  const size = async (path: string) => {
    const facts = await stat(join(directory, path)).catch(ignoreMissing)
    return facts?.isFile() ? facts.size : undefined
  }
  return {
    directory,
    async put(path, source) {
      const target = join(directory, path)
      await mkdir(dirname(target), { recursive: true })
      // Written beside and moved: a reader never meets half a file.
      const part = `${target}.${randomUUID()}.part`
      try {
        await (source instanceof Uint8Array ? writeFile(part, source) : copyFile(source.file, part))
        await rename(part, target)
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
      return addressOf(path)
    },
    // Ranges and known copies are answered by the server's own static files; here a file is read whole.
    async read(path) {
      const bytes = await size(path)
      if (bytes === undefined) return undefined
      return { status: 200, headers: { 'content-length': String(bytes) }, body: createReadStream(join(directory, path)) }
    },
    size,
    async remove(path) {
      await rm(join(directory, path), { force: true })
    },
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
}
