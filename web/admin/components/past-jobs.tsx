import type { UseQueryResult } from '@tanstack/react-query'
import { Card, Empty, Table, type TableProps } from 'antd'
import { useState } from 'react'
import type { Page } from '../api/types.ts'
import { Loaded } from './loaded.tsx'
import { usePages } from './use-page-numbers.tsx'

type Props<Job> = {
  title: string
  /** What is said while there are none. */
  none: string
  /** Reads a page of them, newest first. */
  usePage: (page: number) => UseQueryResult<Page<Job>>
  columns: NonNullable<TableProps<Job>['columns']>
}

/** The long jobs of one kind that were done before, newest first. */
export function PastJobs<Job extends { id: string }>({ title, none, usePage, columns }: Props<Job>) {
  const pages = usePages()
  const [page, setPage] = useState(1)
  const jobs = usePage(page)
  return (
    <Card title={title} className="flush">
      <Loaded query={jobs}>
        {({ data, meta }) => (
          <Table<Job>
            size="middle"
            rowKey="id"
            dataSource={data}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={none} /> }}
            pagination={{
              ...pages,
              current: page,
              pageSize: meta.per_page,
              total: meta.total,
              onChange: setPage,
            }}
            columns={columns}
          />
        )}
      </Loaded>
    </Card>
  )
}
