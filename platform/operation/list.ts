import Type, { type TSchema } from 'typebox'

/** Query of every list: which page, how long. */
export const pageInput = {
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  per_page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
}

/** Answer of every list. */
export function listOutput<T extends TSchema>(item: T) {
  return Type.Object({
    data: Type.Array(item),
    meta: Type.Object({ page: Type.Integer(), per_page: Type.Integer(), total: Type.Integer() }),
  })
}

/** The window of rows a page asks for, and the `meta` of its answer. */
export function pageOf(input: { page?: number; per_page?: number }) {
  const page = input.page ?? 1
  const perPage = input.per_page ?? 20
  return {
    window: { limit: perPage, offset: (page - 1) * perPage },
    meta: (total: number) => ({ page, per_page: perPage, total }),
  }
}
