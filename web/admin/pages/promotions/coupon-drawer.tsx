import { useQuery } from '@tanstack/react-query'
import { Collapse, Form, Segmented, Skeleton, Switch, TreeSelect } from 'antd'
import { useCategories } from '../../api/catalog.ts'
import { api } from '../../api/client.ts'
import { type Coupon, type CouponInput, saveCoupon } from '../../api/promotions.ts'
import { useCan } from '../../api/session.ts'
import { useStore } from '../../api/store.ts'
import { type CategoryNode, categoryTree } from '../../components/category-name.ts'
import { MomentField } from '../../components/date-field.tsx'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { useAction } from '../../components/use-action.ts'
import { WordsField } from '../../components/words-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ProductPicker } from '../discounts/product-picker.tsx'
import { CodeInput } from './code-input.tsx'
import { type CouponDraft, couponDraft, couponInput } from './coupon-draft.ts'

/** Makes or changes a coupon. */
export function CouponDrawer({ coupon, close }: { coupon: Coupon | undefined; close: () => void }) {
  const { t } = usePreferences()
  const ids = [...(coupon?.included_products ?? []), ...(coupon?.excluded_products ?? [])]
  const products = useQuery({
    queryKey: ['products', 'names', ids],
    queryFn: ({ signal }) => api('product.list', { filter: { ids: ids.slice(0, 100) }, per_page: 100 }, { signal }),
    enabled: ids.length > 0,
  })
  if (ids.length > 0 && !products.data)
    return (
      <FormDrawer title={coupon?.code ?? t('coupons.add')} saving={false} close={close} save={close}>
        <Skeleton active />
      </FormDrawer>
    )
  const names = new Map(products.data?.data.map((row) => [row.id, row.name]))
  return <Written coupon={coupon} names={names} close={close} />
}

type Props = { coupon: Coupon | undefined; names: ReadonlyMap<string, string>; close: () => void }

function Written({ coupon, names, close }: Props) {
  const { t, locale } = usePreferences()
  const store = useStore()
  const categories = useCategories(useCan()('category.manage'))
  const [form] = Form.useForm<CouponDraft>()
  const type = Form.useWatch('type', form) ?? (coupon?.amount ? 'amount' : 'percent')
  const base = store.data?.currencies.find((one) => one.code === store.data?.base_currency)
  const save = useAction((input: CouponInput) => saveCoupon(input, coupon), {
    done: t('coupons.saved'),
    refresh: [['coupons']],
    onDone: close,
    onProblem: (problem) => {
      const fields = problem.errors.map((fault) => {
        const field = fault.pointer.split('/')[1] ?? ''
        return { name: field === 'percent' || field === 'amount' ? 'value' : field, errors: [fault.detail] }
      })
      const known = fields.filter(({ name }) => form.getFieldInstance(name as keyof CouponDraft) !== undefined)
      form.setFields(known as never)
      return known.length > 0
    },
  })
  const amount = { min: 0, precision: base?.decimals ?? 2, suffix: base?.symbol ?? '' }
  const trees = tree(categoryTree(categories.data ?? [], locale))
  const chooseCategories = (
    <TreeSelect
      multiple
      allowClear
      showSearch={{ treeNodeFilterProp: 'title' }}
      loading={categories.isFetching}
      treeData={trees}
      placeholder={t('products.chooseCategories')}
    />
  )
  return (
    <FormDrawer
      title={coupon?.code ?? t('coupons.add')}
      saving={save.isPending}
      close={close}
      save={() => form.submit()}
      lock={{ kind: 'coupon', id: coupon?.id }}
    >
      <Form<CouponDraft>
        form={form}
        layout="vertical"
        initialValues={couponDraft(coupon, names)}
        onFinish={() => save.mutate(couponInput(form.getFieldsValue(true) as CouponDraft))}
      >
        <Form.Item
          name="code"
          label={t('coupons.code')}
          extra={t('coupons.codeHint')}
          rules={[{ required: true, whitespace: true, message: t('common.required') }]}
        >
          <CodeInput />
        </Form.Item>
        <WordsField path={['translations']} field="name" label={t('coupons.name')} maxLength={120} />
        <div className="fields">
          <Form.Item name="type" label={t('discounts.type')}>
            <Segmented
              block
              options={[
                { value: 'percent', label: t('discounts.percentage') },
                { value: 'amount', label: t('discounts.fixed') },
              ]}
            />
          </Form.Item>
          <Form.Item name="value" label={t('discounts.size')} rules={[{ required: true, message: t('common.required') }]}>
            {type === 'percent' ? (
              <NumberField min={0} max={100} suffix={t('discounts.percentSign')} />
            ) : (
              <NumberField {...amount} />
            )}
          </Form.Item>
          {type === 'percent' && (
            <Form.Item name="max_discount" label={t('coupons.maxDiscount')}>
              <NumberField {...amount} placeholder={t('coupons.noLimit')} />
            </Form.Item>
          )}
          <Form.Item name="min_subtotal" label={t('coupons.minSubtotal')}>
            <NumberField {...amount} placeholder={t('coupons.none')} />
          </Form.Item>
          <Form.Item name="total_limit" label={t('coupons.totalLimit')}>
            <NumberField min={1} precision={0} placeholder={t('coupons.noLimit')} />
          </Form.Item>
          <Form.Item name="customer_limit" label={t('coupons.customerLimit')}>
            <NumberField min={1} precision={0} placeholder={t('coupons.noLimit')} />
          </Form.Item>
          <Form.Item name="starts_at" label={t('discounts.starts')}>
            <MomentField placeholder={t('coupons.atOnce')} />
          </Form.Item>
          <Form.Item name="ends_at" label={t('discounts.ends')}>
            <MomentField placeholder={t('discounts.open')} />
          </Form.Item>
        </div>
        <Form.Item name="first_order_only" label={t('coupons.firstOrder')} valuePropName="checked" layout="horizontal">
          <Switch />
        </Form.Item>
        <Collapse
          ghost
          defaultActiveKey={coupon && coupon.included_products.length + coupon.included_categories.length > 0 ? ['in'] : []}
          items={[
            {
              key: 'in',
              forceRender: true,
              label: t('coupons.included'),
              children: (
                <>
                  <Form.Item name="included_categories" label={t('discounts.categories')} extra={t('coupons.includedHint')}>
                    {chooseCategories}
                  </Form.Item>
                  <Form.Item name="included_products" label={t('discounts.products')}>
                    <ProductPicker />
                  </Form.Item>
                </>
              ),
            },
            {
              key: 'out',
              forceRender: true,
              label: t('coupons.excluded'),
              children: (
                <>
                  <Form.Item name="excluded_categories" label={t('discounts.categories')}>
                    {chooseCategories}
                  </Form.Item>
                  <Form.Item name="excluded_products" label={t('discounts.products')}>
                    <ProductPicker />
                  </Form.Item>
                </>
              ),
            },
          ]}
        />
      </Form>
    </FormDrawer>
  )
}

function tree(nodes: CategoryNode[]): { value: string; title: string; children: ReturnType<typeof tree> }[] {
  return nodes.map(({ value, title, children }) => ({ value, title, children: tree(children) }))
}
