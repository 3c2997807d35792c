import { route } from '#platform/http/route.ts'
import { defineService } from '#platform/service.ts'
import { indexProducts } from './index-products.ts'
import { rpcs } from './rpc.ts'
import { searchProducts } from './search-products.ts'
import { suggest } from './suggest.ts'

/** The product index: lists, filters, full text, suggestions. */
export const search = defineService({
  name: 'search',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [route('GET /search/products', searchProducts), route('GET /search/suggest', suggest)],
  rpc: rpcs,
  calls: {},
  subscriptions: [
    {
      name: 'index products',
      events: ['document.refreshed'],
      async handle(ctx, events) {
        // Of a product with very many branches some pages come at a time; the others come whole.
        const together = Map.groupBy(events, (event) => (event.payload['branch_ids'] as string[] | undefined)?.join(' '))
        for (const [branches, some] of together) {
          const productIds = some.flatMap((event) => event.payload['product_ids'] as string[])
          await indexProducts(ctx, productIds, branches?.split(' ') ?? null)
        }
      },
    },
  ],
  emits: { 'index products': ['index.updated'] },
  invalidates: { 'index.updated': () => ['search'] },
})
