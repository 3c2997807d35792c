import { Form, Input } from 'antd'
import { type Attachment, createStaff } from '../../api/access.ts'
import { usePasswordLength } from '../../api/store.ts'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { AccessFields } from './access-fields.tsx'

type Draft = {
  email: string
  password: string
  first_name: string
  last_name?: string
  roles: string[]
  branches?: Attachment[]
}

/** Opens an account for a colleague. */
export function StaffDrawer({ close }: { close: () => void }) {
  const { t } = usePreferences()
  const shortest = usePasswordLength()
  const [form] = Form.useForm<Draft>()
  const save = useAction(createStaff, {
    done: t('staff.added'),
    refresh: [['users'], ['roles']],
    onDone: close,
    onProblem: (problem) => {
      const known = problem.errors
        .map(({ pointer, detail }) => ({ name: pointer.slice(1) as keyof Draft, errors: [detail] }))
        .filter(({ name }) => form.getFieldInstance(name) !== undefined)
      form.setFields(known)
      return known.length > 0
    },
  })
  const needed = [{ required: true, whitespace: true, message: t('common.required') }]
  return (
    <FormDrawer title={t('staff.add')} saving={save.isPending} close={close} save={() => form.submit()}>
      <Form<Draft>
        form={form}
        layout="vertical"
        autoComplete="off"
        onFinish={(draft) => save.mutate({ ...draft, last_name: draft.last_name ?? '' })}
      >
        <div className="fields">
          <Form.Item name="first_name" label={t('staff.firstName')} rules={needed}>
            <Input maxLength={80} dir="auto" />
          </Form.Item>
          <Form.Item name="last_name" label={t('staff.lastName')}>
            <Input maxLength={80} dir="auto" />
          </Form.Item>
        </div>
        <Form.Item name="email" label={t('customers.email')} rules={needed}>
          <Input type="email" maxLength={254} dir="ltr" />
        </Form.Item>
        <Form.Item name="password" label={t('staff.password')} extra={t('staff.passwordHint', { n: shortest })} rules={needed}>
          <Input.Password maxLength={200} dir="ltr" autoComplete="new-password" />
        </Form.Item>
        <AccessFields />
      </Form>
    </FormDrawer>
  )
}
