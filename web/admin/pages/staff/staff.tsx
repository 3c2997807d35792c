import { PlusOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useRoles } from '../../api/access.ts'
import { useBranches } from '../../api/lifecycle.ts'
import { fetchAll, useList } from '../../api/list.ts'
import { useCan } from '../../api/session.ts'
import type { User } from '../../api/types.ts'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { SearchFilter } from '../../components/search-filter.tsx'
import { Tone } from '../../components/tone.tsx'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { StaffDrawer } from './staff-drawer.tsx'
import { useRoleTitle } from './use-role-title.ts'

/** Who works in the shop. */
export function Staff() {
  return (
    <Guarded permission="user.view">
      <List />
    </Guarded>
  )
}

const nameOf = (user: User) => `${user.first_name} ${user.last_name}`.trim()

function List() {
  const { t, date } = usePreferences()
  const can = useCan()
  const navigate = useNavigate()
  const state = useListState({ sort: 'name' })
  const list = useList<User>('users', '/users', { ...state.query, 'filter[kind]': 'staff' })
  const roles = useRoles(can('role.view')).data ?? []
  const branches = useBranches().data ?? []
  const roleTitle = useRoleTitle()
  const [adding, setAdding] = useState(false)
  const places = (user: User) =>
    user.branches.map(({ branch_id }) => branches.find(({ id }) => id === branch_id)?.name ?? branch_id).join('، ') ||
    t('apiKeys.allBranches')
  const standing = (user: User) =>
    user.blocked_at ? <Tone tone="bad">{t('staff.blocked')}</Tone> : <Tone tone="good">{t('staff.active')}</Tone>
  const columns: Column<User>[] = [
    {
      key: 'name',
      title: t('customers.name'),
      sort: 'name',
      fixed: true,
      render: (user) => (
        <Link to={`/staff/${user.id}`}>
          <strong>
            <bdi>{nameOf(user)}</bdi>
          </strong>
        </Link>
      ),
      csv: nameOf,
    },
    {
      key: 'email',
      title: t('customers.email'),
      sort: 'email',
      render: (user) => <bdi>{user.email}</bdi>,
      csv: (user) => user.email ?? '',
    },
    {
      key: 'roles',
      title: t('staff.roles'),
      render: (user) => user.roles.map((role) => <Tag key={role}>{roleTitle(role)}</Tag>),
      csv: (user) => user.roles.map(roleTitle).join(', '),
    },
    { key: 'branches', title: t('staff.branches'), render: places, csv: places },
    {
      key: 'state',
      title: t('staff.state'),
      render: standing,
      csv: (user) => t(user.blocked_at ? 'staff.blocked' : 'staff.active'),
    },
    {
      key: 'joined',
      title: t('customers.joined'),
      sort: 'created_at',
      hidden: true,
      render: (user) => date(user.created_at),
      csv: (user) => user.created_at,
    },
  ]
  return (
    <>
      <PageHead title={t('nav.staff')} mark={<span className="muted">{t('staff.about')}</span>}>
        {can('user.manage') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('staff.add')}
          </Button>
        )}
      </PageHead>
      <DataTable<User>
        name="staff"
        columns={columns}
        list={list}
        state={state}
        rowKey={(user) => user.id}
        onRow={(user) => navigate(`/staff/${user.id}`)}
        everything={(progress) => fetchAll<User>('/users', { ...state.filters, 'filter[kind]': 'staff' }, progress)}
        empty={t('staff.none')}
        card={(user) => (
          <>
            <span className="grow clip">
              <Link to={`/staff/${user.id}`}>
                <strong>
                  <bdi>{nameOf(user)}</bdi>
                </strong>
              </Link>
              <br />
              <span className="muted">{user.roles.map(roleTitle).join(' · ')}</span>
            </span>
            {standing(user)}
          </>
        )}
        filters={
          <>
            <SearchFilter state={state} hint={t('customers.search')} />
            {roles.length > 0 && (
              <ChoiceFilter
                state={state}
                name="filter[role]"
                label={t('staff.roles')}
                options={roles
                  .filter(({ name }) => name !== 'customer')
                  .map(({ name, title }) => ({ value: name, label: title }))}
              />
            )}
            {branches.length > 1 && (
              <ChoiceFilter
                state={state}
                name="filter[branch_id]"
                label={t('staff.branches')}
                options={branches.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <ChoiceFilter
              state={state}
              name="filter[blocked]"
              label={t('staff.state')}
              options={[
                { value: 'false', label: t('staff.active') },
                { value: 'true', label: t('staff.blocked') },
              ]}
            />
          </>
        }
      />
      {adding && <StaffDrawer close={() => setAdding(false)} />}
    </>
  )
}
