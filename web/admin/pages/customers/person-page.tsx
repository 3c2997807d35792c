import { Alert, Button, Card, Descriptions, Tag } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { deletePerson, type Person, setBlocked, usePerson } from '../../api/access.ts'
import { useBranches } from '../../api/lifecycle.ts'
import { useCan, useMe } from '../../api/session.ts'
import { Face } from '../../components/face.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { Tone } from '../../components/tone.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { AccessDrawer } from '../staff/access-drawer.tsx'
import { useRoleTitle } from '../staff/use-role-title.ts'
import { CustomerPoints } from './customer-points.tsx'
import { PersonCarts, PersonOrders, PersonSessions } from './person-cards.tsx'
import { TaxExemption } from './tax-exemption.tsx'

/** Everything about a customer or a colleague. */
export function PersonPage() {
  const { id = '' } = useParams()
  const person = usePerson(id)
  return (
    <Guarded permission="user.view">
      <Loaded query={person} rows={10}>
        {(data) => <Profile person={data} />}
      </Loaded>
    </Guarded>
  )
}

function Profile({ person }: { person: Person }) {
  const { t, date } = usePreferences()
  const can = useCan()
  const { data: me } = useMe()
  const roleTitle = useRoleTitle()
  const branches = useBranches().data ?? []
  const [open, setOpen] = useState<'access' | 'points' | 'block' | 'tax' | 'delete'>()
  const close = () => setOpen(undefined)
  const name = `${person.first_name} ${person.last_name}`.trim() || (person.email ?? person.phone ?? person.id)
  const isStaff = person.kind === 'staff'
  const block = useAction(setBlocked, {
    done: (_, { blocked }) => t(blocked ? 'person.blockedDone' : 'person.unblockedDone'),
    refresh: [['users']],
    onDone: close,
    onProblem: () => {
      close()
      return false
    },
  })
  const navigate = useNavigate()
  const remove = useAction(deletePerson, {
    done: t('person.deletedDone'),
    refresh: [['users']],
    onDone: () => void navigate('/customers'),
    onProblem: () => {
      close()
      return false
    },
  })
  const mayBlock = can('user.block') && person.manageable && me?.id !== person.id
  const turn = (blocked: boolean) => block.mutate({ id: person.id, version: person.version, blocked })
  const facts = [
    {
      key: 'email',
      label: t('customers.email'),
      children: person.email ? (
        <a href={`mailto:${person.email}`}>
          <bdi>{person.email}</bdi>
        </a>
      ) : (
        '—'
      ),
    },
    ...(person.phone ? [{ key: 'phone', label: t('person.phone'), children: <bdi dir="ltr">{person.phone}</bdi> }] : []),
    {
      key: 'language',
      label: t('person.language'),
      children: LANGUAGE_NAMES[person.locale as keyof typeof LANGUAGE_NAMES] ?? person.locale,
    },
    { key: 'joined', label: t('customers.joined'), children: date(person.created_at) },
    {
      key: 'seen',
      label: t('person.lastSeen'),
      children: person.last_seen_at ? date(person.last_seen_at, 'datetime') : t('person.never'),
    },
    ...(isStaff
      ? [
          {
            key: 'roles',
            label: t('staff.roles'),
            children: person.roles.map((role) => <Tag key={role}>{roleTitle(role)}</Tag>),
          },
          {
            key: 'branches',
            label: t('staff.branches'),
            children: person.branches.length === 0 ? t('apiKeys.allBranches') : <Places person={person} names={branches} />,
          },
        ]
      : []),
  ]
  return (
    <>
      <PageHead
        title={name}
        back={isStaff ? { path: '/staff', title: t('nav.staff') } : { path: '/customers', title: t('nav.customers') }}
        mark={person.avatar || person.blocked_at ? <PersonMark person={person} /> : undefined}
      >
        {!isStaff && can('loyalty.view') && <Button onClick={() => setOpen('points')}>{t('loyalty.see')}</Button>}
        {isStaff && can('user.manage') && person.manageable && (
          <Button onClick={() => setOpen('access')}>{t('staff.change')}</Button>
        )}
        {!isStaff && can('tax.exempt') && <Button onClick={() => setOpen('tax')}>{t('taxes.see')}</Button>}
        {mayBlock && !person.blocked_at && (
          <Button danger onClick={() => setOpen('block')}>
            {t('person.block')}
          </Button>
        )}
        {!isStaff && can('user.delete') && (
          <Button danger onClick={() => setOpen('delete')}>
            {t('person.delete')}
          </Button>
        )}
        {mayBlock && person.blocked_at && (
          <Button loading={block.isPending} onClick={() => turn(false)}>
            {t('person.unblock')}
          </Button>
        )}
      </PageHead>
      <div className="stack">
        {person.blocked_at && (
          <Alert type="warning" showIcon title={t('person.blockedSince', { when: date(person.blocked_at, 'datetime') })} />
        )}
        {!person.manageable && <Alert type="info" showIcon title={t('staff.above')} />}
        <Card title={t('person.facts')}>
          <Descriptions column={{ xs: 1, md: 2 }} items={facts} />
          {can('audit.view') && (
            <Link to={`/audit?filter[entity]=user&filter[entity_id]=${person.id}`}>{t('person.history')}</Link>
          )}
        </Card>
        {can('order.view') && <PersonOrders id={person.id} />}
        {can('cart.administer') && !isStaff && person.email && <PersonCarts email={person.email} />}
        <PersonSessions person={person} />
      </div>
      {open === 'access' && <AccessDrawer person={person} name={name} close={close} />}
      {open === 'points' && <CustomerPoints id={person.id} name={name} close={close} />}
      <ReasonDialog
        open={open === 'block'}
        title={t('person.blockTitle', { name })}
        text={t('person.blockText')}
        action={t('person.block')}
        danger
        busy={block.isPending}
        onCancel={close}
        onConfirm={() => turn(true)}
      />
      {open === 'tax' && <TaxExemption id={person.id} name={name} close={close} />}
      <ReasonDialog
        open={open === 'delete'}
        title={t('person.deleteTitle', { name })}
        text={t('person.deleteText')}
        action={t('person.delete')}
        danger
        busy={remove.isPending}
        onCancel={close}
        onConfirm={() => remove.mutate(person.id)}
      />
    </>
  )
}

function PersonMark({ person }: { person: Person }) {
  const { t } = usePreferences()
  return (
    <span className="toolbar">
      {person.avatar && <Face avatar={person.avatar} size={40} />}
      {person.blocked_at && <Tone tone="bad">{t('staff.blocked')}</Tone>}
    </span>
  )
}

function Places({ person, names }: { person: Person; names: { id: string; name: string }[] }) {
  const { t } = usePreferences()
  return (
    <span>
      {person.branches.map(({ branch_id, duties }) => (
        <div key={branch_id}>
          <bdi>{names.find(({ id }) => id === branch_id)?.name ?? branch_id}</bdi>
          {duties.length > 0 && <span className="muted"> · {duties.map((duty) => t(`staff.${duty}`)).join(' · ')}</span>}
        </div>
      ))}
    </span>
  )
}
