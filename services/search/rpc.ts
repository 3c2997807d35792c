import { rpc } from '#platform/rpc/rpc.ts'
import { searchProducts } from './search-products.ts'
import { suggest } from './suggest.ts'

/** What others may ask of the index, by gRPC. */
export const rpcs = [rpc('SearchService.SearchProducts', searchProducts), rpc('SearchService.Autocomplete', suggest)]
