import { Alert, Button, Progress } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { deleteTag, type Tag, type TagChange, useTagChanges } from '../../api/describing.ts'
import { fetchAll, useList } from '../../api/list.ts'
import { useCan } from '../../api/session.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { RowActions } from '../../components/row-actions.tsx'
import { SearchFilter } from '../../components/search-filter.tsx'
import { useAction } from '../../components/use-action.ts'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { MergeDialog, RenameDialog } from './tag-dialogs.tsx'

/** The tags that products carry. */
export function Tags() {
  return (
    <Guarded permission="product.view">
      <List />
    </Guarded>
  )
}

function List() {
  const { t, number } = usePreferences()
  const may = useCan()('tag.manage')
  const state = useListState({ sort: 'name' })
  const list = useList<Tag>('tags', '/tags', state.query)
  const changes = useTagChanges()
  const [renamed, setRenamed] = useState<Tag>()
  const [merged, setMerged] = useState<Tag>()
  const [gone, setGone] = useState<Tag>()
  const remove = useAction(deleteTag, {
    done: t('tags.deleting'),
    refresh: [['tags'], ['products']],
    onDone: () => setGone(undefined),
  })
  const actions = (row: Tag) =>
    may && (
      <RowActions onDelete={() => setGone(row)}>
        <Button onClick={() => setRenamed(row)}>{t('tags.rename')}</Button>
        <Button onClick={() => setMerged(row)}>{t('tags.merge')}</Button>
      </RowActions>
    )
  const columns: Column<Tag>[] = [
    {
      key: 'name',
      title: t('products.name'),
      sort: 'name',
      fixed: true,
      render: (row) => (
        <strong>
          <bdi>{row.name}</bdi>
        </strong>
      ),
      csv: (row) => row.name,
    },
    {
      key: 'slug',
      title: t('products.slug'),
      render: (row) => <bdi className="mono muted">{row.slug}</bdi>,
      csv: (row) => row.slug,
    },
    {
      key: 'products',
      title: t('nav.products'),
      align: 'end',
      render: (row) => (
        <Link to={`/products?filter[tag]=${encodeURIComponent(row.name)}`} className="figure">
          {number(row.product_count)}
        </Link>
      ),
      csv: (row) => row.product_count,
    },
    { key: 'actions', title: t('common.actions'), align: 'end', hidden: !may, render: actions },
  ]
  return (
    <>
      <PageHead title={t('nav.tags')} />
      {changes.data
        ?.filter((change) => change.running)
        .map((change) => (
          <Running key={change.id} change={change} />
        ))}
      <DataTable<Tag>
        name="tags"
        columns={columns}
        list={list}
        state={state}
        rowKey={(row) => row.id}
        everything={(progress) => fetchAll<Tag>('/tags', state.filters, progress)}
        empty={t('tags.none')}
        card={(row) => (
          <div className="toolbar grow">
            <span className="grow">
              <strong>
                <bdi>{row.name}</bdi>
              </strong>
              <br />
              <span className="muted">{t('categories.products', { n: row.product_count })}</span>
            </span>
            {actions(row)}
          </div>
        )}
        filters={<SearchFilter state={state} hint={t('tags.search')} />}
      />
      {renamed && <RenameDialog tag={renamed} close={() => setRenamed(undefined)} />}
      {merged && <MergeDialog tag={merged} close={() => setMerged(undefined)} />}
      <ReasonDialog
        open={gone !== undefined}
        title={t('tags.deleteTitle', { name: gone?.name ?? '' })}
        text={t('tags.deleteText', { n: gone?.product_count ?? 0 })}
        action={t('common.delete')}
        danger
        busy={remove.isPending}
        onCancel={() => setGone(undefined)}
        onConfirm={() => gone && remove.mutate(gone)}
      />
    </>
  )
}

function Running({ change }: { change: TagChange }) {
  const { t } = usePreferences()
  const percent = change.total > 0 ? Math.min(100, Math.round((change.done / change.total) * 100)) : 0
  const text =
    change.becomes === null
      ? t('tags.runningDelete', { name: change.tag })
      : t('tags.running', { name: change.tag, into: change.becomes })
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBlockEnd: 12 }}
      title={text}
      description={<Progress percent={percent} size="small" status="active" aria-label={text} />}
    />
  )
}
