import { Card, Empty, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { type BulkEdit, useBulkEdits } from '../../api/bulk.ts'
import { Loaded } from '../../components/loaded.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { BulkTag } from './bulk-tag.tsx'
import { useBulkTitle } from './use-bulk-title.ts'

/** The bulk edits of the past, newest first. */
export function PastBulkEdits() {
  const { t, number, date } = usePreferences()
  const [page, setPage] = useState(1)
  const bulks = useBulkEdits(page)
  const title = useBulkTitle()
  return (
    <Card title={t('bulk.past')} styles={{ body: { padding: 0 } }}>
      <Loaded query={bulks}>
        {({ data, meta }) => (
          <Table<BulkEdit>
            size="middle"
            rowKey="id"
            dataSource={data}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('bulk.none')} /> }}
            pagination={{
              current: page,
              pageSize: meta.per_page,
              total: meta.total,
              onChange: setPage,
              hideOnSinglePage: true,
              showSizeChanger: false,
            }}
            columns={[
              { title: t('bulk.action'), render: (_, bulk) => <Link to={`/products/bulk/${bulk.id}`}>{title(bulk)}</Link> },
              { title: t('common.date'), render: (_, bulk) => date(bulk.created_at, 'datetime') },
              { title: t('common.who'), render: (_, bulk) => <bdi>{bulk.actor_name}</bdi> },
              { title: t('products.status'), render: (_, bulk) => <BulkTag bulk={bulk} /> },
              { title: t('bulk.changed'), align: 'end', render: (_, bulk) => number(bulk.changed) },
              { title: t('bulk.failed'), align: 'end', render: (_, bulk) => number(bulk.failed) },
            ]}
          />
        )}
      </Loaded>
    </Card>
  )
}
