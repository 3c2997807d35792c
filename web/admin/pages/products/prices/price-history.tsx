import { Card, Empty, Segmented, Select, Table } from 'antd'
import { useState } from 'react'
import { type PriceHistory, usePriceHistory } from '../../../api/prices.ts'
import type { Product } from '../../../api/product-types.ts'
import type { Store } from '../../../api/types.ts'
import { Chart, type Point } from '../../../components/chart.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { usePages } from '../../../components/use-page-numbers.tsx'
import { usePreferences } from '../../../i18n/preferences.tsx'
import { formatDay } from '../../../i18n/tags.ts'
import { priceDays } from './price-days.ts'

const SPANS = [30, 90, 365] as const
const WHOLE = 'product'

type Props = { product: Product; store: Store; titleOf: (variantId: string | null) => string }

/** How a price was: drawn over the days, and every change as it was made. */
export function PriceHistoryCard({ product, store, titleOf }: Props) {
  const { t } = usePreferences()
  const [variant, setVariant] = useState(WHOLE)
  const [currency, setCurrency] = useState(store.base_currency)
  const [days, setDays] = useState<number>(90)
  const history = usePriceHistory(product.id, variant === WHOLE ? undefined : variant, currency)
  return (
    <Card
      title={t('prices.history')}
      extra={
        <span className="toolbar">
          {product.variants.length > 1 && (
            <Select
              value={variant}
              onChange={setVariant}
              aria-label={t('products.variant')}
              popupMatchSelectWidth={false}
              options={[
                { value: WHOLE, label: t('prices.wholeProduct') },
                ...product.variants.map((one) => ({ value: one.id, label: titleOf(one.id) })),
              ]}
            />
          )}
          <Select
            value={currency}
            onChange={setCurrency}
            aria-label={t('prices.currency')}
            options={store.currencies.map(({ code }) => ({ value: code, label: code }))}
          />
        </span>
      }
    >
      <Loaded query={history}>
        {(data) =>
          data.set.length === 0 && data.asked.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('prices.historyNone')} />
          ) : (
            <>
              <Segmented
                value={days}
                onChange={setDays}
                options={SPANS.map((n) => ({ value: n, label: t('prices.days', { n }) }))}
                style={{ marginBlockEnd: 12 }}
              />
              <Drawn history={data} days={days} />
              <Changes history={data} />
            </>
          )
        }
      </Loaded>
    </Card>
  )
}

function Drawn({ history, days }: { history: PriceHistory; days: number }) {
  const { t, money, locale } = usePreferences()
  const format = (amount: number) => money({ amount, currency: history.currency })
  const points = priceDays(history, days, Date.now()).flatMap(({ day, asked, set }): Point[] => {
    const value = asked ?? set
    return value === undefined ? [] : [{ label: formatDay(day, locale), value, ...(set !== undefined && { previous: set }) }]
  })
  return (
    <>
      <Chart
        points={points}
        kind={points.length > 1 ? 'line' : 'bar'}
        title={t('prices.history')}
        names={{ value: t('prices.asked'), previous: t('prices.setShort') }}
        format={format}
      />
      {history.lowest_30_days !== null && (
        <p className="muted">{t('prices.lowestIs', { price: format(history.lowest_30_days) })}</p>
      )}
    </>
  )
}

type Change = PriceHistory['set'][number]

function Changes({ history }: { history: PriceHistory }) {
  const { t, money, date } = usePreferences()
  const pages = usePages()
  return (
    <Table<Change>
      size="small"
      rowKey={(row) => `${row.since} ${row.until}`}
      dataSource={[...history.set].reverse()}
      scroll={{ x: 'max-content' }}
      pagination={{ ...pages, pageSize: 10 }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('prices.historyNone')} /> }}
      columns={[
        {
          title: t('prices.price'),
          align: 'end',
          render: (_, row) => <strong className="figure">{money({ amount: row.amount, currency: history.currency })}</strong>,
        },
        {
          title: t('products.compareAt'),
          align: 'end',
          render: (_, row) =>
            row.compare_at === null ? (
              ''
            ) : (
              <span className="muted figure">{money({ amount: row.compare_at, currency: history.currency })}</span>
            ),
        },
        { title: t('prices.since'), render: (_, row) => date(row.since, 'datetime') },
        { title: t('prices.until'), render: (_, row) => (row.until ? date(row.until, 'datetime') : t('prices.now')) },
        { title: t('common.who'), render: (_, row) => row.by ?? '' },
      ]}
    />
  )
}
