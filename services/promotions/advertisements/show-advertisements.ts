import Type from 'typebox'
import { Id, Media, OneOf } from '#contracts/shapes.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { PLACES, POSITIONS } from './advertisement.ts'
import { LINK_TYPES } from './link.ts'
import { shownNow } from './shown.ts'

const Shown = Type.Object({
  id: Id,
  position: OneOf(POSITIONS),
  title: Type.String(),
  text: Type.String(),
  button: Type.String(),
  /** What the picture shows, for those who do not see it. */
  alt: Type.String(),
  image: Media,
  /** Where it leads: a page of the shop, outside (`url`), or nowhere (`none`). */
  link: OneOf(LINK_TYPES),
})

/** What a place of the shop advertises now, in the caller's language: as many as it has room for. Without a place, of all of them. */
export const showAdvertisements = operation('advertisement.show', {
  access: open,
  input: Type.Object({ position: Type.Optional(OneOf(POSITIONS)) }, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(Shown) }),
  async run(ctx, input) {
    const shown = await shownNow(ctx)
    const places = input.position ? [input.position] : POSITIONS
    return {
      data: places.flatMap((position) =>
        shown
          .filter(({ row }) => row.position === position)
          .slice(0, PLACES[position])
          .map(({ row, texts, image, link }) => ({
            id: row.id,
            position,
            ...texts,
            alt: texts.alt || (texts.title ? '' : image.alt),
            image,
            link: link.type,
          })),
      ),
    }
  },
})
