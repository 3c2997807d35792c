import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '#lib/id.ts'

const BUFFER_BYTES = 256 * 1024

/** The texts that cells of a spreadsheet share, kept on the disk: a million of them weigh nothing in memory. */
export class SharedStrings {
  readonly #file: number
  readonly #ends: number[] = []
  #waiting: Buffer[] = []
  #waitingBytes = 0
  #end = 0

  constructor() {
    const path = join(tmpdir(), `serai-strings-${newId()}`)
    this.#file = openSync(path, 'wx+', 0o600)
    // Without a name it goes when it is closed, however the process ends.
    unlinkSync(path)
  }

  add(text: string): void {
    const bytes = Buffer.from(text)
    this.#waiting.push(bytes)
    this.#waitingBytes += bytes.length
    this.#end += bytes.length
    this.#ends.push(this.#end)
    if (this.#waitingBytes > BUFFER_BYTES) this.#flush()
  }

  /** The text with a number; undefined when there is none. */
  get(index: number): string | undefined {
    const end = this.#ends[index]
    if (end === undefined) return undefined
    this.#flush()
    const from = index === 0 ? 0 : (this.#ends[index - 1] ?? 0)
    const bytes = Buffer.alloc(end - from)
    readSync(this.#file, bytes, 0, bytes.length, from)
    return bytes.toString()
  }

  close(): void {
    closeSync(this.#file)
  }

  #flush(): void {
    if (this.#waiting.length === 0) return
    const bytes = Buffer.concat(this.#waiting)
    writeSync(this.#file, bytes, 0, bytes.length, this.#end - bytes.length)
    this.#waiting = []
    this.#waitingBytes = 0
  }
}
