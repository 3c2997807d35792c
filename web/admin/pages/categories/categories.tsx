import { PlusOutlined } from '@ant-design/icons'
import { Button, Card, Empty, Tag, Tree } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useCategories } from '../../api/catalog.ts'
import type { Category } from '../../api/types.ts'
import { type CategoryNode, categoryTree } from '../../components/category-name.ts'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Thumb } from '../../components/thumb.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { CategoryForm } from './category-form.tsx'

/** The tree of categories with the form of the chosen one beside it. */
export function Categories() {
  const categories = useCategories()
  return (
    <Guarded permission="category.manage">
      <Loaded query={categories} rows={10}>
        {(data) => <Board categories={data} />}
      </Loaded>
    </Guarded>
  )
}

function Board({ categories }: { categories: Category[] }) {
  const { t, locale } = usePreferences()
  const [search, setSearch] = useSearchParams()
  const chosen = categories.find((one) => one.id === search.get('id'))
  const parent = search.get('new')
  const tree = categoryTree(categories, locale)
  // Only what was closed is remembered, so that a new subcategory shows at once.
  const [closed, setClosed] = useState<string[]>([])
  const form = useRef<HTMLDivElement>(null)
  // Where the form stands below a long tree, choosing would seem to do nothing.
  const shown = chosen?.id ?? parent
  useEffect(() => {
    if (shown && !window.matchMedia('(min-width: 1101px)').matches) form.current?.scrollIntoView({ block: 'start' })
  }, [shown])
  const add = (under: string) => setSearch({ new: under })

  return (
    <>
      <PageHead title={t('nav.categories')}>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => add('root')}>
          {t('categories.add')}
        </Button>
      </PageHead>
      <div className="two-columns tree-first">
        <Card styles={{ body: { padding: 12 } }}>
          {tree.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('categories.none')} />
          ) : (
            <Tree
              blockNode
              expandedKeys={categories.map((one) => one.id).filter((id) => !closed.includes(id))}
              onExpand={(_, { node, expanded }) =>
                setClosed((ids) => (expanded ? ids.filter((id) => id !== node.value) : [...ids, node.value]))
              }
              selectedKeys={chosen ? [chosen.id] : []}
              onSelect={(keys) => setSearch(keys[0] ? { id: String(keys[0]) } : {})}
              treeData={tree}
              titleRender={(node: CategoryNode) => (
                <span style={{ display: 'flex', gap: 10, alignItems: 'center', paddingBlock: 3 }}>
                  <Thumb media={node.category.image} size={28} />
                  <span className="grow clip">{node.title}</span>
                  {!node.category.enabled && <Tag>{t('categories.disabled')}</Tag>}
                  <span className="muted figure">{t('categories.products', { n: node.category.product_count })}</span>
                </span>
              )}
            />
          )}
        </Card>
        <div ref={form} className="below-bar">
          {chosen || parent ? (
            <CategoryForm
              key={chosen ? `${chosen.id}:${chosen.version}` : `new:${parent}`}
              category={chosen}
              parentId={chosen ? chosen.parent_id : parent === 'root' ? null : parent}
              categories={categories}
              onSaved={(id) => setSearch({ id })}
              onGone={() => setSearch({})}
              onAddChild={add}
            />
          ) : (
            <Card>
              <p className="muted" style={{ margin: 0 }}>
                {t('categories.choose')}
              </p>
            </Card>
          )}
        </div>
      </div>
    </>
  )
}
