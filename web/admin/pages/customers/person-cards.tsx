import { Button, Card, Empty } from 'antd'
import { Link } from 'react-router'
import { endSessions, type Person, useOrdersOf, useSessions } from '../../api/access.ts'
import { useList } from '../../api/list.ts'
import { useCan } from '../../api/session.ts'
import { countryName } from '../../components/country-name.ts'
import { Loaded } from '../../components/loaded.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { OrderCard } from '../orders/order-card.tsx'

/** The last orders of a customer, and the way to all of them. */
export function PersonOrders({ id }: { id: string }) {
  const { t } = usePreferences()
  const orders = useOrdersOf(id)
  return (
    <Card title={t('person.orders')} extra={<Link to={`/orders?filter[customer]=${id}`}>{t('common.all')}</Link>}>
      <Loaded query={orders} rows={3}>
        {(data) =>
          data.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('person.noOrders')} />
          ) : (
            <ul className="row-list">
              {data.map((row) => (
                <li key={row.id}>
                  <OrderCard row={row} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}

type LeftCart = { id: string; total: { amount: number; currency: string }; last_activity_at: string }

/** The carts a customer left. */
export function PersonCarts({ email }: { email: string }) {
  const { t } = usePreferences()
  const carts = useList<LeftCart>('carts', '/carts/admin/abandoned', { q: email, per_page: 5 })
  const count = carts.data?.meta.total ?? 0
  return (
    <Card title={t('person.carts')} loading={carts.isPending}>
      {count === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('person.noCarts')} />
      ) : (
        <Link to={`/carts?q=${encodeURIComponent(email)}`}>
          {t('person.carts')}: {t('table.total', { n: count })}
        </Link>
      )}
    </Card>
  )
}

/** Where somebody is signed in, and ending all of it. */
export function PersonSessions({ person }: { person: Person }) {
  const { t, date, locale } = usePreferences()
  const may = useCan()('user.block') && person.manageable
  const sessions = useSessions(person.id)
  const end = useAction(endSessions, {
    done: ({ ended }) => t('person.ended', { n: ended }),
    refresh: [['users', 'sessions', person.id]],
  })
  return (
    <Card
      title={t('person.sessions')}
      extra={
        may &&
        (sessions.data?.length ?? 0) > 0 && (
          <Button loading={end.isPending} onClick={() => end.mutate(person.id)}>
            {t('person.endAll')}
          </Button>
        )
      }
    >
      <Loaded query={sessions} rows={2}>
        {(data) =>
          data.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('person.noSessions')} />
          ) : (
            <ul className="row-list">
              {data.map((session) => (
                <li key={session.id}>
                  <span>{t('person.since', { when: date(session.created_at, 'datetime') })}</span>
                  {session.country && <span className="muted">{countryName(session.country, locale)}</span>}
                  {session.ip && (
                    <bdi className="mono muted" dir="ltr">
                      {session.ip}
                    </bdi>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}
