import { Button, Form, Input } from 'antd'
import { exemptCustomer, taxCustomer, useExemption } from '../../api/terms.ts'
import { MomentField } from '../../components/date-field.tsx'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Draft = { certificate: string; valid_until: Date | null }

/** Whether a customer owes no tax, by which certificate and until when. */
export function TaxExemption({ id, name, close }: { id: string; name: string; close: () => void }) {
  const { t } = usePreferences()
  const found = useExemption(id)
  const [form] = Form.useForm<Draft>()
  const refresh = [['tax exemption', id]]
  const save = useAction(exemptCustomer, { done: t('taxes.exempted'), refresh, onDone: close })
  const stop = useAction(taxCustomer, { done: t('taxes.taxedAgain'), refresh, onDone: close })
  return (
    <FormDrawer title={t('taxes.exemptOf', { name })} saving={save.isPending} close={close} save={() => form.submit()}>
      <Loaded query={found} rows={3}>
        {({ exemption }) => (
          <Form<Draft>
            form={form}
            layout="vertical"
            initialValues={{
              certificate: exemption?.certificate ?? '',
              valid_until: exemption?.valid_until ? new Date(exemption.valid_until) : null,
            }}
            onFinish={({ certificate, valid_until }) =>
              save.mutate({
                customer_id: id,
                certificate,
                valid_until: valid_until?.toISOString() ?? null,
                ...(exemption && { version: exemption.version }),
              })
            }
          >
            <p className="muted">{t('taxes.exemptHint')}</p>
            <Form.Item
              name="certificate"
              label={t('taxes.certificate')}
              rules={[{ required: true, whitespace: true, message: t('common.required') }]}
            >
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name="valid_until" label={t('taxes.validUntil')}>
              <MomentField />
            </Form.Item>
            {exemption && (
              <Button danger loading={stop.isPending} onClick={() => stop.mutate(id)}>
                {t('taxes.taxAgain')}
              </Button>
            )}
          </Form>
        )}
      </Loaded>
    </FormDrawer>
  )
}
