import { Card, Empty, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Import } from '../../api/product-types.ts'
import { useImports } from '../../api/products.ts'
import { Loaded } from '../../components/loaded.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ImportTag } from './import-tag.tsx'

/** The imports of the past, newest first. */
export function PastImports() {
  const { t, number, date } = usePreferences()
  const [page, setPage] = useState(1)
  const imports = useImports(page)
  return (
    <Card title={t('imports.past')} styles={{ body: { padding: 0 } }}>
      <Loaded query={imports}>
        {({ data, meta }) => (
          <Table<Import>
            size="middle"
            rowKey="id"
            dataSource={data}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('imports.none')} /> }}
            pagination={{
              current: page,
              pageSize: meta.per_page,
              total: meta.total,
              onChange: setPage,
              hideOnSinglePage: true,
              showSizeChanger: false,
            }}
            columns={[
              { title: t('imports.file'), render: (_, job) => <Link to={`/products/import/${job.id}`}>{job.file_name}</Link> },
              { title: t('common.date'), render: (_, job) => date(job.created_at, 'datetime') },
              { title: t('orders.status'), render: (_, job) => <ImportTag job={job} /> },
              { title: t('imports.created'), align: 'end', render: (_, job) => number(job.created) },
              { title: t('imports.updated'), align: 'end', render: (_, job) => number(job.updated) },
              { title: t('imports.failed_rows'), align: 'end', render: (_, job) => number(job.failed_rows) },
            ]}
          />
        )}
      </Loaded>
    </Card>
  )
}
