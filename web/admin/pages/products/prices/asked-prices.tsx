import { Card, Empty, Table } from 'antd'
import { Link } from 'react-router'
import type { AskedPrice } from '../../../api/prices.ts'
import { usePages } from '../../../components/use-page-numbers.tsx'
import { usePreferences } from '../../../i18n/preferences.tsx'

/** What shoppers of the branch are asked right now, with why: a line for each variant, a column for each currency. */
export function AskedPrices({ asked, titleOf }: { asked: AskedPrice[]; titleOf: (variantId: string | null) => string }) {
  const { t } = usePreferences()
  const pages = usePages()
  const currencies = [...new Set(asked.map((price) => price.currency))]
  const rows = [...Map.groupBy(asked, (price) => price.variant_id)].map(([variantId, prices]) => ({ variantId, prices }))
  return (
    <Card title={t('prices.asked')} className="flush">
      <Table
        size="small"
        rowKey="variantId"
        dataSource={rows}
        scroll={{ x: 'max-content' }}
        pagination={{ ...pages, pageSize: 10 }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('prices.none')} /> }}
        columns={[
          { title: t('products.variant'), render: (_, row) => titleOf(row.variantId) },
          ...currencies.map((currency) => ({
            title: currency,
            align: 'end' as const,
            render: (_: unknown, row: (typeof rows)[number]) => {
              const price = row.prices.find((one) => one.currency === currency)
              return price && <Asked price={price} />
            },
          })),
        ]}
      />
      <p className="muted" style={{ margin: 0, padding: '8px 24px 16px' }}>
        {t('prices.announcedHint')}
      </p>
    </Card>
  )
}

function Asked({ price: { amount, compare_at, currency, ...price } }: { price: AskedPrice }) {
  const { t, money } = usePreferences()
  return (
    <>
      {compare_at !== null && <s className="muted figure">{money({ amount: compare_at, currency })}</s>}{' '}
      <strong className="figure">{money({ amount, currency })}</strong>
      <div className="muted">
        {[
          price.discount_id && (
            <Link key="discount" to="/discounts">
              {t('prices.discounted')}
            </Link>
          ),
          price.lowest_30_days !== null && <span key="lowest">{t('prices.lowest')}</span>,
          price.converted && <span key="converted">{t('prices.converted')}</span>,
        ]
          .filter(Boolean)
          .flatMap((reason, index) => (index === 0 ? [reason] : [' · ', reason]))}
      </div>
    </>
  )
}
