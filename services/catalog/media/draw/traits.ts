/** Textile patterns the hand knows. */
export type Pattern = 'plain' | 'stripe' | 'check' | 'floral' | 'dots' | 'knit' | 'marble' | 'botteh' | 'twill' | 'kilim'

/** What a name tells about a thing beyond its kind. */
export type Traits = { has(...words: string[]): boolean; pattern: Pattern | undefined }

const PATTERNS: readonly [Pattern, readonly string[]][] = [
  ['check', ['check', 'checked', 'chequered', 'checkered', 'plaid', 'tartan', 'gingham', 'flannel']],
  ['stripe', ['stripe', 'stripes', 'striped', 'breton', 'sailor']],
  ['floral', ['floral', 'flower', 'flowers', 'blossom', 'rose', 'garden']],
  ['botteh', ['paisley', 'termeh', 'botteh', 'patterned', 'printed', 'print']],
  ['dots', ['dot', 'dots', 'dotted', 'spotted', 'polka']],
  ['marble', ['marbled', 'marble', 'aquatic']],
  ['kilim', ['kilim', 'gabbeh', 'geometric', 'rug', 'carpet']],
  ['twill', ['denim', 'twill', 'jeans', 'herringbone']],
  ['knit', ['knit', 'knitted', 'wool', 'woollen', 'cable', 'jumper', 'cardigan', 'merino', 'mohair']],
]

/** Reads a name for words that change how the thing looks. */
export function traitsOf(name: string): Traits {
  const words = new Set(name.toLowerCase().split(/[^a-z]+/))
  const has = (...sought: string[]): boolean => sought.some((word) => words.has(word))
  return { has, pattern: PATTERNS.find(([, sought]) => has(...sought))?.[0] }
}
