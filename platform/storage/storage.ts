import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Config } from '../config.ts'
import { localDisk } from './local-disk.ts'

/** What is known of a file when it is put away. */
export interface FileFacts {
  type: string
  /** Name under which browsers save it; without one they show it. */
  saveAs?: string
}

/** What is asked of a file: a part of it (an HTTP Range), or nothing when the reader has it already (If-None-Match). */
export interface ReadWish {
  range?: string | undefined
  etag?: string | undefined
}

/** A file on its way out, with the HTTP status and headers that say what it is. */
export interface StoredFile {
  status: 200 | 206 | 304 | 416
  headers: Record<string, string>
  body: Readable | undefined
}

/** Where files are kept that the shop shows: this machine's disk, or an S3-compatible store. */
export interface Storage {
  /** Keeps bytes, or a file of this machine, under a path and gives the address at which browsers find it. */
  put(path: string, source: Uint8Array | { file: string }, facts: FileFacts): Promise<string>
  /** Reads a file, or a part of it; undefined when there is none. */
  read(path: string, wish?: ReadWish): Promise<StoredFile | undefined>
  /** Size of a file in bytes; undefined when there is none. */
  size(path: string): Promise<number | undefined>
  /** Removes a file; one that is not there is no fault. */
  remove(path: string): Promise<void>
  /** The folder of the files, where they lie on this machine's disk. */
  directory?: string
}

const PREFIX = '/media/'

/** Address of a file on the shop's own server. */
export function addressOf(path: string): string {
  return PREFIX + path.split('/').map(encodeURIComponent).join('/')
}

/** The path of a file in the storage, from the address that `put` gave. */
export function pathOf(address: string): string | undefined {
  return address.startsWith(PREFIX) ? address.slice(PREFIX.length).split('/').map(decodeURIComponent).join('/') : undefined
}

/** Opens the storage that is configured; throws `SetupError` when it does not answer. */
export async function openStorage(config: Config): Promise<Storage> {
  if (!config.s3) return localDisk(join(config.dataDirectory, 'media'))
  const { openS3 } = await import('./s3.ts')
  return openS3(config.s3)
}
