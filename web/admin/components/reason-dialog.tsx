import { Form, Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import { usePreferences } from '../i18n/preferences.tsx'

type Props = {
  open: boolean
  title: string
  text?: ReactNode
  action: string
  danger?: boolean
  /** Whether a reason is asked for, and whether it must be given. */
  reason?: 'none' | 'optional' | 'required'
  busy: boolean
  /** Whether what it asks for is there. */
  ready?: boolean
  children?: ReactNode
  onCancel: () => void
  onConfirm: (values: { reason?: string } & Record<string, unknown>) => void
}

/** Asks to confirm something of weight, with a reason and whatever else it needs. */
export function ReasonDialog({
  open,
  title,
  text,
  action,
  danger = false,
  reason = 'none',
  busy,
  ready = true,
  children,
  onCancel,
  onConfirm,
}: Props) {
  const { t } = usePreferences()
  const [form] = Form.useForm()
  return (
    <Modal
      open={open}
      title={title}
      okText={action}
      // What several languages call cancelling is also what is done to an order or a return.
      cancelText={t('common.back')}
      okButtonProps={{ danger, loading: busy, disabled: !ready }}
      onCancel={onCancel}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      {text && <div style={{ marginBlockEnd: 14 }}>{text}</div>}
      <Form form={form} layout="vertical" preserve={false} onFinish={onConfirm}>
        {children}
        {reason !== 'none' && (
          <Form.Item
            name="reason"
            label={t('common.reason')}
            rules={[{ required: reason === 'required', whitespace: true, message: t('common.reasonNeeded') }]}
          >
            <Input.TextArea rows={3} maxLength={500} autoFocus />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
