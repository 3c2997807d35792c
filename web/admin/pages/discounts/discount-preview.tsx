import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { useDeferredValue } from 'react'
import { type DiscountInput, type DiscountPreview as Preview, previewDiscount } from '../../api/prices.ts'
import { problemText } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Row = Preview['products'][number]

/** Old and new price of the first products a discount would be on, while it is being written. */
export function DiscountPreview({ input, discountId }: { input: DiscountInput; discountId: string | undefined }) {
  const { t, money } = usePreferences()
  const { name: _, ...asked } = useDeferredValue(input)
  const aimed = (asked.product_ids?.length ?? 0) + (asked.category_ids?.length ?? 0) > 0
  const preview = useQuery({
    queryKey: ['discounts', 'preview', discountId, asked],
    queryFn: ({ signal }) => previewDiscount({ ...asked, ...(discountId && { discount_id: discountId }) }, signal),
    enabled: aimed && asked.value > 0,
    placeholderData: keepPreviousData,
    retry: false,
  })
  if (!aimed || !(asked.value > 0)) return <p className="muted">{t('discounts.previewHint')}</p>
  if (preview.isError) return <p className="muted">{problemText(t, preview.error)}</p>
  return (
    <section aria-label={t('discounts.preview')}>
      <h3 style={{ marginBlock: '8px' }}>
        {t('discounts.preview')}{' '}
        <span className="muted">{preview.data && t('discounts.previewCount', { n: preview.data.total })}</span>
      </h3>
      <Table<Row>
        size="small"
        rowKey="id"
        loading={preview.isFetching && !preview.data}
        dataSource={preview.data?.products ?? []}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('products.name'), render: (_, row) => <span className="clip-wide">{row.name}</span> },
          {
            title: t('discounts.oldPrice'),
            align: 'end',
            render: (_, row) => <span className="figure muted">{money(row.old_price)}</span>,
          },
          {
            title: t('discounts.newPrice'),
            align: 'end',
            render: (_, row) => (
              <strong className="figure" style={row.new_price.amount < row.old_price.amount ? { color: 'var(--good)' } : {}}>
                {money(row.new_price)}
              </strong>
            ),
          },
        ]}
      />
    </section>
  )
}
