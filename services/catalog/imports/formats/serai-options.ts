import type { Translations } from '#lib/locale.ts'
import { slugify } from '#lib/slug.ts'
import { parts, readPlace, unpackTexts } from '../../exchange/packed.ts'
import type { FileLine, FileOption } from './file-product.ts'
import type { LineReader } from './line-reader.ts'
import { attributeCode } from './shopify.ts'

const NUMBERS = [1, 2, 3] as const
const CODE = /^[a-z][a-z0-9_]{0,39}$/
const SWATCH = /^#[0-9a-f]{3,8}$/i

/** By what the variants of a product differ: the options of its first row, with every value that occurs. */
export function optionsOf(lines: readonly FileLine[], head: LineReader): FileOption[] {
  return NUMBERS.flatMap((number) => {
    const said = head.cell(`option${number}`)
    if (!said) return []
    const code = CODE.test(said) ? said : attributeCode(said, number)
    const names = unpackTexts(head.cell(`option${number}_names`))
    const option: FileOption = { code, names: hasTexts(names) ? names : { en: said }, values: new Map() }
    for (const row of lines) {
      const reader = head.at(row)
      const value = reader.cell(`option${number}_value`)
      if (!value) continue
      const labels = unpackTexts(reader.cell(`option${number}_labels`))
      const swatch = reader.cell(`option${number}_swatch`)
      const [ofOption, place] = parts(reader.cell(`option${number}_place`), '=').map(readPlace)
      const key = valueCode(value)
      option.place ??= ofOption
      if (!option.values.has(key))
        option.values.set(key, {
          labels: hasTexts(labels) ? labels : { en: value },
          swatch: SWATCH.test(swatch) ? swatch : null,
          place,
        })
    }
    return [option]
  })
}

/** The code of a value that a file names. */
export function valueCode(value: string): string {
  return slugify(value).slice(0, 60) || 'default'
}

/** What a row says of each option. */
export function choicesOf(reader: LineReader, options: readonly FileOption[]): { attribute: string; value: string }[] {
  const columns = NUMBERS.filter((number) => reader.cell(`option${number}_value`))
  return options.flatMap((option, at) => {
    const value = reader.cell(`option${at + 1}_value`)
    if (value) return [{ attribute: option.code, value: valueCode(value) }]
    if (columns.length > 0 || options.length > 0)
      reader.wrong(`option${at + 1}_value`, 'missing', `The variant needs a value of ${option.code}.`)
    return []
  })
}

function hasTexts(texts: Translations<string>): boolean {
  return Object.keys(texts).length > 0
}
