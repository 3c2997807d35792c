import { PlusOutlined } from '@ant-design/icons'
import { Button, Card, Empty, Tag } from 'antd'
import { useState } from 'react'
import { arrangeFeatures, deleteFeature, type Feature, type FeatureList, useFeatures } from '../../api/describing.ts'
import { useCan } from '../../api/session.ts'
import { textOf } from '../../components/category-name.ts'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { moved, OrderButtons } from '../../components/order-buttons.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { RowActions } from '../../components/row-actions.tsx'
import { Tone } from '../../components/tone.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { FeatureDrawer } from './feature-drawer.tsx'
import { GroupsDrawer } from './groups-drawer.tsx'

/** The features that products can have, under their groups. */
export function Features() {
  const features = useFeatures()
  return (
    <Guarded permission="product.view">
      <Loaded query={features} rows={10}>
        {(data) => <Board list={data} />}
      </Loaded>
    </Guarded>
  )
}

function Board({ list }: { list: FeatureList }) {
  const { t, locale } = usePreferences()
  const may = useCan()('feature.manage')
  const [edited, setEdited] = useState<Feature | 'new'>()
  const [grouping, setGrouping] = useState(false)
  const [gone, setGone] = useState<Feature>()
  const arrange = useAction(arrangeFeatures, { refresh: [['features']] })
  const remove = useAction(deleteFeature, {
    done: t('features.deleted'),
    refresh: [['features']],
    onDone: () => setGone(undefined),
    onProblem: () => {
      setGone(undefined)
      return false
    },
  })
  const nameOf = (feature: Feature) => textOf(feature.translations, locale)?.name ?? feature.code
  const sections = [...list.groups, undefined].map((group) => ({
    group,
    features: list.data.filter((feature) => feature.group === (group?.code ?? null)),
  }))
  const move = (features: Feature[]) => (from: number, to: number) =>
    arrange.mutate(
      sections.flatMap((one) => (one.features === features ? moved(features, from, to) : one.features)).map((one) => one.code),
    )

  return (
    <>
      <PageHead title={t('nav.features')}>
        {may && (
          <>
            <Button onClick={() => setGrouping(true)}>{t('features.groups')}</Button>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
              {t('features.add')}
            </Button>
          </>
        )}
      </PageHead>
      {list.data.length === 0 && (
        <Card>
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('features.none')} />
        </Card>
      )}
      <div className="stack">
        {sections
          .filter(({ features }) => features.length > 0)
          .map(({ group, features }) => (
            <Card
              key={group?.code ?? ''}
              title={group ? (textOf(group.translations, locale)?.name ?? group.code) : t('features.noGroup')}
            >
              <ul className="row-list">
                {features.map((feature, at) => (
                  <li key={feature.code}>
                    <span className="grow">
                      <strong>{nameOf(feature)}</strong> <span className="mono muted">{feature.code}</span>
                      <br />
                      <span className="toolbar" style={{ gap: 6 }}>
                        <Tag>{t(`features.${feature.kind}`)}</Tag>
                        {feature.filterable && <Tone tone="busy">{t('features.filter')}</Tone>}
                        {feature.kind === 'choice' && (
                          <span className="muted">{t('features.valueCount', { n: feature.values.length })}</span>
                        )}
                      </span>
                    </span>
                    {may && (
                      <RowActions onEdit={() => setEdited(feature)} onDelete={() => setGone(feature)}>
                        <OrderButtons
                          at={at}
                          count={features.length}
                          name={nameOf(feature)}
                          busy={arrange.isPending}
                          move={move(features)}
                        />
                      </RowActions>
                    )}
                  </li>
                ))}
              </ul>
            </Card>
          ))}
      </div>
      {edited && (
        <FeatureDrawer feature={edited === 'new' ? undefined : edited} groups={list.groups} close={() => setEdited(undefined)} />
      )}
      {grouping && <GroupsDrawer groups={list.groups} close={() => setGrouping(false)} />}
      <ReasonDialog
        open={gone !== undefined}
        title={t('features.deleteTitle', { name: gone ? nameOf(gone) : '' })}
        text={t('features.deleteText')}
        action={t('common.delete')}
        danger
        busy={remove.isPending}
        onCancel={() => setGone(undefined)}
        onConfirm={() => gone && remove.mutate(gone)}
      />
    </>
  )
}
