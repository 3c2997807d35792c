import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { Card, Form, Input, Select, TreeSelect } from 'antd'
import { useCategories } from '../../api/catalog.ts'
import { PRODUCT_TYPES, type Product } from '../../api/product-types.ts'
import { useTaxClasses } from '../../api/terms.ts'
import { type CategoryNode, categoryTree } from '../../components/category-name.ts'
import { NumberField } from '../../components/number-field.tsx'
import { useClosed } from '../../components/use-closed.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { refusalText } from '../../i18n/refusals.ts'
import { BrandField } from './brand-field.tsx'
import { Plan } from './plan.tsx'
import { ProductMoves } from './product-moves.tsx'
import { Rejection } from './rejection.tsx'
import { TagsField } from './tags-field.tsx'

type Props = {
  product: Product | undefined
  dirty: boolean
  /** Somebody else edits it. */
  locked: boolean
  onMoved: (product: Product) => void
}

/** Beside the form: state and moves, what is missing to publish, where the product belongs. */
export function ProductSide({ product, dirty, locked, onMoved }: Props) {
  const { t, date, locale } = usePreferences()
  const closed = useClosed()
  const categories = useCategories()
  const taxClasses = useTaxClasses()
  return (
    <div className="stack">
      {product && (
        <Card title={t('products.state')}>
          {product.status === 'rejected' && <Rejection product={product} />}
          <Checklist product={product} />
          <ProductMoves product={product} dirty={dirty} locked={locked} onMoved={onMoved} />
          <Plan product={product} dirty={dirty} locked={locked} onMoved={onMoved} />
          <p className="muted" style={{ marginBlockEnd: 0 }}>
            {t('products.createdAt', { when: date(product.created_at, 'datetime') })}
            <br />
            {product.published_at && t('products.publishedAt', { when: date(product.published_at, 'datetime') })}
          </p>
        </Card>
      )}
      <Card title={t('products.organisation')}>
        <Form.Item name="type" label={t('products.type')}>
          <Select
            disabled={closed || product?.type === 'bundle'}
            options={PRODUCT_TYPES.filter((type) => !product || product.type === 'bundle' || type !== 'bundle').map((type) => ({
              value: type,
              label: t(`productType.${type}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="sku" label={t('products.sku')} extra={product ? undefined : t('products.skuHint')}>
          <Input dir="ltr" className="mono" maxLength={64} />
        </Form.Item>
        <Form.Item name="categories" label={t('products.categories')}>
          <TreeSelect
            multiple
            showSearch={{ treeNodeFilterProp: 'title' }}
            treeDefaultExpandAll
            loading={categories.isPending}
            treeData={tree(categoryTree(categories.data ?? [], locale))}
            placeholder={t('products.chooseCategories')}
          />
        </Form.Item>
        <Form.Item name="brand_id" label={t('brands.one')}>
          <BrandField />
        </Form.Item>
        <Form.Item name="tax_class" label={t('taxes.class')}>
          <Select options={(taxClasses.data ?? []).map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
        <Form.Item name="cart_ttl_hours" label={t('products.cartTtl')} extra={t('products.cartTtlHint')}>
          <NumberField min={0.5} max={168} step={0.5} precision={1} />
        </Form.Item>
        <Form.Item name="tags" label={t('products.tags')} style={{ marginBlockEnd: 0 }}>
          <TagsField />
        </Form.Item>
      </Card>
    </div>
  )
}

function Checklist({ product }: { product: Product }) {
  const { t, locale } = usePreferences()
  if (product.status === 'published' || product.status === 'out_of_stock') return null
  return (
    <ul style={{ listStyle: 'none', padding: 0, margin: '0 0 12px' }}>
      {product.publish_blockers.length === 0 ? (
        <li>
          <CheckCircleFilled style={{ color: 'var(--good)' }} aria-hidden /> {t('products.ready')}
        </li>
      ) : (
        <>
          <li className="muted">{t('products.blockers')}</li>
          {product.publish_blockers.map((blocker) => (
            <li key={blocker.code + blocker.detail} style={{ paddingBlock: 2 }}>
              <CloseCircleFilled style={{ color: 'var(--bad)' }} aria-hidden />{' '}
              {refusalText(locale, blocker.code, blocker.detail)}
            </li>
          ))}
        </>
      )}
    </ul>
  )
}

type Leaf = { value: string; title: string; children: Leaf[] }

function tree(nodes: CategoryNode[]): Leaf[] {
  return nodes.map((node) => ({ value: node.value, title: node.title, children: tree(node.children) }))
}
