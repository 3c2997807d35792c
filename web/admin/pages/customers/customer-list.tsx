import { Button, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { fetchAll, useList } from '../../api/list.ts'
import { useCan } from '../../api/session.ts'
import type { User } from '../../api/types.ts'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { SearchFilter } from '../../components/search-filter.tsx'
import { useListState } from '../../components/use-list-state.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { useRoleTitle } from '../staff/use-role-title.ts'
import { CustomerPoints } from './customer-points.tsx'
import { TaxExemption } from './tax-exemption.tsx'

/** Customers and staff and the way to their orders. */
export function CustomerList() {
  return (
    <Guarded permission="user.view">
      <Customers />
    </Guarded>
  )
}

function Customers() {
  const { t, date } = usePreferences()
  const can = useCan()
  const state = useListState()
  const list = useList<User>('users', '/users', state.query)
  const roleName = useRoleTitle()
  const name = (user: User) => `${user.first_name} ${user.last_name}`.trim()
  const person = (user: User) => (
    <Link to={`/${user.kind === 'staff' ? 'staff' : 'customers'}/${user.id}`}>
      <strong>
        <bdi>{name(user)}</bdi>
      </strong>
    </Link>
  )
  const orders = (user: User) => <Link to={`/orders?filter[customer]=${user.id}`}>{t('customers.seeOrders')}</Link>
  const payments = (user: User) => <Link to={`/payments?filter[customer]=${user.id}`}>{t('payments.see')}</Link>

  const [shown, setShown] = useState<User>()
  const points = (user: User) =>
    user.kind === 'customer' && (
      <Button type="link" onClick={() => setShown(user)} style={{ paddingInline: 0 }}>
        {t('loyalty.see')}
      </Button>
    )

  const [taxed, setTaxed] = useState<User>()
  const exemption = (user: User) =>
    user.kind === 'customer' && (
      <Button type="link" onClick={() => setTaxed(user)} style={{ paddingInline: 0 }}>
        {t('taxes.see')}
      </Button>
    )

  const columns: Column<User>[] = [
    { key: 'name', title: t('customers.name'), fixed: true, render: person, csv: name },
    {
      key: 'email',
      title: t('customers.email'),
      render: (user) =>
        user.email ? (
          <a href={`mailto:${user.email}`}>
            <bdi>{user.email}</bdi>
          </a>
        ) : (
          <bdi dir="ltr">{user.phone}</bdi>
        ),
      csv: (user) => user.email ?? user.phone ?? '',
    },
    {
      key: 'kind',
      title: t('customers.kind'),
      render: (user) =>
        user.kind === 'staff' ? user.roles.map((role) => <Tag key={role}>{roleName(role)}</Tag>) : t('customers.customer'),
      csv: (user) => (user.kind === 'staff' ? user.roles.map(roleName).join(', ') : t('customers.customer')),
    },
    ...(can('order.view') ? [{ key: 'orders', title: t('nav.orders'), render: orders }] : []),
    ...(can('payment.view') ? [{ key: 'payments', title: t('nav.payments'), hidden: true, render: payments }] : []),
    ...(can('loyalty.view') ? [{ key: 'points', title: t('loyalty.points'), render: points }] : []),
    ...(can('tax.exempt') ? [{ key: 'taxes', title: t('taxes.exempt'), render: exemption }] : []),
    {
      key: 'joined',
      title: t('customers.joined'),
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
        everything={(progress) => fetchAll<User>('/users', state.filters, progress)}
        empty={t('customers.none')}
        card={(user) => (
          <div className="grow clip">
            {person(user)}
            <br />
            <bdi className="muted" dir="ltr">
              {user.email ?? user.phone}
            </bdi>
            <div className="toolbar" style={{ gap: '4px 16px' }}>
              {can('order.view') && orders(user)}
              {can('loyalty.view') && points(user)}
              {can('tax.exempt') && exemption(user)}
            </div>
          </div>
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
      {taxed && <TaxExemption id={taxed.id} name={name(taxed)} close={() => setTaxed(undefined)} />}
      {shown && <CustomerPoints id={shown.id} name={name(shown)} close={() => setShown(undefined)} />}
    </>
  )
}
