import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where files are kept that the shop shows. */
export interface Storage {
  /** Keeps a file under a path and gives the address at which browsers find it. */
  put(path: string, bytes: Uint8Array): Promise<string>
}

/** Files on this machine's disk, served at /media. */
export function localDisk(directory: string): Storage {
  return {
    async put(path, bytes) {
      const target = join(directory, path)
      await mkdir(dirname(target), { recursive: true })
      // Written beside and moved: a reader never meets half a file.
      const part = `${target}.${randomUUID()}.part`
      await writeFile(part, bytes)
      await rename(part, target)
      return `/media/${path}`
    },
  }
}
