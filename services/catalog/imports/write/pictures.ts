import { newId } from '#lib/id.ts'
import type { Context } from '#platform/operation/context.ts'
import { drawProduct } from '../../media/draw/draw-product.ts'
import { kindOf } from '../../media/draw/kind-of.ts'
import { keepImage } from '../../media/images.ts'
import { filledWords, type MediaWords } from '../../media/media-words.ts'
import { insertMedia } from '../../media/store.ts'
import type { FileProduct } from '../formats/file-product.ts'
import { isBroken } from '../formats/file-product.ts'
import { fetchImage, type SilentHosts } from './fetch-image.ts'
import { copyMedia, findOwn, knownPictures, savePicture } from './picture-store.ts'

const MAX_IMAGES = 12
const AT_ONCE = 4
// So many drawings are made of a kind of thing; more products of the kind share them.
const DRAWINGS = 12

/** The pictures of an import: fetched once each, whenever no transaction is open. */
export class Pictures {
  readonly #ctx: Context
  readonly #importId: string
  readonly #silent: SilentHosts = new Map()
  readonly #alive: () => Promise<void>

  constructor(ctx: Context, importId: string, alive: () => Promise<void>) {
    this.#ctx = ctx
    this.#importId = importId
    this.#alive = alive
  }

  /** Makes sure of every picture that products name; what cannot be had is noted with the reason. */
  async gather(products: readonly FileProduct[]): Promise<void> {
    const sound = products.filter((product) => !isBroken(product))
    const wanted = new Map(sound.flatMap((product) => sourcesOf(product).map((source) => [source, product] as const)))
    const known = await this.#known([...wanted.keys()])
    const queue = [...wanted].filter(([source]) => !known.has(source))
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await this.#fetch(next[0], wordsOf(next[1], next[0]))
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    await this.#draw(sound)
  }

  /** The ids of a product's pictures and its variants', from what was gathered; what is missing is remarked. */
  async of(products: readonly FileProduct[]): Promise<Map<FileProduct, { media: string[]; variants: (string | null)[] }>> {
    const known = await this.#known(products.flatMap((product) => [...sourcesOf(product), drawingOf(product)]))
    const found = new Map<FileProduct, { media: string[]; variants: (string | null)[] }>()
    const copies: Parameters<typeof copyMedia>[1][number][] = []
    for (const product of products) {
      const media = (product.images ?? []).slice(0, MAX_IMAGES).flatMap(({ src, line }) => {
        const picture = known.get(src)
        if (picture?.media_id) return [picture.media_id]
        product.remarks.push({
          line,
          column: product.isWhole ? 'Image Src' : 'images',
          code: 'image_not_fetched',
          detail: `The picture could not be used: ${picture?.problem ?? 'it was not fetched'}.`,
          severity: 'warning',
        })
        return []
      })
      const drawn = known.get(drawingOf(product))?.media_id
      const isDrawn = media.length === 0 && product.isWhole && drawn
      if (isDrawn) copies.push({ id: newId(), of: drawn, ...namesOf(product) })
      const own = isDrawn ? copies.slice(-1).map((copy) => copy.id) : []
      const variants = product.variantImages.map((source) => (source && known.get(source)?.media_id) || null)
      found.set(product, { media: [...new Set([...media, ...own])], variants })
    }
    await copyMedia(this.#ctx.db, copies)
    return found
  }

  async #known(sources: readonly string[]) {
    const own = await findOwn(this.#ctx.db, this.#ctx.runtime.config.publicUrl, sources)
    const fetched = await knownPictures(this.#ctx.db, this.#importId, sources)
    return new Map([...fetched, ...own])
  }

  async #fetch(source: string, { alt, alts }: Required<MediaWords>): Promise<void> {
    await this.#alive()
    try {
      const bytes = await fetchImage(source, this.#silent, this.#ctx.runtime.config.privateAddresses)
      const media = await keepImage(this.#ctx.runtime.storage, bytes, alt)
      await insertMedia(this.#ctx.db, [{ ...media, alts }])
      await savePicture(this.#ctx.db, this.#importId, source, { media_id: media.id, problem: null })
    } catch (error) {
      const problem = (error as Error).message.slice(0, 300)
      await savePicture(this.#ctx.db, this.#importId, source, { media_id: null, problem })
    }
  }

  // A shop whose file has no pictures is not bare: each kind of thing is drawn a few times, and products share the drawings.
  async #draw(products: readonly FileProduct[]): Promise<void> {
    const whole = products.filter((product) => product.isWhole)
    const known = await this.#known(whole.flatMap((product) => [...sourcesOf(product), drawingOf(product)]))
    for (const product of whole) {
      const source = drawingOf(product)
      if (known.has(source) || sourcesOf(product).some((one) => known.get(one)?.media_id)) continue
      await this.#alive()
      const name = nameOf(product)
      const drawing = Buffer.from(drawProduct({ name, kind: kindFor(product), seed: source }))
      const media = await keepImage(this.#ctx.runtime.storage, drawing, name, { widths: [320, 800] })
      await insertMedia(this.#ctx.db, [media])
      const picture = { media_id: media.id, problem: null }
      await savePicture(this.#ctx.db, this.#importId, source, picture)
      known.set(source, picture)
    }
  }
}

function sourcesOf(product: FileProduct): string[] {
  const images = (product.images ?? []).slice(0, MAX_IMAGES).map((image) => image.src)
  return [...new Set([...images, ...product.variantImages.filter((source) => source !== undefined)])]
}

function drawingOf(product: FileProduct): string {
  let sum = 0
  for (const letter of nameOf(product)) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return `drawing:${kindFor(product)}:${sum % DRAWINGS}`
}

function kindFor(product: FileProduct) {
  return kindOf(nameOf(product), product.categories?.[0]?.at(-1)?.names.en ?? '', product.tags ?? [])
}

function nameOf(product: FileProduct): string {
  return Object.values(product.translations)[0]?.name ?? ''
}

function wordsOf(product: FileProduct, source: string): Required<MediaWords> {
  const { alt, alts = {} } = product.images?.find((image) => image.src === source) ?? {}
  return alt !== undefined || Object.keys(alts).length > 0 ? { alt: alt ?? '', alts } : namesOf(product)
}

// A picture of which a file says nothing shows the product, in each language by its name.
function namesOf(product: FileProduct): Required<MediaWords> {
  const names = Object.entries(product.translations).map(([locale, texts]) => [locale, texts.name ?? ''])
  return { alt: nameOf(product), alts: filledWords(Object.fromEntries(names)) }
}
