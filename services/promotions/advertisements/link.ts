import Type, { type Static } from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'

/** Where an advertisement may lead. */
export const LINK_TYPES = ['product', 'product_in_category', 'category', 'url', 'none'] as const

/** Where staff say that an advertisement leads. */
export const LinkInput = Type.Object(
  {
    type: OneOf(LINK_TYPES),
    product_id: Type.Optional(Id),
    category_id: Type.Optional(Id),
    url: Type.Optional(Type.String({ maxLength: 2_000 })),
  },
  { additionalProperties: false },
)

/** Where an advertisement leads, as it is kept. */
export interface Link {
  link_type: (typeof LINK_TYPES)[number]
  product_id: string | null
  category_id: string | null
  url: string | null
}

/** A link ready to be kept: what its kind needs and nothing else, or refused naming the field. */
export function linkOf(said: Static<typeof LinkInput>): Link {
  const wanted = (field: 'product_id' | 'category_id', kinds: readonly Link['link_type'][]) => {
    if (!kinds.includes(said.type)) return null
    const id = said[field]
    if (!id) throw invalidField(`/link/${field}`, 'link_incomplete', 'Say where it leads, or choose that it leads nowhere.')
    return id
  }
  return {
    link_type: said.type,
    product_id: wanted('product_id', ['product', 'product_in_category']),
    category_id: wanted('category_id', ['category', 'product_in_category']),
    url: said.type === 'url' ? outsideUrl(said.url ?? '') : null,
  }
}

// Name and password in an address are there to deceive whoever reads it.
function outsideUrl(said: string): string {
  const url = URL.parse(said.trim())
  if (url?.protocol !== 'https:' || url.username || url.password || !url.hostname.includes('.'))
    throw invalidField('/link/url', 'invalid_url', 'An address outside the shop is whole and begins with https://.')
  return url.href
}
