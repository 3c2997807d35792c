import { useParams } from 'react-router'
import { useProduct } from '../../api/products.ts'
import { useStore } from '../../api/store.ts'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { ProductEditor } from './product-editor.tsx'

/** The page on which a new product is written. */
export function ProductCreate() {
  const store = useStore()
  return (
    <Guarded permission="product.create">
      <Loaded query={store}>{(data) => <ProductEditor key="new" store={data} />}</Loaded>
    </Guarded>
  )
}

/** The page on which a product is seen and changed. */
export function ProductEdit() {
  const { id } = useParams()
  const product = useProduct(id)
  const store = useStore()
  return (
    <Guarded permission="product.view">
      <Loaded query={store} rows={12}>
        {(facts) => (
          <Loaded query={product} rows={12}>
            {(data) => <ProductEditor key={data.id} store={facts} product={data} />}
          </Loaded>
        )}
      </Loaded>
    </Guarded>
  )
}
