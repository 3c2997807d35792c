import { Card, Empty, Table } from 'antd'
import { Link } from 'react-router'
import type { AskedPrice } from '../../../api/prices.ts'
import { Tone } from '../../../components/tone.tsx'
import { usePages } from '../../../components/use-page-numbers.tsx'
import { usePreferences } from '../../../i18n/preferences.tsx'

/** What shoppers of the branch are asked right now, with why. */
export function AskedPrices({ asked, titleOf }: { asked: AskedPrice[]; titleOf: (variantId: string | null) => string }) {
  const { t, money } = usePreferences()
  const pages = usePages()
  return (
    <Card title={t('prices.asked')} className="flush">
      <Table<AskedPrice>
        size="small"
        rowKey={(row) => `${row.variant_id} ${row.currency}`}
        dataSource={asked}
        scroll={{ x: 'max-content' }}
        pagination={{ ...pages, pageSize: 10 }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('prices.none')} /> }}
        columns={[
          { title: t('products.variant'), render: (_, row) => titleOf(row.variant_id) },
          {
            title: t('prices.price'),
            align: 'end',
            render: (_, row) => <strong className="figure">{money({ amount: row.amount, currency: row.currency })}</strong>,
          },
          {
            title: t('prices.announced'),
            align: 'end',
            render: (_, row) =>
              row.compare_at === null ? (
                ''
              ) : (
                <s className="muted figure">{money({ amount: row.compare_at, currency: row.currency })}</s>
              ),
          },
          {
            title: t('prices.why'),
            render: (_, row) => (
              <span className="toolbar">
                {row.discount_id && (
                  <Link to="/discounts">
                    <Tone tone="good">{t('prices.discounted')}</Tone>
                  </Link>
                )}
                {row.lowest_30_days !== null && <Tone tone="quiet">{t('prices.lowest')}</Tone>}
                {row.converted && <Tone tone="quiet">{t('prices.converted')}</Tone>}
              </span>
            ),
          },
        ]}
      />
      <p className="muted" style={{ margin: 0, padding: '8px 24px 16px' }}>
        {t('prices.announcedHint')}
      </p>
    </Card>
  )
}
