import { PlusOutlined } from '@ant-design/icons'
import { Button, Card, Switch } from 'antd'
import { useState } from 'react'
import { useCan } from '../../api/session.ts'
import { type Branch, makeDefaultBranch, setBranchShown, useAllBranches } from '../../api/terms.ts'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { usePublicationText } from '../../components/publication-fields.tsx'
import { Tone } from '../../components/tone.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { BranchDrawer } from './branch-drawer.tsx'
import { useBranchNeeds } from './branch-needs.tsx'
import { ZonesDrawer } from './zones-drawer.tsx'

/** The branches of the shop: where they are, whether shoppers see them and may order. */
export function Branches() {
  return (
    <Guarded permission="branch.view">
      <Page />
    </Guarded>
  )
}

function Page() {
  const { t } = usePreferences()
  const can = useCan()
  const branches = useAllBranches()
  const [edited, setEdited] = useState<Branch | 'new'>()
  const [zones, setZones] = useState<Branch>()
  return (
    <>
      <PageHead title={t('branches.title')} mark={<span className="muted">{t('branches.about')}</span>}>
        {can('branch.create') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t('branches.add')}
          </Button>
        )}
      </PageHead>
      <Loaded query={branches} rows={4}>
        {(data) => <Rows branches={data} edit={setEdited} openZones={setZones} />}
      </Loaded>
      {edited && <BranchDrawer branch={edited === 'new' ? undefined : edited} close={() => setEdited(undefined)} />}
      {zones && <ZonesDrawer branch={zones} close={() => setZones(undefined)} />}
    </>
  )
}

type RowsProps = { branches: Branch[]; edit: (branch: Branch) => void; openZones: (branch: Branch) => void }

function Rows({ branches, edit, openZones }: RowsProps) {
  const { t, locale } = usePreferences()
  const can = useCan()
  const may = can('branch.manage')
  const countries = new Intl.DisplayNames([locale], { type: 'region' })
  const refresh = [['branches'], ['store']]
  const show = useAction(setBranchShown, {
    done: (_, { shown }) => t(shown ? 'branches.published' : 'branches.unpublished'),
    refresh,
    onProblem: useBranchNeeds(),
  })
  const first = useAction(makeDefaultBranch, { done: t('branches.madeDefault'), refresh })
  const shownWhen = usePublicationText()
  const factsOf = (branch: Branch) => {
    const { slug, address, phone, time_zone } = branch
    return [
      slug,
      address ? [address.city, countries.of(address.country)].join(', ') : '',
      phone,
      time_zone,
      shownWhen(branch),
    ].filter(Boolean)
  }
  return (
    <Card styles={{ body: { paddingBlock: 4 } }}>
      <ul className="row-list">
        {branches.map((branch) => (
          <li key={branch.id} style={{ flexWrap: 'wrap' }}>
            <span className="grow clip" style={{ flexBasis: 200 }}>
              <span className="toolbar" style={{ gap: 8 }}>
                <strong>
                  <bdi>{branch.name}</bdi>
                </strong>
                {branch.is_default && <Tone tone="busy">{t('branches.default')}</Tone>}
                {branch.published ? (
                  <Tone tone={branch.online ? 'good' : 'bad'}>{t(branch.online ? 'branches.online' : 'branches.offline')}</Tone>
                ) : (
                  <Tone tone="quiet">{t('branches.hidden')}</Tone>
                )}
              </span>
              <div className="muted">
                {factsOf(branch).map((fact, at) => (
                  <span key={fact}>
                    {at > 0 && ' · '}
                    <bdi>{fact}</bdi>
                  </span>
                ))}
              </div>
            </span>
            <span className="toolbar" style={{ justifyContent: 'flex-end', marginInlineStart: 'auto' }}>
              <span className="muted" aria-hidden="true">
                {t('branches.shown')}
              </span>
              <Switch
                checked={branch.published}
                disabled={!may || branch.is_default}
                loading={show.isPending && show.variables.id === branch.id}
                aria-label={`${t('branches.shown')}: ${branch.name}`}
                onChange={(shown) => show.mutate({ id: branch.id, shown })}
              />
              {may && (
                <>
                  <Button onClick={() => openZones(branch)}>{t('branches.zones')}</Button>
                  <Button onClick={() => edit(branch)}>{t('discounts.change')}</Button>
                </>
              )}
              {can('branch.create') && !branch.is_default && branch.published && (
                <Button onClick={() => first.mutate(branch)} loading={first.isPending}>
                  {t('branches.makeDefault')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
