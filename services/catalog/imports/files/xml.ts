import type { Readable } from 'node:stream'
import sax from 'sax'
import { brokenXlsx, tooLarge } from './xlsx-refusals.ts'

/** What happens while a piece of XML is read; names come without their namespace. */
export interface XmlReader {
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

const MAX_TEXT = 1_000_000

/** Feeds XML to a reader piece by piece, and stops after each piece for whoever takes what was read. Entities of its own are refused. */
export async function* readXml(source: Readable, reader: XmlReader): AsyncGenerator<void> {
  const parser = sax.parser(true, { xmlns: false, trim: false })
  parser.onopentag = ({ name, attributes }) => reader.open?.(local(name), attributes as Record<string, string>)
  parser.onclosetag = (name) => reader.close?.(local(name))
  parser.ontext = (text) => reader.text?.(text)
  parser.oncdata = (text) => reader.text?.(text)
  parser.ondoctype = () => {
    throw brokenXlsx('it declares a document type')
  }
  parser.onerror = (error) => {
    throw brokenXlsx(error.message.split('\n')[0] ?? '')
  }
  const letters = new TextDecoder('utf-8', { fatal: false })
  for await (const chunk of source as AsyncIterable<Buffer>) {
    parser.write(letters.decode(chunk, { stream: true }))
    yield
  }
  parser.close()
}

/** Collects the text of an element, up to what a cell may hold. */
export class TextCollector {
  #text = ''

  add(text: string): void {
    this.#text += text
    if (this.#text.length > MAX_TEXT) throw tooLarge('a cell is longer than a million letters')
  }

  take(): string {
    const text = this.#text
    this.#text = ''
    return text
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
