import { Button, Card, Empty } from 'antd'
import { Link } from 'react-router'
import { syncProduct, useProductChannels } from '../../api/channels.ts'
import type { Product } from '../../api/product-types.ts'
import { useCan } from '../../api/session.ts'
import { Loaded } from '../../components/loaded.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ListingTag } from '../channels/channel-tags.tsx'
import { ListingProblems } from '../channels/listing-problems.tsx'

/** How a product stands on each channel, variant by variant. */
export function ChannelsPanel({ product }: { product: Product }) {
  const { t } = usePreferences()
  const can = useCan()
  if (!can('channel.view')) return null
  return (
    <Card title={t('nav.channels')}>
      <Rows product={product} may={can('channel.manage')} />
    </Card>
  )
}

function Rows({ product, may }: { product: Product; may: boolean }) {
  const { t } = usePreferences()
  const channels = useProductChannels(product.id)
  const isOnSale = product.status === 'published' || product.status === 'out_of_stock'
  const tell = useAction((channelId: string) => syncProduct(product.id, channelId), {
    done: t('channels.retried'),
    refresh: [['channels']],
  })
  return (
    <Loaded query={channels} rows={2}>
      {(rows) => (
        <>
          {rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('channels.none')} />}
          <ul className="row-list">
            {rows.map((row) => (
              <li key={row.channel_id} style={{ alignItems: 'flex-start' }}>
                <span className="grow stack" style={{ gap: 6 }}>
                  <Link to={`/channels/${row.channel_id}`}>
                    <strong>
                      <bdi>{row.channel_name}</bdi>
                    </strong>
                  </Link>
                  {row.listings.length === 0 && <span className="muted">{t('channels.notThere')}</span>}
                  {row.listings.map((listing) => (
                    <span key={listing.variant_id} className="toolbar" style={{ gap: 8 }}>
                      <ListingTag state={listing.state} />
                      <span className="mono muted">{listing.sku}</span>
                      {listing.problems.length > 0 && <ListingProblems listing={listing} />}
                    </span>
                  ))}
                </span>
                {may && isOnSale && row.state === 'active' && (
                  <Button
                    loading={tell.isPending && tell.variables === row.channel_id}
                    onClick={() => tell.mutate(row.channel_id)}
                  >
                    {t(row.listings.length === 0 ? 'channels.offer' : 'channels.tellAgain')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  )
}
