import { Checkbox, Form, Input, Segmented, Select, Skeleton, Switch } from 'antd'
import type { BulkAction } from '../../api/bulk.ts'
import { useCategories } from '../../api/catalog.ts'
import { DISCONTINUE_REASONS, useBranches } from '../../api/lifecycle.ts'
import { PRODUCT_MOVES, type ProductMove } from '../../api/product-types.ts'
import { useCan } from '../../api/session.ts'
import { useStore } from '../../api/store.ts'
import { textOf } from '../../components/category-name.ts'
import { NumberField } from '../../components/number-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

/** What an action needs besides its name. */
export type ActionValues = {
  move?: ProductMove
  reason?: string
  clear_stock?: boolean
  categories?: string[]
  tags?: string[]
  currency?: string
  by?: 'percent' | 'amount'
  change?: number
  keep_as_former?: boolean
  branch_ids?: string[]
}

/** The fields that belong to the chosen action. */
export function ActionFields({ action }: { action: BulkAction }) {
  switch (action) {
    case 'move':
      return <MoveFields />
    case 'change_prices':
      return <PriceFields />
    case 'add_tags':
    case 'remove_tags':
      return <TagFields />
    case 'add_categories':
    case 'remove_categories':
      return <CategoryFields isAdding={action === 'add_categories'} />
    default:
      return <BranchFields />
  }
}

function useRequired() {
  const { t } = usePreferences()
  return [{ required: true, message: t('common.required') }]
}

function MoveFields() {
  const { t } = usePreferences()
  const can = useCan()
  const rules = useRequired()
  const move = Form.useWatch<ProductMove | undefined>('move')
  return (
    <>
      <Form.Item name="move" label={t('bulk.which')} rules={rules}>
        <Select
          options={PRODUCT_MOVES.filter((one) => can(`product.${one}`)).map((one) => ({
            value: one,
            label: t(`productMove.${one}`),
          }))}
        />
      </Form.Item>
      {move === 'discontinue' ? (
        <>
          <Form.Item name="reason" label={t('lifecycle.discontinueReason')} rules={rules}>
            <Select options={DISCONTINUE_REASONS.map((reason) => ({ value: reason, label: t(`lifecycle.${reason}`) }))} />
          </Form.Item>
          {can('inventory.update') && (
            <Form.Item
              name="clear_stock"
              label={t('lifecycle.clearStock')}
              extra={t('lifecycle.clearStockHint')}
              valuePropName="checked"
            >
              <Switch />
            </Form.Item>
          )}
        </>
      ) : (
        move && (
          <Form.Item
            key={move}
            name="reason"
            label={t('common.reason')}
            rules={[{ required: move === 'reject', whitespace: true, message: t('common.reasonNeeded') }]}
          >
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
        )
      )}
    </>
  )
}

function PriceFields() {
  const { t } = usePreferences()
  const store = useStore()
  const rules = useRequired()
  const by = Form.useWatch<'percent' | 'amount' | undefined>('by') ?? 'percent'
  if (!store.data) return <Skeleton active paragraph={{ rows: 2 }} />
  return (
    <>
      <div className="fields">
        <Form.Item name="currency" label={t('bulk.currency')} rules={rules} initialValue={store.data.base_currency}>
          <Select options={store.data.currencies.map(({ code }) => ({ value: code, label: code }))} />
        </Form.Item>
        <Form.Item name="by" label={t('bulk.by')}>
          <Segmented
            block
            options={[
              { value: 'percent', label: t('bulk.byPercent') },
              { value: 'amount', label: t('bulk.byAmount') },
            ]}
          />
        </Form.Item>
      </div>
      <Form.Item
        name="change"
        label={t(by === 'percent' ? 'bulk.byPercent' : 'bulk.byAmount')}
        extra={t('bulk.minus')}
        rules={rules}
      >
        <NumberField {...(by === 'percent' && { min: -99.99, max: 1000, suffix: '%' })} />
      </Form.Item>
      <Form.Item name="keep_as_former" valuePropName="checked" style={{ marginBlockEnd: 0 }}>
        <Checkbox>{t('bulk.keepFormer')}</Checkbox>
      </Form.Item>
    </>
  )
}

function TagFields() {
  const { t } = usePreferences()
  return (
    <Form.Item name="tags" label={t('products.tags')} rules={useRequired()}>
      <Select mode="tags" tokenSeparators={[',', '،']} open={false} suffixIcon={null} placeholder={t('products.tagsHint')} />
    </Form.Item>
  )
}

function CategoryFields({ isAdding }: { isAdding: boolean }) {
  const { t, locale } = usePreferences()
  const categories = useCategories()
  // Products go below roots; out of a root they may always be taken.
  const shown = (categories.data ?? []).filter((one) => !isAdding || one.parent_id !== null)
  return (
    <Form.Item name="categories" label={t('products.categories')} rules={useRequired()}>
      <Select
        mode="multiple"
        loading={categories.isPending}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('products.chooseCategories')}
        options={shown.map((one) => ({ value: one.id, label: textOf(one.translations, locale)?.name ?? one.id }))}
      />
    </Form.Item>
  )
}

function BranchFields() {
  const { t } = usePreferences()
  const branches = useBranches()
  return (
    <Form.Item name="branch_ids" label={t('bulk.branches')} rules={useRequired()}>
      <Select mode="multiple" options={(branches.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
    </Form.Item>
  )
}
