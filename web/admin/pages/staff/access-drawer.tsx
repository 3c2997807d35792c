import { Form } from 'antd'
import { type Attachment, type Person, updateAccess } from '../../api/access.ts'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { AccessFields } from './access-fields.tsx'

type Draft = { roles: string[]; branches: Attachment[] }

/** Changes the roles and branches of a colleague. */
export function AccessDrawer({ person, name, close }: { person: Person; name: string; close: () => void }) {
  const { t } = usePreferences()
  const [form] = Form.useForm<Draft>()
  const save = useAction(updateAccess, { done: t('staff.saved'), refresh: [['users'], ['roles'], ['me']], onDone: close })
  return (
    <FormDrawer
      title={name}
      saving={save.isPending}
      close={close}
      save={() => form.submit()}
      lock={{ kind: 'user', id: person.id }}
    >
      <Form<Draft>
        form={form}
        layout="vertical"
        initialValues={person}
        onFinish={(draft) => save.mutate({ id: person.id, version: person.version, ...draft })}
      >
        <AccessFields />
      </Form>
    </FormDrawer>
  )
}
