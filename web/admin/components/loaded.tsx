import type { UseQueryResult } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Problems } from './problems.tsx'

type Props<T> = { query: UseQueryResult<T>; rows?: number; children: (data: T) => ReactNode }

/** Shows data when it is there, a skeleton before, and what went wrong when it cannot be had. */
export function Loaded<T>({ query, rows = 6, children }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isError) return <Problems error={query.error} retry={() => void query.refetch()} />
  return <Skeleton active paragraph={{ rows }} />
}
