import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Writes objects as JSONL: one a line. */
export async function writeJsonl(path: string, batches: AsyncIterable<readonly object[]>): Promise<void> {
  await pipeline(Readable.from(texts(batches)), createWriteStream(path))
}

async function* texts(batches: AsyncIterable<readonly object[]>): AsyncGenerator<Buffer> {
  for await (const batch of batches) yield Buffer.from(batch.map((one) => `${JSON.stringify(one)}\n`).join(''))
}
