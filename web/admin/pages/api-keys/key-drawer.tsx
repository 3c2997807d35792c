import { Alert, App, Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { createKey, useGrants } from '../../api/access.ts'
import { useBranches } from '../../api/lifecycle.ts'
import { MomentField } from '../../components/date-field.tsx'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { PermissionTable } from '../roles/permission-table.tsx'

type Draft = { name: string; branches?: string[]; expires_at?: Date | null }

/** Makes an API key and shows it this once. */
export function KeyDrawer({ close }: { close: () => void }) {
  const { t } = usePreferences()
  const { message } = App.useApp()
  const branches = useBranches().data ?? []
  const grants = useGrants()
  const [form] = Form.useForm<Draft>()
  const [chosen, setChosen] = useState<string[]>([])
  const [secret, setSecret] = useState<string>()
  const save = useAction(
    ({ name, branches: places, expires_at }: Draft) =>
      createKey({
        name,
        permissions: chosen,
        branches: places?.length ? places : null,
        expires_at: expires_at?.toISOString() ?? null,
      }),
    { refresh: [['api keys']], onDone: ({ key }) => setSecret(key) },
  )
  const copy = async () => {
    await navigator.clipboard.writeText(secret ?? '')
    message.success(t('apiKeys.copied'))
  }
  return (
    <>
      <FormDrawer
        title={t('apiKeys.add')}
        saving={save.isPending}
        close={close}
        save={() => form.submit()}
        readOnly={secret !== undefined}
      >
        <Alert type="info" showIcon title={t('apiKeys.limit')} style={{ marginBlockEnd: 16 }} />
        <Form<Draft> form={form} layout="vertical" onFinish={(draft) => save.mutate(draft)}>
          <Form.Item
            name="name"
            label={t('apiKeys.name')}
            extra={t('apiKeys.nameHint')}
            rules={[{ required: true, whitespace: true, message: t('common.required') }]}
          >
            <Input maxLength={80} dir="auto" />
          </Form.Item>
          <div className="fields">
            <Form.Item name="branches" label={t('staff.branches')}>
              <Select
                mode="multiple"
                placeholder={t('apiKeys.allBranches')}
                options={branches.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Form.Item>
            <Form.Item name="expires_at" label={t('apiKeys.until')}>
              <MomentField placeholder={t('apiKeys.forever')} from={new Date()} />
            </Form.Item>
          </div>
        </Form>
        <Loaded query={grants}>
          {(data) => (
            <PermissionTable
              grants={data.filter(({ name }) => name !== 'branch.filter_content')}
              value={chosen}
              onChange={setChosen}
            />
          )}
        </Loaded>
      </FormDrawer>
      <Modal
        open={secret !== undefined}
        title={t('apiKeys.made')}
        closable={false}
        mask={{ closable: false }}
        keyboard={false}
        footer={
          <>
            <Button onClick={() => void copy()}>{t('apiKeys.copy')}</Button>
            <Button type="primary" onClick={close}>
              {t('apiKeys.kept')}
            </Button>
          </>
        }
      >
        <p>{t('apiKeys.madeText')}</p>
        <Input.TextArea readOnly autoSize value={secret ?? ''} dir="ltr" className="mono" aria-label={t('apiKeys.made')} />
      </Modal>
    </>
  )
}
