import { Tag } from 'antd'
import { Link } from 'react-router'
import { fetchAll, useList } from '../../api/list.ts'
import type { User } from '../../api/types.ts'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { SearchFilter } from '../../components/search-filter.tsx'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** Customers and staff with how much they ordered. */
export function CustomerList() {
  return (
    <Guarded permission="user.view">
      <Customers />
    </Guarded>
  )
}

function Customers() {
  const { t, date, number } = usePreferences()
  const state = useListState({ sort: '-created_at' })
  const list = useList<User>('users', '/users', state.query)
  const name = (user: User) => `${user.first_name} ${user.last_name}`.trim()
  const orders = (user: User) =>
    user.orders_count ? (
      <Link to={`/orders?q=${encodeURIComponent(user.email)}`}>{number(user.orders_count)}</Link>
    ) : (
      number(user.orders_count ?? 0)
    )

  const columns: Column<User>[] = [
    { key: 'name', title: t('customers.name'), fixed: true, render: (user) => <strong>{name(user)}</strong>, csv: name },
    {
      key: 'email',
      title: t('customers.email'),
      render: (user) => (
        <a href={`mailto:${user.email}`}>
          <bdi>{user.email}</bdi>
        </a>
      ),
      csv: (user) => user.email,
    },
    {
      key: 'kind',
      title: t('customers.kind'),
      render: (user) =>
        user.kind === 'staff' ? user.roles.map((role) => <Tag key={role}>{role}</Tag>) : t('customers.customer'),
      csv: (user) => (user.kind === 'staff' ? user.roles.join(', ') : t('customers.customer')),
    },
    { key: 'orders', title: t('nav.orders'), align: 'end', render: orders, csv: (user) => user.orders_count ?? 0 },
    {
      key: 'joined',
      title: t('customers.joined'),
      sort: 'created_at',
      render: (user) => date(user.created_at),
      csv: (user) => user.created_at,
    },
  ]

  return (
    <>
      <PageHead title={t('nav.customers')} />
      <DataTable
        name="customers"
        columns={columns}
        list={list}
        state={state}
        rowKey={(user) => user.id}
        everything={(progress) => fetchAll<User>('/users', { ...state.filters, sort: state.sort }, progress)}
        empty={t('customers.none')}
        card={(user) => (
          <>
            <span className="grow clip">
              <strong>{name(user)}</strong>
              <br />
              <bdi className="muted">{user.email}</bdi>
            </span>
            <span className="muted">{t('customers.orders', { n: user.orders_count ?? 0 })}</span>
          </>
        )}
        filters={
          <>
            <SearchFilter state={state} hint={t('customers.search')} />
            <ChoiceFilter
              state={state}
              name="filter[kind]"
              label={t('customers.kind')}
              options={[
                { value: 'customer', label: t('customers.customer') },
                { value: 'staff', label: t('customers.staff') },
              ]}
            />
          </>
        }
      />
    </>
  )
}
