import { Form, Modal, Segmented, Select } from 'antd'
import { type PriceChange, type SetPrice, setPrice } from '../../../api/prices.ts'
import type { Product } from '../../../api/product-types.ts'
import { useCan } from '../../../api/session.ts'
import type { Store } from '../../../api/types.ts'
import { MomentField } from '../../../components/date-field.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { useAction } from '../../../components/use-action.ts'
import { usePreferences } from '../../../i18n/preferences.tsx'

const WHOLE = 'product'

type Written = {
  variant: string
  place: 'everywhere' | 'branch'
  currency: string
  amount: number
  compare_at?: number | null
  cost?: number | null
  when: 'now' | 'later'
  effective_from?: Date | null
}

type Props = {
  product: Product
  store: Store
  /** The prices there are, and which of them is changed; empty for another place. */
  prices: readonly SetPrice[]
  price: Partial<SetPrice>
  titleOf: (variantId: string | null) => string
  close: () => void
  onChanged: () => Promise<void>
}

/** Sets a price of a product or a variant, everywhere or in this branch: now, or at its time. */
export function PriceDialog({ product, store, prices, price, titleOf, close, onChanged }: Props) {
  const { t } = usePreferences()
  const seesCost = useCan()('product.view_cost')
  const [form] = Form.useForm<Written>()
  const when = Form.useWatch('when', form) ?? 'now'
  const code = Form.useWatch('currency', form) ?? price.currency ?? store.base_currency
  const currency = store.currencies.find((one) => one.code === code)
  const number = { min: 0, precision: currency?.decimals ?? 2, suffix: currency?.symbol ?? '' }
  const run = useAction((change: PriceChange) => setPrice(product.id, change), {
    done: (_, change) => t(change.effective_from ? 'prices.plannedDone' : 'prices.setDone'),
    refresh: [['prices'], ['products', 'list']],
    onDone: () => {
      close()
      void onChanged()
    },
    onProblem: (problem) => {
      const fields = problem.errors.map((fault) => ({ name: fault.pointer.replace(/^\//, ''), errors: [fault.detail] }))
      const known = fields.filter(({ name }) => form.getFieldInstance(name as keyof Written) !== undefined)
      form.setFields(known as never)
      return known.length > 0
    },
  })
  const branchOf = (place: Written['place']) => (place === 'branch' ? (price.branch_id ?? store.branch.id) : null)
  // What is there already at the place that is chosen: nothing of it is lost because it was not typed again.
  const knownAt = ({ variant, place, currency }: Pick<Written, 'variant' | 'place' | 'currency'>) => {
    const owner = variant === WHOLE ? null : variant
    const row = prices.find((one) => one.variant_id === owner && one.branch_id === branchOf(place) && one.currency === currency)
    return { amount: row?.amount ?? null, compare_at: row?.compare_at ?? null, cost: row?.cost ?? null }
  }
  const place = {
    variant: price.variant_id ?? WHOLE,
    place: price.branch_id ? ('branch' as const) : ('everywhere' as const),
    currency: price.currency ?? store.base_currency,
  }
  const fillIn = (changed: Partial<Written>, written: Written) => {
    if (!('variant' in changed || 'place' in changed || 'currency' in changed)) return
    const known = Object.entries(knownAt(written)).filter(([field]) => !form.isFieldTouched(field as keyof Written))
    form.setFieldsValue(Object.fromEntries(known))
  }
  const submit = (written: Written) =>
    run.mutate({
      currency: written.currency,
      amount: written.amount,
      compare_at: written.compare_at ?? null,
      variant_id: written.variant === WHOLE ? null : written.variant,
      branch_id: branchOf(written.place),
      ...(written.when === 'later' && written.effective_from
        ? { effective_from: written.effective_from.toISOString() }
        : seesCost && { cost: written.cost ?? null }),
    })

  return (
    <Modal
      open
      title={t('prices.change')}
      okText={t(when === 'later' ? 'prices.plan' : 'prices.setNow')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={run.isPending}
    >
      <Form<Written>
        form={form}
        layout="vertical"
        onFinish={submit}
        onValuesChange={fillIn}
        initialValues={{ ...place, ...knownAt(place), when: 'now' }}
      >
        <div className="fields">
          {product.variants.length > 1 && (
            <Form.Item name="variant" label={t('prices.for')}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={[
                  { value: WHOLE, label: t('prices.wholeProduct') },
                  ...product.variants.map((one) => ({ value: one.id, label: titleOf(one.id) })),
                ]}
              />
            </Form.Item>
          )}
          {product.variants.length <= 1 && <Form.Item name="variant" hidden />}
          <Form.Item name="place" label={t('prices.where')}>
            <Select
              options={[
                { value: 'everywhere', label: t('prices.everywhere') },
                { value: 'branch', label: t('prices.inBranch', { branch: store.branch.name }) },
              ]}
            />
          </Form.Item>
        </div>
        <div className="fields">
          <Form.Item name="currency" label={t('prices.currency')}>
            <Select options={store.currencies.map((one) => ({ value: one.code, label: one.code }))} />
          </Form.Item>
          <Form.Item name="amount" label={t('prices.price')} rules={[{ required: true, message: t('common.required') }]}>
            <NumberField {...number} autoFocus />
          </Form.Item>
          <Form.Item name="compare_at" label={t('products.compareAt')}>
            <NumberField {...number} />
          </Form.Item>
          {seesCost && when === 'now' && (
            <Form.Item name="cost" label={t('products.cost')}>
              <NumberField {...number} />
            </Form.Item>
          )}
        </div>
        <Form.Item name="when" label={t('prices.when')}>
          <Segmented
            options={[
              { value: 'now', label: t('prices.atOnce') },
              { value: 'later', label: t('prices.later') },
            ]}
          />
        </Form.Item>
        {when === 'later' && (
          <Form.Item
            name="effective_from"
            label={t('prices.from')}
            extra={t('prices.fromHint')}
            rules={[{ required: true, message: t('common.required') }]}
          >
            <MomentField placeholder={t('prices.from')} from={new Date()} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
