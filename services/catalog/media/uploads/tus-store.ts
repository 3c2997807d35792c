import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileStore } from '@tus/file-store'
import type { Config } from '#platform/config.ts'

/** How long an upload may take from its beginning, in milliseconds. */
export const UPLOAD_MS = 48 * 60 * 60_000

/** Where the bytes of uploads gather until they are whole. */
export function uploadFolder(config: Config): string {
  return join(config.dataDirectory, 'uploads')
}

/** Opens it; its library is loaded the first time somebody uploads something. */
export async function openUploads(config: Config): Promise<FileStore> {
  const directory = uploadFolder(config)
  const { FileStore: Store } = await import('@tus/file-store')
  await mkdir(directory, { recursive: true })
  return new Store({ directory, expirationPeriodInMilliseconds: UPLOAD_MS })
}

/** Removes an upload with what is noted of it; one that is not there is no fault. */
export async function removeUpload(config: Config, id: string): Promise<void> {
  for (const name of [id, `${id}.json`]) await rm(join(uploadFolder(config), name), { force: true })
}
