import { Form, Input, Select } from 'antd'
import { useBranches } from '../../api/lifecycle.ts'
import { saveTaxRate, type TaxClass, type TaxRate, type TaxRateInput } from '../../api/terms.ts'
import { CountrySelect } from '../../components/country-select.tsx'
import { MomentField } from '../../components/date-field.tsx'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { showInForm } from '../../components/form-problems.ts'
import { NumberField } from '../../components/number-field.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Draft = {
  tax_class: string
  percent: number | null
  country: string | null
  region: string | null
  branch_id: string | null
  valid_from: Date | null
  valid_until: Date | null
}

/** Adds a tax rate, or writes one anew: whom, where and when it is for. */
export function RateDrawer({ rate, classes, close }: { rate: TaxRate | undefined; classes: TaxClass[]; close: () => void }) {
  const { t } = usePreferences()
  const branches = useBranches().data ?? []
  const [form] = Form.useForm<Draft>()
  const country = Form.useWatch('country', form)
  const save = useAction((input: TaxRateInput) => saveTaxRate(input, rate), {
    done: t('taxes.savedRate'),
    refresh: [['tax rates']],
    onDone: close,
    onProblem: showInForm(form),
  })
  const moment = (iso: string | null | undefined) => (iso ? new Date(iso) : null)
  const initial: Draft = {
    tax_class: rate?.tax_class ?? 'standard',
    percent: rate?.percent ?? null,
    country: rate?.country ?? null,
    region: rate?.region ?? null,
    branch_id: rate?.branch_id ?? null,
    valid_from: moment(rate?.valid_from),
    valid_until: moment(rate?.valid_until),
  }
  const submit = (said: Draft) =>
    save.mutate({
      tax_class: said.tax_class,
      percent: said.percent ?? 0,
      country: said.country ?? null,
      region: (said.country && said.region?.trim()) || null,
      branch_id: said.branch_id ?? null,
      valid_from: said.valid_from?.toISOString() ?? null,
      valid_until: said.valid_until?.toISOString() ?? null,
    })
  return (
    <FormDrawer
      title={t(rate ? 'taxes.editRate' : 'taxes.addRate')}
      saving={save.isPending}
      close={close}
      save={() => form.submit()}
    >
      <Form<Draft> form={form} layout="vertical" initialValues={initial} onFinish={(said) => submit({ ...initial, ...said })}>
        <div className="fields">
          <Form.Item name="tax_class" label={t('taxes.class')}>
            <Select options={classes.map(({ code, name }) => ({ value: code, label: name }))} />
          </Form.Item>
          <Form.Item name="percent" label={t('taxes.percent')} rules={[{ required: true, message: t('common.required') }]}>
            <NumberField min={0} max={100} precision={2} autoFocus />
          </Form.Item>
          <Form.Item name="country" label={t('taxes.country')}>
            <CountrySelect empty={t('taxes.anywhere')} />
          </Form.Item>
          <Form.Item name="region" label={t('taxes.region')} extra={t('taxes.regionHint')}>
            <Input maxLength={100} disabled={!country} />
          </Form.Item>
          {branches.length > 1 && (
            <Form.Item name="branch_id" label={t('taxes.branch')}>
              <Select
                allowClear
                placeholder={t('taxes.allBranches')}
                options={branches.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Form.Item>
          )}
        </div>
        <div className="fields">
          <Form.Item name="valid_from" label={t('taxes.from')}>
            <MomentField />
          </Form.Item>
          <Form.Item name="valid_until" label={t('taxes.until')}>
            <MomentField />
          </Form.Item>
        </div>
      </Form>
    </FormDrawer>
  )
}
