import { invalidField } from '#lib/errors.ts'
import type { ProductFeature } from './feature.ts'
import type { Features } from './features.ts'

/** What a product has of features, each once, with a value of its feature's kind; refuses what does not fit (CAT-03). */
export function readFeatures(
  said: readonly ProductFeature[],
  features: Features,
  before: readonly ProductFeature[],
): ProductFeature[] {
  const seen = new Set<string>()
  return said.map((own, row) => {
    const pointer = `/features/${row}`
    const feature = features.byCode.get(own.feature)
    if (!feature)
      throw invalidField(`${pointer}/feature`, 'unknown_feature', `There is no feature ${own.feature}; make it first.`)
    if (seen.has(own.feature))
      throw invalidField(`${pointer}/feature`, 'invalid_feature', `${own.feature} is named twice; say it once.`)
    seen.add(own.feature)
    const wrong = (field: string, say: string) => invalidField(`${pointer}/${field}`, 'invalid_feature', `${own.feature}: ${say}`)
    switch (feature.kind) {
      case 'text': {
        const texts = Object.entries(own.text ?? {}).filter(([, text]) => text.trim())
        if (texts.length === 0) throw wrong('text', 'say it in at least one language.')
        return { feature: own.feature, text: Object.fromEntries(texts.map(([locale, text]) => [locale, text.trim()])) }
      }
      case 'number':
        if (own.number === undefined) throw wrong('number', 'give a number.')
        return { feature: own.feature, number: own.number }
      case 'flag':
        if (own.flag === undefined) throw wrong('flag', 'say yes (true) or no (false).')
        return { feature: own.feature, flag: own.flag }
      default: {
        const choices = [...new Set(own.choices ?? [])]
        if (choices.length === 0) throw wrong('choices', 'choose at least one value.')
        const had = new Set(before.find((known) => known.feature === own.feature)?.choices)
        for (const code of choices) {
          const value = feature.values.find((known) => known.code === code)
          if (!value) throw wrong('choices', `there is no value ${code}.`)
          if (value.retired && !had.has(code)) throw wrong('choices', `${code} is retired; choose another value.`)
        }
        return { feature: own.feature, choices }
      }
    }
  })
}

/** What a product had of features, without those and the values that no longer exist. */
export function stillKnown(list: readonly ProductFeature[], known: Features['byCode']): ProductFeature[] {
  return list.flatMap((own) => {
    const feature = known.get(own.feature)
    if (!feature || !own.choices) return feature ? [own] : []
    const choices = own.choices.filter((code) => feature.values.some((value) => value.code === code && !value.retired))
    return choices.length > 0 ? [{ ...own, choices }] : []
  })
}
