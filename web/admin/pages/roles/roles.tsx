import { PlusOutlined } from '@ant-design/icons'
import { Button, Card } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { deleteRole, type Role, useRoles } from '../../api/access.ts'
import { useCan } from '../../api/session.ts'
import { EmptyCard } from '../../components/empty-card.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { Tone } from '../../components/tone.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { RoleDrawer } from './role-drawer.tsx'

/** The roles of the shop: what each allows and how many people have it. */
export function Roles() {
  return (
    <Guarded permission="role.view">
      <Page />
    </Guarded>
  )
}

function Page() {
  const { t } = usePreferences()
  const may = useCan()('role.manage')
  const roles = useRoles()
  const [edited, setEdited] = useState<Role | 'new'>()
  return (
    <>
      <PageHead title={t('nav.roles')} mark={<span className="muted">{t('roles.about')}</span>}>
        {may && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t('roles.add')}
          </Button>
        )}
      </PageHead>
      <Loaded query={roles} rows={8}>
        {(data) => <Rows roles={data} may={may} edit={setEdited} />}
      </Loaded>
      {edited && <RoleDrawer role={edited === 'new' ? undefined : edited} close={() => setEdited(undefined)} />}
    </>
  )
}

function Rows({ roles, may, edit }: { roles: Role[]; may: boolean; edit: (role: Role) => void }) {
  const { t } = usePreferences()
  const can = useCan()
  const [gone, setGone] = useState<Role>()
  const remove = useAction(deleteRole, {
    done: t('roles.deleted'),
    refresh: [['roles']],
    onDone: () => setGone(undefined),
    onProblem: () => {
      setGone(undefined)
      return false
    },
  })
  if (roles.length === 0) return <EmptyCard text={t('roles.none')} />
  const people = (role: Role) => t('roles.users', { n: role.users })
  return (
    <Card styles={{ body: { paddingBlock: 4 } }}>
      <ul className="row-list">
        {roles.map((role) => (
          <li key={role.name} style={{ flexWrap: 'wrap' }}>
            <span className="grow clip" style={{ flexBasis: 220 }}>
              <span className="toolbar" style={{ gap: 8 }}>
                <strong>
                  <bdi>{role.title}</bdi>
                </strong>
                {role.is_system && <Tone tone="quiet">{t('roles.system')}</Tone>}
              </span>
              <span className="muted">
                {role.is_fixed ? t('roles.fixed') : t('roles.count', { n: role.permissions.length })}
                {' · '}
                {can('user.view') && role.users > 0 && role.name !== 'customer' ? (
                  <Link to={`/staff?filter[role]=${role.name}`} style={{ textDecoration: 'underline' }}>
                    {people(role)}
                  </Link>
                ) : (
                  people(role)
                )}
              </span>
            </span>
            <span className="toolbar" style={{ justifyContent: 'flex-end', marginInlineStart: 'auto' }}>
              <Button
                onClick={() => edit(role)}
                aria-label={`${t(may && !role.is_fixed ? 'discounts.change' : 'roles.look')}: ${role.title}`}
              >
                {t(may && !role.is_fixed ? 'discounts.change' : 'roles.look')}
              </Button>
              {may && !role.is_system && (
                <Button danger disabled={role.users > 0} onClick={() => setGone(role)}>
                  {t('common.delete')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <ReasonDialog
        open={gone !== undefined}
        title={t('roles.deleteTitle', { name: gone?.title ?? '' })}
        text={t('roles.deleteText')}
        action={t('common.delete')}
        danger
        busy={remove.isPending}
        onCancel={() => setGone(undefined)}
        onConfirm={() => gone && remove.mutate(gone)}
      />
    </Card>
  )
}
