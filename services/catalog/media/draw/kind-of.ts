import type { Kind } from './kinds/index.ts'

const PHRASES: readonly (readonly [RegExp, Kind])[] = [
  [/\bhigh[- ]tops?\b/, 'shoes'],
  [/\b(bed ?(clothes|linen|ding|sheets?|set|spread)|duvet (cover|set))\b/, 'bed'],
  [/\bbean ?bag/, 'beanbag'],
  [/\bwatering can/, 'watering-can'],
  [/\b(plant|flower|seed(ling)?|herb) (pots?|stand)\b|\b(clay|ceramic|terracotta|cardboard) pots?\b/, 'plant-pot'],
  [/\b(tea|spice|saffron) (tin|caddy|box)/, 'tin'],
  [/\b(tea|samovar) ?(pot|set)\b/, 'teapot'],
  [/\btea ?(glass(es)?|cups?)\b/, 'cup'],
  [/\bchest of drawers\b|\bbedside (cabinet|drawers)\b/, 'drawers'],
  [/\b(board ?game|chess|backgammon|draughts)\b/, 'board-game'],
  [/\b(t-?shirt|tee)s?\b|\blong[- ]sleeved? .*top\b/, 't-shirt'],
  [/\bdenim .*top\b/, 'shirt'],
  [/\bvarsity\b/, 'jacket'],
  [/\btank ?tops?\b|\bcrop ?tops?\b/, 'top'],
]

const WORDS: Readonly<Record<Kind, string>> = {
  shirt: 'shirt blouse overshirt tunic flannel kaftan',
  't-shirt': 'tshirt tee jersey polo',
  top: 'top camisole vest singlet',
  jumper: 'jumper sweater pullover cardigan hoodie sweatshirt knitwear turtleneck',
  jacket: 'jacket blazer tuxedo suit bomber parka anorak windbreaker gilet',
  coat: 'coat overcoat trench raincoat cloak manteau abaya',
  dress: 'dress gown jumpsuit',
  trousers: 'trouser pant jean legging short chino jogger',
  skirt: 'skirt',
  shoes: 'shoe boot sneaker trainer sandal slipper loafer heel footwear giveh mule',
  bag: 'bag handbag tote satchel backpack purse rucksack clutch wallet holdall',
  hat: 'hat cap beanie beret fedora',
  scarf: 'scarf shawl pashmina stole snood bandana tie',
  belt: 'belt strap',
  watch: 'watch wristwatch clock',
  necklace: 'necklace pendant bracelet earring ring jewellery jewelry brooch',
  teapot: 'teapot samovar kettle pitcher jug carafe coffeepot',
  cup: 'cup mug glass tumbler goblet istikan estekan',
  bowl: 'bowl plate dish platter tray saucer crockery dinnerware',
  vase: 'vase urn ewer bottle',
  'plant-pot': 'pot planter plant succulent cactus seedling herb',
  candle: 'candle tealight candlestick',
  lamp: 'lamp light lampshade chandelier',
  lantern: 'lantern fanous',
  sofa: 'sofa couch settee loveseat divan',
  armchair: 'armchair chair stool recliner bench seat',
  beanbag: 'beanbag pouffe pouf ottoman',
  table: 'table desk nightstand console',
  drawers: 'drawer dresser cabinet cupboard wardrobe sideboard chest bookcase shelf',
  bed: 'bed bedding duvet sheet mattress quilt pillowcase',
  cushion: 'cushion pillow bolster',
  rug: 'rug kilim carpet gabbeh runner mat doormat',
  blanket: 'blanket throw plaid towel bedspread tablecloth napkin',
  'watering-can': 'watering hose sprinkler',
  trowel: 'trowel fork spade rake hoe secateur shear tool pruner shovel',
  fence: 'fence fencing slat trellis gate screen pergola',
  book: 'book notebook journal diary sketchbook novel album',
  tin: 'tin tea saffron spice cinnamon cardamom coffee sumac turmeric',
  jar: 'jar honey jam marmalade preserve pickle olive nut pistachio almond date syrup molasses',
  soap: 'soap shampoo balm cream lotion',
  'board-game': 'game puzzle chess backgammon',
  parcel: 'parcel gift hamper',
}

const KIND_BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind as Kind] as const)),
)

function singular(word: string): string {
  if (KIND_BY_WORD.has(word)) return word
  if (word.endsWith('es') && KIND_BY_WORD.has(word.slice(0, -2))) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

// In English the thing itself comes last and before any "with", "and", "for": "Wooden Box with Lid".
function fromText(text: string): Kind | undefined {
  const lower = text.toLowerCase()
  const phrase = PHRASES.find(([pattern]) => pattern.test(lower))
  if (phrase) return phrase[1]
  const segments = lower.split(/\b(?:and|with|for|in|of|from|by)\b|[,&+:(–—]| - /)
  for (const segment of segments) {
    const words = segment
      .split(/[^a-z-]+/)
      .filter(Boolean)
      .reverse()
    for (const word of words) {
      const kind = KIND_BY_WORD.get(singular(word))
      if (kind) return kind
    }
  }
  return undefined
}

/** Guesses from the English words of a name, then of its type and tags, what to draw; a parcel when nothing fits. */
export function kindOf(name: string, type = '', tags: readonly string[] = []): Kind {
  return [name, type, ...tags].map(fromText).find((kind) => kind !== undefined) ?? 'parcel'
}
