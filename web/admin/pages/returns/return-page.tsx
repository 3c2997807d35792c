import { Card, Image } from 'antd'
import { Link, useParams } from 'react-router'
import { type GoodsReturn, useReturn } from '../../api/returns.ts'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Thumb } from '../../components/thumb.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ReturnMoves } from './return-moves.tsx'
import { ReturnTag } from './return-tag.tsx'

/** One return: what comes back and why, its photos, and the next step. */
export function ReturnPage() {
  const { id = '' } = useParams()
  const found = useReturn(id)
  return (
    <Guarded permission="return.view">
      <Loaded query={found} rows={10}>
        {(data) => <Details data={data} />}
      </Loaded>
    </Guarded>
  )
}

function Details({ data }: { data: GoodsReturn }) {
  const { t, money, number, date } = usePreferences()
  return (
    <>
      <PageHead
        title={t('returns.one', { number: data.number })}
        back={{ path: '/returns', title: t('returns.title') }}
        mark={
          <>
            <ReturnTag status={data.status} />
            <span className="muted">{date(data.created_at, 'datetime')}</span>
          </>
        }
      >
        <ReturnMoves key={data.version} data={data} />
      </PageHead>
      <div className="two-columns">
        <div className="stack">
          <Card title={t('returns.goods')} styles={{ body: { paddingBlock: 6 } }}>
            <ul className="row-list">
              {data.lines.map((line) => (
                <li key={line.line_id}>
                  <Thumb media={line.image} size={48} />
                  <span className="grow clip">
                    <bdi>{line.name}</bdi>
                    <br />
                    <span className="muted">
                      {line.options.map((option) => `${option.name}: ${option.value}`).join(' · ')}{' '}
                      <span className="mono">{line.sku}</span>
                    </span>
                    <br />
                    {t(`returnReason.${line.reason}`)}
                    {line.restocked + line.written_off > 0 && (
                      <div className="muted">
                        {t('returns.came', { restocked: number(line.restocked), off: number(line.written_off) })}
                      </div>
                    )}
                  </span>
                  <span className="figure muted">× {number(line.quantity)}</span>
                  <strong className="figure">{money(line.worth)}</strong>
                </li>
              ))}
            </ul>
          </Card>
          {data.note && (
            <Card title={t('orders.note')}>
              <bdi className="said">{data.note}</bdi>
            </Card>
          )}
          {data.photos.length > 0 && (
            <Card title={t('returns.photos')}>
              <Image.PreviewGroup>
                <div className="toolbar">
                  {data.photos.map((photo) => (
                    <Image
                      key={photo}
                      src={photo}
                      alt={t('returns.photos')}
                      width={96}
                      height={96}
                      style={{ objectFit: 'cover' }}
                    />
                  ))}
                </div>
              </Image.PreviewGroup>
            </Card>
          )}
          {data.decision && (
            <Card title={t('returns.decision')}>
              <bdi className="said">{data.decision}</bdi>
            </Card>
          )}
        </div>
        <div className="stack">
          <Card title={t('returns.order')}>
            <Link to={`/orders/${data.order_id}`} className="mono">
              {data.order_number}
            </Link>
            <div>
              <bdi>{data.customer_name}</bdi>
            </div>
            <div className="muted">{t(`returns.${data.kind}`)}</div>
            {data.exchange_order_id && (
              <div style={{ marginBlockStart: 8 }}>
                <Link to={`/orders/${data.exchange_order_id}`}>{t('returns.exchangeOrder')}</Link>
              </div>
            )}
          </Card>
          <Card title={t('returns.money')}>
            <div className="bill">
              <span className="muted">{t('returns.suggested')}</span>
              <span className="figure">{money(data.suggested)}</span>
              {data.refunded && (
                <>
                  <span className="muted">{t('returns.givenBack')}</span>
                  <strong className="figure">{money(data.refunded)}</strong>
                </>
              )}
            </div>
          </Card>
        </div>
      </div>
    </>
  )
}
