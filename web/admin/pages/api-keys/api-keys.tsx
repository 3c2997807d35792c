import { PlusOutlined } from '@ant-design/icons'
import { Button, Card } from 'antd'
import { useState } from 'react'
import { type ApiKey, revokeKey } from '../../api/access.ts'
import { useBranches } from '../../api/lifecycle.ts'
import { useList } from '../../api/list.ts'
import { useCan } from '../../api/session.ts'
import { EmptyCard } from '../../components/empty-card.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { Tone } from '../../components/tone.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { KeyDrawer } from './key-drawer.tsx'

/** The keys by which other programs work with the shop. */
export function ApiKeys() {
  return (
    <Guarded permission="api_key.view">
      <Page />
    </Guarded>
  )
}

function Page() {
  const { t } = usePreferences()
  const may = useCan()('api_key.manage')
  const keys = useList<ApiKey>('api keys', '/api-keys', { per_page: 100 })
  const [adding, setAdding] = useState(false)
  return (
    <>
      <PageHead title={t('nav.apiKeys')} mark={<span className="muted">{t('apiKeys.about')}</span>}>
        {may && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('apiKeys.add')}
          </Button>
        )}
      </PageHead>
      <Loaded query={keys}>{({ data }) => <Rows keys={data} may={may} />}</Loaded>
      {adding && <KeyDrawer close={() => setAdding(false)} />}
    </>
  )
}

function Rows({ keys, may }: { keys: ApiKey[]; may: boolean }) {
  const { t, ago, date } = usePreferences()
  const branches = useBranches().data ?? []
  const [gone, setGone] = useState<ApiKey>()
  const revoke = useAction(revokeKey, {
    done: t('apiKeys.revokedDone'),
    refresh: [['api keys']],
    onDone: () => setGone(undefined),
  })
  if (keys.length === 0) return <EmptyCard text={t('apiKeys.none')} />
  const isOver = (key: ApiKey) => key.expires_at !== null && new Date(key.expires_at).getTime() < Date.now()
  const places = (key: ApiKey) =>
    key.branches?.map((id) => branches.find((branch) => branch.id === id)?.name ?? id).join(' · ') ?? t('apiKeys.allBranches')
  return (
    <Card styles={{ body: { paddingBlock: 4 } }}>
      <ul className="row-list">
        {keys.map((key) => (
          <li key={key.id} style={{ flexWrap: 'wrap' }}>
            <span className="grow clip" style={{ flexBasis: 240 }}>
              <span className="toolbar" style={{ gap: 8 }}>
                <strong>
                  <bdi>{key.name}</bdi>
                </strong>
                <bdi className="mono muted" dir="ltr">
                  serai_…{key.hint}
                </bdi>
                {key.revoked_at ? (
                  <Tone tone="bad">{t('apiKeys.revoked')}</Tone>
                ) : isOver(key) ? (
                  <Tone tone="quiet">{t('apiKeys.over')}</Tone>
                ) : (
                  <Tone tone="good">{t('apiKeys.works')}</Tone>
                )}
              </span>
              <span className="muted">
                {t('roles.count', { n: key.permissions.length })} · {places(key)} · {t('apiKeys.maker')}:{' '}
                <bdi>{key.maker.name}</bdi>
                <br />
                {key.last_used_at ? `${t('apiKeys.used')}: ${ago(key.last_used_at)}` : t('apiKeys.neverUsed')}
                {key.expires_at && ` · ${t('apiKeys.until')}: ${date(key.expires_at)}`}
              </span>
            </span>
            {may && !key.revoked_at && (
              <Button danger style={{ marginInlineStart: 'auto' }} onClick={() => setGone(key)}>
                {t('apiKeys.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ReasonDialog
        open={gone !== undefined}
        title={t('apiKeys.revokeTitle', { name: gone?.name ?? '' })}
        text={t('apiKeys.revokeText')}
        action={t('apiKeys.revoke')}
        danger
        busy={revoke.isPending}
        onCancel={() => setGone(undefined)}
        onConfirm={() => gone && revoke.mutate(gone)}
      />
    </Card>
  )
}
