import { Breadcrumb } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTitle } from './use-title.ts'

type Props = { title: string; mark?: ReactNode; back?: { path: string; title: string }; children?: ReactNode }

/** The head of a page: where it is, its title with a mark beside it, and its actions. */
export function PageHead({ title, mark, back, children }: Props) {
  useTitle(title)
  return (
    <>
      {back && (
        <Breadcrumb items={[{ title: <Link to={back.path}>{back.title}</Link> }, { title }]} style={{ marginBlockEnd: 6 }} />
      )}
      <div className="page-head">
        <div className="toolbar">
          <h1>{title}</h1>
          {mark}
        </div>
        <div className="toolbar">{children}</div>
      </div>
    </>
  )
}
