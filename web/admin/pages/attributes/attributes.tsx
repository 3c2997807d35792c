import { PlusOutlined } from '@ant-design/icons'
import { Button, Card, Empty, Tag } from 'antd'
import { useState } from 'react'
import { useAttributes } from '../../api/catalog.ts'
import { arrangeAttributes, deleteAttribute } from '../../api/describing.ts'
import { useCan } from '../../api/session.ts'
import type { Attribute } from '../../api/types.ts'
import { textOf } from '../../components/category-name.ts'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { moved, OrderButtons } from '../../components/order-buttons.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { RowActions } from '../../components/row-actions.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { AttributeDialog } from '../products/attribute-dialog.tsx'
import { Swatch } from '../products/swatch.tsx'
import { AttributeDrawer } from './attribute-drawer.tsx'

const SHOWN = 12

/** The attributes by which variants differ. */
export function Attributes() {
  const attributes = useAttributes()
  return (
    <Guarded permission="product.view">
      <Loaded query={attributes} rows={8}>
        {(data) => <Board attributes={data} />}
      </Loaded>
    </Guarded>
  )
}

function Board({ attributes }: { attributes: Attribute[] }) {
  const { t, locale, number } = usePreferences()
  const may = useCan()('attribute.manage')
  const [adding, setAdding] = useState(false)
  const [edited, setEdited] = useState<Attribute>()
  const [gone, setGone] = useState<Attribute>()
  const arrange = useAction(arrangeAttributes, { refresh: [['attributes']] })
  const remove = useAction(deleteAttribute, {
    done: t('attributes.deleted'),
    refresh: [['attributes']],
    onDone: () => setGone(undefined),
    onProblem: () => {
      setGone(undefined)
      return false
    },
  })
  const nameOf = (one: Attribute) => textOf(one.translations, locale)?.name ?? one.code
  return (
    <>
      <PageHead title={t('nav.attributes')}>
        {may && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('products.newAttribute')}
          </Button>
        )}
      </PageHead>
      <Card>
        {attributes.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('attributes.none')} />}
        <ul className="row-list">
          {attributes.map((attribute, at) => (
            <li key={attribute.code}>
              <span className="grow">
                <strong>{nameOf(attribute)}</strong> <span className="mono muted">{attribute.code}</span>
                <br />
                <span className="toolbar" style={{ gap: 4, marginBlockStart: 4 }}>
                  {attribute.values.slice(0, SHOWN).map((value) => (
                    <Tag key={value.code} variant={value.retired ? 'outlined' : 'filled'}>
                      <span style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }}>
                        {value.swatch && <Swatch color={value.swatch} />}
                        {value.retired ? (
                          <s>{textOf(value.translations, locale)?.label}</s>
                        ) : (
                          textOf(value.translations, locale)?.label
                        )}
                      </span>
                    </Tag>
                  ))}
                  {attribute.values.length > SHOWN && <span className="muted">+{number(attribute.values.length - SHOWN)}</span>}
                </span>
              </span>
              {may && (
                <RowActions onEdit={() => setEdited(attribute)} onDelete={() => setGone(attribute)}>
                  <OrderButtons
                    at={at}
                    count={attributes.length}
                    name={nameOf(attribute)}
                    busy={arrange.isPending}
                    move={(from, to) => arrange.mutate(moved(attributes, from, to).map((one) => one.code))}
                  />
                </RowActions>
              )}
            </li>
          ))}
        </ul>
      </Card>
      {adding && <AttributeDialog close={() => setAdding(false)} />}
      {edited && <AttributeDrawer attribute={edited} close={() => setEdited(undefined)} />}
      <ReasonDialog
        open={gone !== undefined}
        title={t('attributes.deleteTitle', { name: gone ? nameOf(gone) : '' })}
        text={t('attributes.deleteText')}
        action={t('common.delete')}
        danger
        busy={remove.isPending}
        onCancel={() => setGone(undefined)}
        onConfirm={() => gone && remove.mutate(gone)}
      />
    </>
  )
}
