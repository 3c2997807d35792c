import Type from 'typebox'
import { Id, Media, Nullable } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { breadcrumbs, treeOf } from './tree.ts'

const Crumb = Type.Object({ id: Id, slug: Type.String(), name: Type.String() })

/** A category's page: texts, the way to it, its children. Found by its slug in any language. */
export const getCategoryBySlug = operation('category.get_by_slug', {
  access: open,
  input: Type.Object({ slug: Type.String({ maxLength: 200 }) }, { additionalProperties: false }),
  output: Type.Object({
    id: Id,
    slug: Type.String(),
    name: Type.String(),
    description: Type.String(),
    seo: Type.Object({ title: Type.String(), description: Type.String() }),
    image: Nullable(Media),
    breadcrumbs: Type.Array(Crumb),
    children: Type.Array(Type.Object({ ...Crumb.properties, image: Nullable(Media), product_count: Type.Integer() })),
    slugs: Type.Record(Type.String(), Type.String()),
  }),
  fails: ['category_not_found'],
  cache: { tags: () => ['categories', 'shop'] },
  async run(ctx, input) {
    const { byId } = await treeOf(ctx, ctx.locale, (await shopOf(ctx)).branch.id)
    const nodes = [...byId.values()]
    const node =
      nodes.find((candidate) => candidate.slug === input.slug) ??
      nodes.find((candidate) => Object.values(candidate.slugs).includes(input.slug))
    if (!node) throw new AppError('not_found', 'category_not_found', 'There is no such category.')
    const { id, slug, name, description, seo, image, slugs } = node
    return {
      id,
      slug,
      name,
      description,
      seo,
      image,
      slugs: slugs as Record<string, string>,
      breadcrumbs: breadcrumbs(node),
      children: node.children.map((child) => ({
        id: child.id,
        slug: child.slug,
        name: child.name,
        image: child.image,
        product_count: child.product_count,
      })),
    }
  },
})
