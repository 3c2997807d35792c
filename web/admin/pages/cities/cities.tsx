import { PlusOutlined } from '@ant-design/icons'
import { Button, Card } from 'antd'
import { useState } from 'react'
import { boundsOf, distanceKm } from '#lib/rectangle.ts'
import { type City, deleteCity, useCities } from '../../api/terms.ts'
import { EmptyCard } from '../../components/empty-card.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { RowActions } from '../../components/row-actions.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { CityDrawer } from './city-drawer.tsx'

/** The cities that branches deliver to on terms of their own. */
export function Cities() {
  return (
    <Guarded permission="city.manage">
      <Page />
    </Guarded>
  )
}

function Page() {
  const { t } = usePreferences()
  const cities = useCities()
  const [edited, setEdited] = useState<City | 'new'>()
  return (
    <>
      <PageHead title={t('cities.title')} mark={<span className="muted">{t('cities.about')}</span>}>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
          {t('cities.add')}
        </Button>
      </PageHead>
      <Loaded query={cities} rows={6}>
        {(data) => <Rows cities={data} edit={setEdited} />}
      </Loaded>
      {edited && (
        <CityDrawer city={edited === 'new' ? undefined : edited} all={cities.data ?? []} close={() => setEdited(undefined)} />
      )}
    </>
  )
}

function Rows({ cities, edit }: { cities: City[]; edit: (city: City) => void }) {
  const { t, locale, number } = usePreferences()
  const [gone, setGone] = useState<City>()
  const remove = useAction(deleteCity, {
    done: t('cities.deleted'),
    refresh: [['cities'], ['branches']],
    onDone: () => setGone(undefined),
  })
  const countries = new Intl.DisplayNames([locale], { type: 'region' })
  const sizeOf = (city: City) => {
    const bounds = boundsOf(city.points)
    if ('problem' in bounds) return ''
    const { south, west, north, east } = bounds
    const corner = { latitude: south, longitude: west }
    const width = distanceKm(corner, { latitude: south, longitude: east })
    const height = distanceKm(corner, { latitude: north, longitude: west })
    return t('cities.size', { width: number(Math.round(width)), height: number(Math.round(height)) })
  }
  if (cities.length === 0) return <EmptyCard text={t('cities.none')} />
  return (
    <Card styles={{ body: { paddingBlock: 4 } }}>
      <ul className="row-list">
        {cities.map((city) => (
          <li key={city.id} style={{ flexWrap: 'wrap' }}>
            <span className="grow clip" style={{ flexBasis: 170 }}>
              <strong>
                <bdi>{city.name}</bdi>
              </strong>
              <div className="muted">{[countries.of(city.country), sizeOf(city)].filter(Boolean).join(' · ')}</div>
            </span>
            <RowActions onEdit={() => edit(city)} onDelete={() => setGone(city)} />
          </li>
        ))}
      </ul>
      <ReasonDialog
        open={gone !== undefined}
        title={t('cities.deleteTitle', { name: gone?.name ?? '' })}
        text={t('cities.deleteText')}
        action={t('common.delete')}
        danger
        busy={remove.isPending}
        onCancel={() => setGone(undefined)}
        onConfirm={() => gone && remove.mutate(gone)}
      />
    </Card>
  )
}
