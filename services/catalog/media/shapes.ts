import Type, { type Static } from 'typebox'
import { Id, Media, OneOf, Time, Translated } from '#contracts/shapes.ts'

/** What a medium is. */
export const KINDS = ['image', 'video', 'document'] as const
/** A picture, a video or a document. */
export type Kind = (typeof KINDS)[number]

/** How far a medium is: shoppers see what is ready. */
export const MEDIA_STATES = ['uploading', 'processing', 'ready', 'failed'] as const

/** Where products show a medium, by its kind. */
export const COLLECTIONS = { image: 'gallery', video: 'video', document: 'documents' } as const

/** Names of the collections. */
export const Collection = OneOf(['gallery', 'video', 'documents'])

/** A picture, video or document; the renditions of a video are those of its still. */
export const MediaItem = Type.Object({
  ...Media.properties,
  /** What it shows, by language; `alt` is for the languages that say nothing. */
  alts: Type.Optional(Translated(Type.String())),
  kind: OneOf(KINDS),
  state: Type.Optional(OneOf(MEDIA_STATES)),
  file_name: Type.Optional(Type.String()),
  type: Type.Optional(Type.String()),
  bytes: Type.Optional(Type.Integer()),
  duration_ms: Type.Optional(Type.Integer()),
  problem: Type.Optional(Type.String()),
  version: Type.Optional(Type.Integer()),
})
/** A picture, video or document. */
export type MediaItem = Static<typeof MediaItem>

/** The same in the library, with the progress of what is being done. */
export const LibraryItem = Type.Object({
  ...MediaItem.properties,
  state: OneOf(MEDIA_STATES),
  version: Type.Integer(),
  progress: Type.Integer(),
  products: Type.Integer(),
  created_at: Time,
})

/** A video as product pages show it. */
export const PageVideo = Type.Object({
  id: Id,
  alt: Type.String(),
  url: Type.String(),
  type: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
  duration_ms: Type.Integer(),
  colour: Type.Optional(Type.String()),
  renditions: Media.properties.renditions,
})

/** A document that product pages offer. */
export const PageDocument = Type.Object({
  id: Id,
  title: Type.String(),
  url: Type.String(),
  type: Type.String(),
  bytes: Type.Integer(),
})

/** What of a product's media is neither picture nor unfinished, as its page shows it in the words of a language. */
export function attachedOf(media: readonly MediaItem[], wordsOf: (medium: MediaItem) => string) {
  const ready = media.filter((one) => one.state === 'ready')
  return {
    videos: ready
      .filter((one) => one.kind === 'video')
      .map((one) => {
        const { id, url, type = 'video/mp4', width, height, duration_ms = 0, colour, renditions } = one
        return { id, alt: wordsOf(one), url, type, width, height, duration_ms, ...(colour ? { colour } : {}), renditions }
      }),
    documents: ready
      .filter((one) => one.kind === 'document')
      .map((one) => {
        const { id, file_name: name = '', url, type = '', bytes = 0 } = one
        return { id, title: wordsOf(one) || name, url, type, bytes }
      }),
  }
}
