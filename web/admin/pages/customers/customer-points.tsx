import { Button, Drawer, Form, Input, Statistic, Table } from 'antd'
import { Link } from 'react-router'
import { adjustPoints, usePoints } from '../../api/promotions.ts'
import { useCan } from '../../api/session.ts'
import { Loaded } from '../../components/loaded.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Written = { points: number; reason: string }

/** A customer's points: how many, what happened, and giving or taking some. */
export function CustomerPoints({ id, name, close }: { id: string; name: string; close: () => void }) {
  const { t, number, date } = usePreferences()
  const may = useCan()('loyalty.adjust')
  const points = usePoints(id)
  const [form] = Form.useForm<Written>()
  const adjust = useAction(adjustPoints, {
    done: t('loyalty.booked'),
    refresh: [['loyalty', id]],
    onDone: () => form.resetFields(),
  })
  return (
    <Drawer open size={640} title={t('loyalty.of', { name })} onClose={close}>
      <Loaded query={points}>
        {({ account, data }) => (
          <div className="stack" style={{ gap: 24 }}>
            <div className="toolbar" style={{ gap: 40 }}>
              <Statistic title={t('loyalty.points')} value={number(account.points)} />
              <Statistic title={t('loyalty.earned')} value={number(account.total_earned)} />
              <Statistic title={t('loyalty.redeemed')} value={number(account.total_redeemed)} />
            </div>
            {may && (
              <Form<Written> form={form} layout="vertical" onFinish={(values) => adjust.mutate({ id, ...values })}>
                <div className="fields">
                  <Form.Item
                    name="points"
                    label={t('loyalty.give')}
                    extra={t('loyalty.giveHint')}
                    rules={[{ required: true, message: t('common.required') }]}
                  >
                    <NumberField precision={0} />
                  </Form.Item>
                  <Form.Item
                    name="reason"
                    label={t('loyalty.reason')}
                    rules={[{ required: true, whitespace: true, message: t('common.required') }]}
                  >
                    <Input maxLength={200} />
                  </Form.Item>
                </div>
                <Button htmlType="submit" loading={adjust.isPending}>
                  {t('loyalty.book')}
                </Button>
              </Form>
            )}
            <Table
              size="small"
              rowKey="id"
              dataSource={data}
              pagination={false}
              locale={{ emptyText: <span className="muted">{t('loyalty.none')}</span> }}
              columns={[
                {
                  title: t('loyalty.what'),
                  render: (_, row) => (
                    <>
                      {t(`loyalty.${row.type}`)}{' '}
                      {row.order_id && (
                        <Link to={`/orders/${row.order_id}`}>
                          <bdi dir="ltr">{row.order_number}</bdi>
                        </Link>
                      )}
                      {row.note && <span className="muted"> {row.note}</span>}
                      {row.by && <span className="muted"> · {row.by}</span>}
                      <br />
                      <span className="muted">{date(row.at, 'datetime')}</span>
                    </>
                  ),
                },
                {
                  title: t('loyalty.points'),
                  align: 'end',
                  render: (_, row) => (
                    <bdi className="figure" style={row.points > 0 ? { color: 'var(--good)' } : {}}>
                      {row.points > 0 ? '+' : '−'}
                      {number(Math.abs(row.points))}
                    </bdi>
                  ),
                },
              ]}
            />
          </div>
        )}
      </Loaded>
    </Drawer>
  )
}
