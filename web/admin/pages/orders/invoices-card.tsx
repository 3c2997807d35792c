import { DownloadOutlined, MailOutlined } from '@ant-design/icons'
import { Button, Card, Tag } from 'antd'
import { createInvoice, invoiceFile, sendInvoice, signed, useOrderInvoices } from '../../api/invoices.ts'
import type { Order } from '../../api/order-types.ts'
import { useCan } from '../../api/session.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

const INVOICED = ['confirmed', 'processing', 'shipped', 'delivered', 'closed']

/** The invoice and the credit notes of an order: to load, to send again, or to issue. */
export function InvoicesCard({ order }: { order: Order }) {
  const { t, money, date } = usePreferences()
  const can = useCan()
  const invoices = useOrderInvoices(order.id)
  const issue = useAction(createInvoice, {
    done: (made) => t('invoices.issued', { number: made.number }),
    refresh: [['invoices']],
  })
  const send = useAction(sendInvoice, { done: t('invoices.sent') })
  const found = invoices.data ?? []
  const canIssue = invoices.isSuccess && !found.some((one) => one.kind === 'invoice') && INVOICED.includes(order.status)
  if (found.length === 0 && !canIssue) return null
  return (
    <Card title={t('nav.invoices')} styles={{ body: { paddingBlock: 6 } }}>
      <ul className="row-list">
        {found.map((one) => (
          <li key={one.id}>
            <span className="grow" style={{ minInlineSize: 0 }}>
              <bdi className="mono">{one.number}</bdi> {one.replaced_at && <Tag>{t('invoices.replaced')}</Tag>}
              <br />
              <span className="muted">
                {t(`invoices.${one.kind}`)} · {date(one.issued_at)} · {money(signed(one))}
              </span>
            </span>
            <span style={{ whiteSpace: 'nowrap' }}>
              <Button
                type="text"
                icon={<DownloadOutlined />}
                href={invoiceFile(one.id)}
                aria-label={t('invoices.load')}
                title={t('invoices.load')}
              />
              {can('invoice.create') && (
                <Button
                  type="text"
                  icon={<MailOutlined />}
                  aria-label={t('invoices.send')}
                  title={t('invoices.send')}
                  loading={send.isPending}
                  onClick={() => send.mutate(one.id)}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      {canIssue && can('invoice.create') && (
        <Button block loading={issue.isPending} style={{ marginBlock: 8 }} onClick={() => issue.mutate(order.id)}>
          {t('invoices.issue')}
        </Button>
      )}
    </Card>
  )
}
