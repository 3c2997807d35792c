import { useEffect } from 'react'
import { useRouteError } from 'react-router'
import { Problem } from '../../api/client.ts'
import { Problems } from '../../components/problems.tsx'

/** What is shown when a page breaks: what happened and a way to try again. */
export function Failure() {
  const error = useRouteError()
  useEffect(() => {
    if (!(error instanceof Problem)) console.error(error)
  }, [error])
  return <Problems error={error} retry={() => window.location.reload()} />
}
