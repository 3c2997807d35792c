import { Drawer, Table } from 'antd'
import { Link } from 'react-router'
import { type Coupon, useCouponUses } from '../../api/promotions.ts'
import { Tone } from '../../components/tone.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

/** The orders that used a code. */
export function CouponUses({ coupon, close }: { coupon: Pick<Coupon, 'id' | 'code'>; close: () => void }) {
  const { t, money, date } = usePreferences()
  const uses = useCouponUses(coupon.id)
  return (
    <Drawer open size={640} title={t('coupons.usesOf', { code: coupon.code })} onClose={close}>
      <Table
        size="small"
        rowKey="order_id"
        loading={uses.isPending}
        dataSource={uses.data?.data ?? []}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <span className="muted">{t('coupons.noUses')}</span> }}
        columns={[
          { title: t('coupons.when'), render: (_, row) => date(row.at, 'datetime') },
          {
            title: t('coupons.who'),
            render: (_, row) => <Link to={`/orders/${row.order_id}`}>{<bdi>{row.email}</bdi>}</Link>,
          },
          {
            title: t('coupons.takenOff'),
            align: 'end',
            render: (_, row) => (
              <>
                {row.state === 'given_back' && <Tone tone="quiet">{t('coupons.givenBack')}</Tone>}{' '}
                <span className="figure">{money(row.discount)}</span>
              </>
            ),
          },
        ]}
      />
    </Drawer>
  )
}
