import { Form, Input } from 'antd'
import { useState } from 'react'
import { type Role, saveRole, useGrants } from '../../api/access.ts'
import { useCan } from '../../api/session.ts'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useAction } from '../../components/use-action.ts'
import { WordsField } from '../../components/words-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { PermissionTable } from './permission-table.tsx'

type Draft = { name: string; translations: Role['translations'] }

/** Makes or changes a role: what it is called, and what it allows. */
export function RoleDrawer({ role, close }: { role: Role | undefined; close: () => void }) {
  const { t } = usePreferences()
  const readOnly = !useCan()('role.manage') || (role?.is_fixed ?? false)
  const grants = useGrants()
  const [form] = Form.useForm<Draft>()
  const [chosen, setChosen] = useState<readonly string[]>(role?.permissions ?? [])
  const save = useAction((draft: Draft) => saveRole({ ...draft, permissions: [...chosen] }, role), {
    done: t('roles.saved'),
    refresh: [['roles'], ['me'], ['users']],
    onDone: close,
    onProblem: (problem) => {
      const fault = problem.errors.find(({ pointer }) => pointer === '/name')
      if (fault) form.setFields([{ name: 'name', errors: [fault.detail] }])
      return fault !== undefined
    },
  })
  const submit = (draft: Draft) => {
    const said = Object.entries({ ...role?.translations, ...draft.translations })
    const translations = Object.fromEntries(said.map(([locale, text]) => [locale, { name: text?.name ?? '' }]))
    save.mutate({ name: role?.name ?? draft.name, translations })
  }
  return (
    <FormDrawer
      title={role?.title ?? t('roles.add')}
      saving={save.isPending}
      close={close}
      save={() => form.submit()}
      readOnly={readOnly}
      lock={{ kind: 'role', id: role?.name }}
    >
      <Form<Draft> form={form} layout="vertical" initialValues={role ?? { translations: {} }} onFinish={submit}>
        {!role && (
          <Form.Item
            name="name"
            label={t('roles.key')}
            extra={t('roles.keyHint')}
            rules={[{ required: true, pattern: /^[a-z][a-z0-9_]{1,59}$/, message: t('roles.keyHint') }]}
          >
            <Input dir="ltr" className="mono" maxLength={60} />
          </Form.Item>
        )}
        <WordsField path={['translations']} field="name" label={t('roles.name')} maxLength={80} />
      </Form>
      <Loaded query={grants}>
        {(data) => <PermissionTable grants={data} value={chosen} onChange={setChosen} disabled={readOnly} />}
      </Loaded>
    </FormDrawer>
  )
}
