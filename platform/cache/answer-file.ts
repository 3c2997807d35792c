import { closeSync, mkdirSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from '../telemetry/log.ts'
import type { Entry, Overflow } from './tag-cache.ts'

/** An answer as it goes out: its bytes and the headers that belong to them. */
export interface KeptAnswer {
  body: Buffer
  etag: string
  language: string
}

const UNIT = 64
const SIZES = 2 ** 15
const PREFIX = 8

/**
 * Answers that memory has no room for, in a file that is written round and round: the newest overwrite the oldest. The
 * file is this process's alone and gone with it. Reading one costs a few microseconds as long as the system has its pages.
 */
export class AnswerFile implements Overflow<KeptAnswer> {
  readonly #folder: string
  readonly #capacity: number
  readonly #log: Logger
  // Where a key's record begins, counted from the first ever written, and its length; both in units, in one number.
  readonly #places = new Map<number, number>()
  #end = 0
  #swept = 0
  #file: number | undefined
  #broken = false

  constructor(folder: string, megabytes: number, log: Logger) {
    this.#folder = folder
    this.#capacity = Math.floor((megabytes * 1024 * 1024) / UNIT)
    this.#log = log
  }

  put(key: string, { value, tags, mark }: Entry<KeptAnswer>): void {
    const head = Buffer.from(JSON.stringify({ key, tags, mark, etag: value.etag, language: value.language }))
    const bytes = PREFIX + head.length + value.body.length
    const units = Math.ceil(bytes / UNIT)
    if (this.#broken || units >= SIZES || units > this.#capacity) return
    // A record does not go over the end of the file.
    const room = this.#capacity - (this.#end % this.#capacity)
    const begin = room < units ? this.#end + room : this.#end
    const record = Buffer.allocUnsafe(bytes)
    record.writeUInt32LE(head.length, 0)
    record.writeUInt32LE(value.body.length, 4)
    head.copy(record, PREFIX)
    value.body.copy(record, PREFIX + head.length)
    try {
      this.#file ??= openFile(this.#folder)
      writeSync(this.#file, record, 0, bytes, (begin % this.#capacity) * UNIT)
    } catch (error) {
      this.#broken = true
      this.#places.clear()
      this.#log.warn({ err: error }, 'answers are kept in memory only: the file for the rest cannot be written')
      return
    }
    this.#end = begin + units
    this.#places.set(hashOf(key), begin * SIZES + units)
    if (this.#end - this.#swept > this.#capacity) this.#sweep()
  }

  get(key: string): Entry<KeptAnswer> | undefined {
    const hash = hashOf(key)
    const place = this.#places.get(hash)
    if (place === undefined || this.#file === undefined) return undefined
    const begin = Math.floor(place / SIZES)
    if (!this.#isWhole(begin)) {
      this.#places.delete(hash)
      return undefined
    }
    const record = Buffer.allocUnsafe((place % SIZES) * UNIT)
    readSync(this.#file, record, 0, record.length, (begin % this.#capacity) * UNIT)
    const bodyAt = PREFIX + record.readUInt32LE(0)
    const head = JSON.parse(record.toString('utf8', PREFIX, bodyAt))
    if (head.key !== key) return undefined
    const body = record.subarray(bodyAt, bodyAt + record.readUInt32LE(4))
    return { value: { body, etag: head.etag, language: head.language }, tags: head.tags, mark: head.mark }
  }

  close(): void {
    this.#broken = true
    this.#places.clear()
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
  }

  #isWhole(begin: number): boolean {
    return begin + this.#capacity >= this.#end
  }

  // Once a round, places that were written over are forgotten.
  #sweep(): void {
    this.#swept = this.#end
    for (const [hash, place] of this.#places) if (!this.#isWhole(Math.floor(place / SIZES))) this.#places.delete(hash)
  }
}

// Without a name it goes with the process, however that ends; where open files cannot lose theirs, the next start writes over it.
function openFile(folder: string): number {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `answers-${process.pid}`)
  const file = openSync(path, 'w+')
  if (process.platform !== 'win32') unlinkSync(path)
  return file
}

// 53 bits of a text; two texts that share them are told apart by the key in the record.
function hashOf(text: string): number {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b)
    b ^= b >>> 13
  }
  return (a >>> 0) * 2 ** 21 + ((b ^ (b >>> 15)) >>> 11)
}
