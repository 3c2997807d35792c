import { Form, Input, Select, TreeSelect } from 'antd'
import type { Advertisement } from '../../api/advertisements.ts'
import { useCategories } from '../../api/catalog.ts'
import { useCan } from '../../api/session.ts'
import { type CategoryNode, categoryTree } from '../../components/category-name.ts'
import { ProductField } from '../../components/product-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

const TYPES = ['category', 'product', 'product_in_category', 'url', 'none'] as const

/** Where an advertisement leads: to a product, a category, outside, or nowhere. */
export function TargetFields({ known }: { known: Advertisement | undefined }) {
  const { t, locale } = usePreferences()
  const categories = useCategories(useCan()('category.manage'))
  const type = Form.useWatch(['link', 'type']) as (typeof TYPES)[number] | undefined
  const required = [{ required: true, message: t('common.required') }]
  const product = known?.link.product_id ? { value: known.link.product_id, label: known.link.product ?? '' } : undefined
  return (
    <div className="fields">
      <Form.Item name={['link', 'type']} label={t('ads.leadsTo')}>
        <Select options={TYPES.map((value) => ({ value, label: t(`adLinks.${value}`) }))} />
      </Form.Item>
      {(type === 'product' || type === 'product_in_category') && (
        <Form.Item name={['link', 'product_id']} label={t('adLinks.product')} rules={required}>
          <ProductField except="" {...(product && { known: product })} />
        </Form.Item>
      )}
      {(type === 'category' || type === 'product_in_category') && (
        <Form.Item name={['link', 'category_id']} label={t('adLinks.category')} rules={required}>
          <TreeSelect
            showSearch={{ treeNodeFilterProp: 'title' }}
            loading={categories.isFetching}
            treeData={tree(categoryTree(categories.data ?? [], locale))}
            placeholder={t('products.chooseCategories')}
          />
        </Form.Item>
      )}
      {type === 'url' && (
        <Form.Item
          name={['link', 'url']}
          label={t('adLinks.url')}
          extra={t('ads.urlHint')}
          rules={[...required, { pattern: /^\s*https:\/\/\S+\s*$/, message: t('ads.urlHint') }]}
        >
          <Input dir="ltr" inputMode="url" maxLength={2_000} placeholder="https://" />
        </Form.Item>
      )}
    </div>
  )
}

function tree(nodes: CategoryNode[]): { value: string; title: string; children: ReturnType<typeof tree> }[] {
  return nodes.map(({ value, title, children }) => ({ value, title, children: tree(children) }))
}
