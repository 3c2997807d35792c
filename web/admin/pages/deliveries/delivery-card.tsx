import { EnvironmentOutlined, PhoneOutlined } from '@ant-design/icons'
import { Button, Card } from 'antd'
import { useState } from 'react'
import type { Locale } from '#lib/locale.ts'
import { slotText } from '#lib/slot-text.ts'
import { type Delivery, deliver, failDelivery } from '../../api/deliveries.ts'
import { countryName } from '../../components/country-name.ts'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { OrderTag } from '../../components/status-tag.tsx'
import { Tone } from '../../components/tone.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { PhotoField } from './photo-field.tsx'

/** One order to bring: where, whom to call, what to collect, and how it went. */
export function DeliveryCard({ delivery }: { delivery: Delivery }) {
  const { t, money, number, date, locale } = usePreferences()
  const [asked, setAsked] = useState<'deliver' | 'fail'>()
  const [photo, setPhoto] = useState<File>()
  const after = { refresh: [['orders']], onDone: () => setAsked(undefined) }
  const done = useAction(() => deliver(delivery.id, photo), { ...after, done: t('deliveries.delivered') })
  const failed = useAction((reason: string) => failDelivery(delivery.id, reason), { ...after, done: t('deliveries.failed') })
  const where = addressOf(delivery, locale)
  const isDone = delivery.status === 'delivered'
  const phone = delivery.shipping_address?.phone ?? delivery.phone
  return (
    <Card title={<span className="mono">{delivery.number}</span>} extra={<OrderTag status={delivery.status} />}>
      <div className="stack" style={{ gap: 12 }}>
        <div>
          <strong>
            <bdi>{delivery.customer_name}</bdi>
          </strong>
          {where && (
            <address style={{ fontStyle: 'normal' }}>
              <bdi>{where}</bdi>
            </address>
          )}
        </div>
        {!isDone && (
          <div className="toolbar">
            {phone && (
              <Button size="large" icon={<PhoneOutlined />} href={`tel:${phone}`}>
                <bdi dir="ltr">{phone}</bdi>
              </Button>
            )}
            {where && (
              <Button
                size="large"
                icon={<EnvironmentOutlined />}
                href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(where)}`}
                target="_blank"
                rel="noreferrer"
              >
                {t('deliveries.map')}
              </Button>
            )}
          </div>
        )}
        <ul className="plain-list">
          {delivery.lines.map((line) => (
            <li key={line.name}>
              {number(line.quantity)} × <bdi>{line.name}</bdi>
            </li>
          ))}
        </ul>
        {delivery.delivery_slot && <strong>{slotText(delivery.delivery_slot, locale)}</strong>}
        {delivery.note && (
          <div className="muted">
            <bdi>{delivery.note}</bdi>
          </div>
        )}
        <div>
          {delivery.collect ? (
            <Tone tone="wait">{t(isDone ? 'deliveries.handIn' : 'deliveries.collect', { amount: money(delivery.collect) })}</Tone>
          ) : (
            !isDone && <Tone tone="good">{t('deliveries.paid')}</Tone>
          )}
        </div>
        {delivery.delivered_at && <span className="muted">{date(delivery.delivered_at, 'datetime')}</span>}
        {delivery.status === 'processing' && <span className="muted">{t('deliveries.notShipped')}</span>}
        {delivery.status === 'shipped' && (
          <div className="toolbar">
            <Button type="primary" size="large" onClick={() => setAsked('deliver')}>
              {t('deliveries.deliver')}
            </Button>
            <Button size="large" onClick={() => setAsked('fail')}>
              {t('deliveries.fail')}
            </Button>
          </div>
        )}
      </div>
      <ReasonDialog
        open={asked === 'deliver'}
        title={t('deliveries.deliver')}
        text={delivery.collect ? t('deliveries.collect', { amount: money(delivery.collect) }) : undefined}
        action={t('deliveries.deliver')}
        busy={done.isPending}
        onCancel={() => setAsked(undefined)}
        onConfirm={() => done.mutate(undefined)}
      >
        <PhotoField value={photo} change={setPhoto} />
      </ReasonDialog>
      <ReasonDialog
        open={asked === 'fail'}
        title={t('deliveries.fail')}
        action={t('deliveries.tell')}
        reason="required"
        busy={failed.isPending}
        onCancel={() => setAsked(undefined)}
        onConfirm={({ reason }) => failed.mutate(reason ?? '')}
      />
    </Card>
  )
}

function addressOf({ shipping_address: address }: Delivery, locale: Locale): string {
  if (!address) return ''
  const { line1, line2, postal_code, city, state, country } = address
  return [line1, line2, [postal_code, city].filter(Boolean).join(' '), state, countryName(country, locale)]
    .filter(Boolean)
    .join(', ')
}
