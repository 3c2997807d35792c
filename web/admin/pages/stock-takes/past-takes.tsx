import { Card, Empty, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { type StockTake, useStockTakes } from '../../api/stock.ts'
import { Loaded } from '../../components/loaded.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { TakeTag } from './take-tag.tsx'

/** The stock-takes of the past, newest first. */
export function PastTakes() {
  const { t, number, date } = usePreferences()
  const [page, setPage] = useState(1)
  const takes = useStockTakes(page)
  return (
    <Card title={t('stockTakes.past')} styles={{ body: { padding: 0 } }}>
      <Loaded query={takes}>
        {({ data, meta }) => (
          <Table<StockTake>
            size="middle"
            rowKey="id"
            dataSource={data}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('stockTakes.none')} /> }}
            pagination={{
              current: page,
              pageSize: meta.per_page,
              total: meta.total,
              onChange: setPage,
              hideOnSinglePage: true,
              showSizeChanger: false,
            }}
            columns={[
              {
                title: t('stockTakes.file'),
                render: (_, take) => (
                  <Link to={`/stock-takes/${take.id}`}>
                    <bdi>{take.file_name}</bdi>
                  </Link>
                ),
              },
              { title: t('common.date'), render: (_, take) => date(take.created_at, 'datetime') },
              { title: t('stockTakes.by'), render: (_, take) => <bdi>{take.actor_name}</bdi> },
              { title: t('inventory.state'), render: (_, take) => <TakeTag take={take} /> },
              { title: t('stockTakes.changed'), align: 'end', render: (_, take) => number(take.changed) },
              { title: t('stockTakes.unchanged'), align: 'end', render: (_, take) => number(take.unchanged) },
              { title: t('stockTakes.failed'), align: 'end', render: (_, take) => number(take.failed) },
            ]}
          />
        )}
      </Loaded>
    </Card>
  )
}
