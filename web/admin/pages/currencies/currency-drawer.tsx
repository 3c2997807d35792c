import { Form, Select, Switch } from 'antd'
import { useMemo } from 'react'
import { ROUNDINGS } from '#lib/money.ts'
import { type CurrencyInput, type CurrencyRow, saveCurrency } from '../../api/currencies.ts'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { showInForm } from '../../components/form-problems.ts'
import { NumberField } from '../../components/number-field.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Draft = { code: string; enabled: boolean; increment: number | null; mode: CurrencyInput['mode']; position: number | null }

/** Adds a currency, or changes whether the shop sells in it and how converted prices are rounded. */
export function CurrencyDrawer({ known, taken, close }: { known: CurrencyRow | undefined; taken: string[]; close: () => void }) {
  const { t, locale } = usePreferences()
  const [form] = Form.useForm<Draft>()
  const save = useAction(saveCurrency, {
    done: t('currencies.saved'),
    refresh: [['currencies'], ['store']],
    onDone: close,
    onProblem: showInForm(form),
  })
  const initial: Draft = known ?? { code: '', enabled: false, increment: 0.01, mode: 'half_even', position: null }
  const submit = (said: Draft) => {
    const { code, enabled, increment, mode, position } = { ...initial, ...said }
    save.mutate({
      code,
      enabled,
      increment: increment ?? 1,
      mode,
      ...(position && { position }),
      ...(known && { version: known.version }),
    })
  }
  const options = useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'currency' })
    return Intl.supportedValuesOf('currency')
      .filter((code) => !taken.includes(code))
      .map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))
  }, [locale, taken])
  return (
    <FormDrawer
      title={known ? `${t('currencies.edit')} ${known.code}` : t('currencies.add')}
      saving={save.isPending}
      close={close}
      save={() => form.submit()}
    >
      <Form<Draft> form={form} layout="vertical" initialValues={initial} onFinish={submit}>
        {!known && (
          <Form.Item name="code" label={t('currencies.currency')} rules={[{ required: true, message: t('common.required') }]}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
          </Form.Item>
        )}
        {known && !known.is_base && (
          <Form.Item name="enabled" label={t('currencies.sold')} extra={t('currencies.soldHint')} valuePropName="checked">
            <Switch />
          </Form.Item>
        )}
        <div className="fields">
          <Form.Item
            name="increment"
            label={t('currencies.increment')}
            extra={t('currencies.incrementHint')}
            rules={[{ required: true, message: t('common.required') }]}
          >
            <NumberField min={0} />
          </Form.Item>
          <Form.Item name="mode" label={t('currencies.mode')}>
            <Select options={ROUNDINGS.map((mode) => ({ value: mode, label: t(`currencies.${mode}`) }))} />
          </Form.Item>
        </div>
        <Form.Item name="position" label={t('currencies.position')}>
          <NumberField min={1} max={1_000} precision={0} />
        </Form.Item>
      </Form>
    </FormDrawer>
  )
}
