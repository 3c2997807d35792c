import { Button, Drawer, Form, Input, Segmented, Select, TreeSelect } from 'antd'
import { useCategories } from '../../api/catalog.ts'
import { type Discount, type DiscountInput, saveDiscount } from '../../api/prices.ts'
import { useCan } from '../../api/session.ts'
import { useStore } from '../../api/store.ts'
import { type CategoryNode, categoryTree } from '../../components/category-name.ts'
import { MomentField } from '../../components/date-field.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { type DiscountDraft, discountDraft, discountInput } from './discount-draft.ts'
import { DiscountPreview } from './discount-preview.tsx'
import { ProductPicker } from './product-picker.tsx'

const FIELD_OF: Record<string, keyof DiscountDraft> = { product_ids: 'products', category_ids: 'categories' }

/** Makes or changes a discount, showing what it makes of prices meanwhile. */
export function DiscountDrawer({ discount, close }: { discount: Discount | undefined; close: () => void }) {
  const { t, date, locale } = usePreferences()
  const store = useStore()
  const categories = useCategories(useCan()('category.manage'))
  const [form] = Form.useForm<DiscountDraft>()
  const draft = Form.useWatch((values: DiscountDraft) => values, form)
  const type = draft?.type ?? discount?.type ?? 'percentage'
  const runs = discount?.status === 'running'
  const currency = store.data?.currencies.find((one) => one.code === (draft?.currency ?? store.data?.base_currency))
  const save = useAction((input: DiscountInput) => saveDiscount(input, discount), {
    done: t('discounts.saved'),
    refresh: [['discounts'], ['prices']],
    onDone: close,
    onProblem: (problem) => {
      const fields = problem.errors.map((fault) => {
        const field = fault.pointer.split('/')[1] ?? ''
        return { name: FIELD_OF[field] ?? field, errors: [fault.detail] }
      })
      const known = fields.filter(({ name }) => form.getFieldInstance(name as keyof DiscountDraft) !== undefined)
      form.setFields(known as never)
      return known.length > 0
    },
  })

  return (
    <Drawer
      open
      size={640}
      title={t(discount ? 'discounts.edit' : 'discounts.add')}
      onClose={close}
      footer={
        <div className="toolbar" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={close}>{t('discounts.close')}</Button>
          <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
            {t(discount ? 'common.save' : 'discounts.create')}
          </Button>
        </div>
      }
    >
      <Form<DiscountDraft>
        form={form}
        layout="vertical"
        initialValues={discountDraft(discount, store.data?.base_currency ?? '')}
        onFinish={(values) => save.mutate(discountInput(values, discount))}
      >
        <Form.Item name="name" label={t('discounts.name')} extra={t('discounts.nameHint')}>
          <Input maxLength={200} />
        </Form.Item>
        <div className="fields">
          <Form.Item name="type" label={t('discounts.type')}>
            <Segmented
              block
              options={[
                { value: 'percentage', label: t('discounts.percentage') },
                { value: 'fixed', label: t('discounts.fixed') },
              ]}
            />
          </Form.Item>
          <Form.Item name="value" label={t('discounts.size')} rules={[{ required: true, message: t('common.required') }]}>
            <NumberField
              min={0}
              {...(type === 'percentage' && { max: 100 })}
              {...(type === 'fixed' && { precision: currency?.decimals ?? 2 })}
              suffix={type === 'percentage' ? t('discounts.percentSign') : (currency?.symbol ?? '')}
            />
          </Form.Item>
          {type === 'fixed' && (
            <Form.Item name="currency" label={t('prices.currency')}>
              <Select options={store.data?.currencies.map(({ code }) => ({ value: code, label: code })) ?? []} />
            </Form.Item>
          )}
        </div>
        <Form.Item name="categories" label={t('discounts.categories')} extra={t('discounts.categoriesHint')}>
          <TreeSelect
            multiple
            allowClear
            showSearch={{ treeNodeFilterProp: 'title' }}
            loading={categories.isFetching}
            treeData={tree(categoryTree(categories.data ?? [], locale))}
            placeholder={t('products.chooseCategories')}
          />
        </Form.Item>
        <Form.Item name="products" label={t('discounts.products')}>
          <ProductPicker />
        </Form.Item>
        <div className="fields">
          {discount && runs && (
            <Form.Item label={t('discounts.starts')} extra={t('discounts.runs')}>
              <Input disabled value={date(discount.started_at ?? discount.starts_at, 'datetime')} />
            </Form.Item>
          )}
          <Form.Item name="starts_at" label={t('discounts.starts')} extra={t('discounts.startsHint')} hidden={runs}>
            <MomentField placeholder={t('prices.atOnce')} from={new Date()} />
          </Form.Item>
          <Form.Item name="ends_at" label={t('discounts.ends')} extra={t('discounts.endsHint')}>
            <MomentField placeholder={t('discounts.open')} from={new Date()} />
          </Form.Item>
        </div>
      </Form>
      {draft && <DiscountPreview input={discountInput(draft, discount)} discountId={discount?.id} />}
    </Drawer>
  )
}

function tree(nodes: CategoryNode[]): { value: string; title: string; children: ReturnType<typeof tree> }[] {
  return nodes.map(({ value, title, children }) => ({ value, title, children: tree(children) }))
}
