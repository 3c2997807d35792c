import { Button, Card, Form, Input } from 'antd'
import { changeName } from '../../api/own-account.ts'
import { useMe } from '../../api/session.ts'
import { showInForm } from '../../components/form-problems.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Values = { first_name: string; last_name: string }

/** One's own name, as colleagues, orders and the log of actions show it. */
export function NameCard() {
  const { t } = usePreferences()
  const { data: me } = useMe()
  const [form] = Form.useForm<Values>()
  const save = useAction(changeName, { done: t('own.saved'), refresh: [['me'], ['users']], onProblem: showInForm(form) })
  if (!me) return null
  return (
    <Card title={t('customers.name')}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ first_name: me.first_name, last_name: me.last_name }}
        onFinish={({ first_name, last_name }) =>
          save.mutate({ first_name: first_name.trim(), last_name: (last_name ?? '').trim() })
        }
      >
        <div className="two-names">
          <Form.Item
            name="first_name"
            label={t('staff.firstName')}
            rules={[{ required: true, whitespace: true, message: t('common.required') }]}
          >
            <Input maxLength={80} autoComplete="given-name" dir="auto" />
          </Form.Item>
          <Form.Item name="last_name" label={t('staff.lastName')}>
            <Input maxLength={80} autoComplete="family-name" dir="auto" />
          </Form.Item>
        </div>
        <Button htmlType="submit" loading={save.isPending}>
          {t('common.save')}
        </Button>
      </Form>
    </Card>
  )
}
