import Type, { type Static } from 'typebox'
import { Id, Media, Nullable } from '#contracts/shapes.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { type Node, treeOf } from './tree.ts'

const Leaf = Type.Object({
  id: Id,
  slug: Type.String(),
  name: Type.String(),
  image: Nullable(Media),
  product_count: Type.Integer(),
})
const Branch = Type.Object({
  ...Leaf.properties,
  children: Type.Array(
    Type.Object({
      ...Leaf.properties,
      children: Type.Array(Type.Object({ ...Leaf.properties, children: Type.Array(Type.Unknown()) })),
    }),
  ),
})

/** The whole menu of categories in the caller's language. */
export const getMenu = operation('category.menu', {
  access: open,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(Branch) }),
  cache: { tags: () => ['categories', 'shop'] },
  run: async (ctx) => ({
    data: (await treeOf(ctx, ctx.locale, (await shopOf(ctx)).branch.id)).roots.map(draw) as Static<typeof Branch>[],
  }),
})

function draw(node: Node): object {
  const { id, slug, name, image, product_count } = node
  return { id, slug, name, image, product_count, children: node.children.map(draw) }
}
