import { Button, Card, Form, Input } from 'antd'
import { changePassword, endOtherSessions, endSession, type OwnSession, useOwnSessions } from '../../api/own-account.ts'
import { useMe } from '../../api/session.ts'
import { usePasswordLength } from '../../api/store.ts'
import { countryName } from '../../components/country-name.ts'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Tone } from '../../components/tone.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { AvatarCard } from './avatar-card.tsx'
import { EmailCard, PhoneCard } from './contact-cards.tsx'
import { NameCard } from './name-card.tsx'

/** The signed-in person's own account: name, address, password, and the devices that are signed in. */
export function OwnAccount() {
  const { t } = usePreferences()
  return (
    <>
      <PageHead title={t('own.title')} />
      <div className="stack" style={{ maxInlineSize: 720 }}>
        <NameCard />
        <AvatarCard />
        <EmailCard />
        <PhoneCard />
        <PasswordCard />
        <DevicesCard />
      </div>
    </>
  )
}

type Values = { current_password?: string; password: string }

function PasswordCard() {
  const { t } = usePreferences()
  const shortest = usePasswordLength()
  const { data: me } = useMe()
  const [form] = Form.useForm<Values>()
  const save = useAction(changePassword, {
    done: t('own.changed'),
    refresh: [['me']],
    onDone: () => form.resetFields(),
    onProblem: (problem) => {
      form.setFields(problem.errors.map(({ pointer, detail }) => ({ name: pointer.slice(1) as keyof Values, errors: [detail] })))
      return problem.errors.length > 0
    },
  })
  const required = { required: true, message: t('common.required') }
  return (
    <Card title={t('own.password')}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => save.mutate(values)}>
        {me?.has_password && (
          <Form.Item name="current_password" label={t('own.current')} rules={[required]}>
            <Input.Password autoComplete="current-password" dir="ltr" />
          </Form.Item>
        )}
        <Form.Item name="password" label={t('own.fresh')} extra={t('own.freshHint', { n: shortest })} rules={[required]}>
          <Input.Password autoComplete="new-password" dir="ltr" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('own.change')}
        </Button>
      </Form>
    </Card>
  )
}

function DevicesCard() {
  const { t } = usePreferences()
  const sessions = useOwnSessions()
  const stale = [['me', 'sessions']]
  const endOne = useAction(endSession, { done: t('own.ended'), refresh: stale })
  const endOthers = useAction(endOtherSessions, { done: t('own.ended'), refresh: stale })
  return (
    <Card title={t('own.devices')}>
      <p className="muted" style={{ marginBlockStart: 0 }}>
        {t('own.devicesHint')}
      </p>
      <Loaded query={sessions}>
        {({ data }) => (
          <>
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {data.map((session) => (
                <DeviceRow
                  key={session.id}
                  session={session}
                  busy={endOne.isPending && endOne.variables === session.id}
                  onEnd={() => endOne.mutate(session.id)}
                />
              ))}
            </ul>
            {data.length > 1 && (
              <Button loading={endOthers.isPending} onClick={() => endOthers.mutate(undefined)} style={{ marginBlockStart: 12 }}>
                {t('own.endOthers')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Card>
  )
}

function DeviceRow({ session, busy, onEnd }: { session: OwnSession; busy: boolean; onEnd: () => void }) {
  const { t, date, locale } = usePreferences()
  const name = [session.browser, session.system].filter(Boolean).join(' · ') || t('own.unknownDevice')
  return (
    <li className="toolbar" style={{ paddingBlock: 10, borderBlockEnd: '1px solid var(--line)' }}>
      <div className="grow">
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        {session.current && <Tone tone="good">{t('own.thisDevice')}</Tone>}
        <div className="muted">
          {session.ip && (
            <>
              <bdi>{session.ip}</bdi> ·{' '}
            </>
          )}
          {session.country && `${countryName(session.country, locale)} · `}
          {t('own.lastUsed', { at: date(session.last_used_at, 'datetime') })}
        </div>
      </div>
      {!session.current && (
        <Button loading={busy} onClick={onEnd} aria-label={`${t('own.end')}: ${name}`}>
          {t('own.end')}
        </Button>
      )}
    </li>
  )
}
