import { Button, Form, Input, Timeline } from 'antd'
import type { Order, OrderEvent } from '../../api/order-types.ts'
import { commentOrder } from '../../api/orders.ts'
import { useCan } from '../../api/session.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** The story of an order, newest first, with a box for staff comments. */
export function OrderTimeline({ order }: { order: Order }) {
  const { t, date } = usePreferences()
  const can = useCan()
  const [form] = Form.useForm<{ text: string }>()
  const comment = useAction((text: string) => commentOrder(order.id, text), {
    done: t('orders.commented'),
    refresh: [['orders', 'one']],
    onDone: () => form.resetFields(),
  })
  // Told in the order of what happened; several may stand at one moment.
  const newestFirst = order.timeline.toReversed()

  return (
    <>
      {can('order.comment') && (
        <Form form={form} onFinish={({ text }) => comment.mutate(text.trim())}>
          <Form.Item
            name="text"
            rules={[{ required: true, whitespace: true, message: t('common.required') }]}
            style={{ marginBlockEnd: 8 }}
          >
            <Input.TextArea
              rows={2}
              maxLength={2000}
              placeholder={t('orders.commentHint')}
              aria-label={t('orders.commentHint')}
            />
          </Form.Item>
          <Form.Item>
            <Button htmlType="submit" loading={comment.isPending}>
              {t('orders.comment')}
            </Button>
          </Form.Item>
        </Form>
      )}
      <Timeline
        items={newestFirst.map((event) => ({
          key: event.id,
          color: colorOf(event),
          content: (
            <>
              <bdi style={{ whiteSpace: 'pre-line' }}>{event.message}</bdi>
              <br />
              <span className="muted">
                {event.actor_name && (
                  <>
                    <bdi>{event.actor_name}</bdi> ·{' '}
                  </>
                )}
                {date(event.at, 'datetime')}
              </span>
            </>
          ),
        }))}
      />
    </>
  )
}

function colorOf(event: OrderEvent): string {
  if (/cancel|reject|fail/.test(event.type)) return 'red'
  if (/comment|note/.test(event.type)) return 'gray'
  return 'green'
}
