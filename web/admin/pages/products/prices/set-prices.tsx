import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Button, Empty, Table } from 'antd'
import { useState } from 'react'
import { removePrice, type SetPrice } from '../../../api/prices.ts'
import type { Product } from '../../../api/product-types.ts'
import { useCan } from '../../../api/session.ts'
import type { Store } from '../../../api/types.ts'
import { ReasonDialog } from '../../../components/reason-dialog.tsx'
import { Tone } from '../../../components/tone.tsx'
import { useAction } from '../../../components/use-action.ts'
import { usePages } from '../../../components/use-page-numbers.tsx'
import { usePreferences } from '../../../i18n/preferences.tsx'

type Props = {
  product: Product
  store: Store
  prices: SetPrice[]
  titleOf: (variantId: string | null) => string
  onEdit: ((price: SetPrice) => void) | undefined
  onChanged: () => Promise<void>
}

/** The prices as they are set, with cost and margin for who may see them. */
export function SetPrices({ product, store, prices, titleOf, onEdit, onChanged }: Props) {
  const { t, money, date, number } = usePreferences()
  const pages = usePages()
  const seesCost = useCan()('product.view_cost')
  const [doomed, setDoomed] = useState<SetPrice>()
  const remove = useAction((price: SetPrice) => removePrice(product.id, price), {
    done: t('prices.removed'),
    refresh: [['prices'], ['products', 'list']],
    onDone: () => {
      setDoomed(undefined)
      void onChanged()
    },
  })
  const amount = (value: number, currency: string) => money({ amount: value, currency })

  return (
    <>
      <Table<SetPrice>
        size="middle"
        rowKey={(price) => `${price.variant_id} ${price.branch_id} ${price.currency}`}
        dataSource={prices}
        scroll={{ x: 'max-content' }}
        pagination={{ ...pages, pageSize: 20 }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('prices.none')} /> }}
        columns={[
          {
            title: t('prices.for'),
            render: (_, price) => (
              <>
                {titleOf(price.variant_id)} {price.branch_id && <Tone tone="busy">{t('prices.branchOnly')}</Tone>}
              </>
            ),
          },
          {
            title: t('prices.price'),
            align: 'end',
            render: (_, price) => <strong className="figure">{amount(price.amount, price.currency)}</strong>,
          },
          {
            title: t('products.compareAt'),
            align: 'end',
            render: (_, price) =>
              price.compare_at === null ? '' : <span className="figure muted">{amount(price.compare_at, price.currency)}</span>,
          },
          {
            title: t('products.cost'),
            align: 'end',
            hidden: !seesCost,
            render: (_, price) =>
              price.cost == null ? '' : <span className="figure">{amount(price.cost, price.currency)}</span>,
          },
          {
            title: t('prices.margin'),
            align: 'end',
            hidden: !seesCost,
            render: (_, price) =>
              price.margin == null ? (
                ''
              ) : (
                <span className="figure" style={{ color: price.margin < 0 ? 'var(--bad)' : undefined }}>
                  {t('prices.percent', { n: number(price.margin) })}
                </span>
              ),
          },
          {
            title: t('prices.since'),
            render: (_, price) => (
              <span className="muted">{[date(price.since, 'datetime'), price.set_by].filter(Boolean).join(' · ')}</span>
            ),
          },
          {
            title: t('common.actions'),
            align: 'end',
            fixed: 'end',
            hidden: !onEdit,
            render: (_, price) => (
              <span className="toolbar" style={{ justifyContent: 'flex-end', flexWrap: 'nowrap' }}>
                <Button
                  type="text"
                  icon={<EditOutlined />}
                  aria-label={`${t('prices.change')}: ${titleOf(price.variant_id)}, ${price.currency}`}
                  onClick={() => onEdit?.(price)}
                />
                <Button
                  type="text"
                  danger
                  icon={<DeleteOutlined />}
                  disabled={price.variant_id === null && price.branch_id === null && price.currency === store.base_currency}
                  aria-label={`${t('common.remove')}: ${titleOf(price.variant_id)}, ${price.currency}`}
                  onClick={() => setDoomed(price)}
                />
              </span>
            ),
          },
        ]}
      />
      <ReasonDialog
        open={doomed !== undefined}
        title={t('prices.remove')}
        text={t('prices.removeText')}
        action={t('common.remove')}
        danger
        busy={remove.isPending}
        onCancel={() => setDoomed(undefined)}
        onConfirm={() => doomed && remove.mutate(doomed)}
      />
    </>
  )
}
