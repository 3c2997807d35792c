import { Checkbox, Form, Input, Select } from 'antd'
import { useStore } from '../../api/store.ts'
import { type Delivery, type DeliveryInput, saveDelivery, useTaxClasses, useZones } from '../../api/terms.ts'
import { useCountryOptions } from '../../components/country-select.tsx'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { showInForm } from '../../components/form-problems.ts'
import { NumberField } from '../../components/number-field.tsx'
import { filledTexts } from '../../components/translated.ts'
import { useAction } from '../../components/use-action.ts'
import { WordsField } from '../../components/words-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { WindowsField } from './windows-field.tsx'

type Draft = Pick<
  Delivery,
  'kind' | 'translations' | 'free_from' | 'tax_class' | 'countries' | 'city_ids' | 'fee_by_city' | 'windows'
> & { fee: number | null; cutoff_hours: number | null; days_ahead: number | null; closed: string }

type Props = { method: Delivery | undefined; branchId: string | undefined; close: () => void }

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Adds or changes a way of delivery: its names, what it costs, whom it serves and when. */
export function DeliveryDrawer({ method, branchId, close }: Props) {
  const { t } = usePreferences()
  const store = useStore()
  const classes = useTaxClasses().data ?? []
  const cities = useZones(branchId).data ?? []
  const countries = useCountryOptions(method?.countries ?? [])
  const [form] = Form.useForm<Draft>()
  const initial = draftOf(method)
  const kind = Form.useWatch('kind', form) ?? initial.kind
  const base = store.data?.base_currency ?? ''
  const decimals = store.data?.currencies.find((one) => one.code === base)?.decimals ?? 2
  const save = useAction((input: DeliveryInput) => saveDelivery(input, method), {
    done: t('delivering.saved'),
    refresh: [['delivery methods']],
    onDone: close,
    onProblem: showInForm(form),
  })
  return (
    <FormDrawer
      wide
      title={t(method ? 'delivering.edit' : 'delivering.add')}
      saving={save.isPending}
      close={close}
      save={() => form.submit()}
    >
      <Form<Draft>
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={() => save.mutate(inputOf({ ...initial, ...form.getFieldsValue(true) }, method ? undefined : branchId))}
      >
        {method ? (
          <p className="muted">{t(`delivering.${method.kind}`)}</p>
        ) : (
          <Form.Item name="kind" label={t('delivering.kind')}>
            <Select options={(['shipping', 'pickup'] as const).map((value) => ({ value, label: t(`delivering.${value}`) }))} />
          </Form.Item>
        )}
        <WordsField path={['translations']} field="name" label={t('delivering.name')} maxLength={80} />
        <WordsField path={['translations']} field="description" label={t('delivering.description')} maxLength={300} />
        <div className="fields">
          <Form.Item name="fee" label={t('delivering.fee', { currency: base })}>
            <NumberField min={0} precision={decimals} />
          </Form.Item>
          <Form.Item name="free_from" label={t('delivering.freeFrom', { currency: base })}>
            <NumberField min={0} precision={decimals} />
          </Form.Item>
          <Form.Item name="tax_class" label={t('taxes.class')}>
            <Select options={classes.map(({ code, name }) => ({ value: code, label: name }))} />
          </Form.Item>
        </div>
        {kind === 'shipping' && (
          <fieldset className="words">
            <legend>{t('delivering.whom')}</legend>
            <div className="fields">
              <Form.Item name="countries" label={t('delivering.countries')}>
                <Select
                  mode="multiple"
                  placeholder={t('delivering.everywhere')}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={countries}
                />
              </Form.Item>
              {cities.length > 0 && (
                <Form.Item name="city_ids" label={t('delivering.cities')}>
                  <Select
                    mode="multiple"
                    placeholder={t('delivering.everywhere')}
                    showSearch={{ optionFilterProp: 'label' }}
                    options={cities.map(({ city_id, name }) => ({ value: city_id, label: name }))}
                  />
                </Form.Item>
              )}
            </div>
            <Form.Item name="fee_by_city" valuePropName="checked" style={{ marginBlockEnd: 0 }}>
              <Checkbox>{t('delivering.byCity')}</Checkbox>
            </Form.Item>
          </fieldset>
        )}
        <WindowsField />
        <div className="fields">
          <Form.Item name="cutoff_hours" label={t('delivering.cutoff')}>
            <NumberField min={0} max={720} precision={0} />
          </Form.Item>
          <Form.Item name="days_ahead" label={t('delivering.ahead')}>
            <NumberField min={0} max={60} precision={0} />
          </Form.Item>
        </div>
        <Form.Item
          name="closed"
          label={t('delivering.closed')}
          extra={t('delivering.closedHint')}
          rules={[
            {
              validator: async (_, text: string) => {
                const wrong = datesOf(text).find((date) => !DATE.test(date) || Number.isNaN(Date.parse(date)))
                if (wrong !== undefined) throw new Error(t('delivering.badDate', { date: wrong }))
              },
            },
          ]}
        >
          <Input.TextArea dir="ltr" className="mono" autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      </Form>
    </FormDrawer>
  )
}

function datesOf(text: string): string[] {
  return [...new Set((text ?? '').split(/[\s,;]+/).filter(Boolean))]
}

function draftOf(method: Delivery | undefined): Draft {
  return {
    kind: method?.kind ?? 'shipping',
    translations: method?.translations ?? {},
    fee: method?.fee ?? 0,
    free_from: method?.free_from ?? null,
    tax_class: method?.tax_class ?? 'standard',
    countries: method?.countries ?? [],
    city_ids: method?.city_ids ?? [],
    fee_by_city: method?.fee_by_city ?? true,
    windows: method?.windows ?? [],
    cutoff_hours: method?.cutoff_hours ?? 2,
    days_ahead: method?.days_ahead ?? 7,
    closed: (method?.closed_dates ?? []).join('\n'),
  }
}

function inputOf({ closed, ...draft }: Draft, branchId: string | undefined): DeliveryInput {
  return {
    ...draft,
    ...(branchId && { branch_id: branchId }),
    translations: filledTexts<{ name: string; description?: string }>(draft.translations, 'name'),
    fee: draft.fee ?? 0,
    free_from: draft.free_from ?? null,
    cutoff_hours: draft.cutoff_hours ?? 0,
    days_ahead: draft.days_ahead ?? 0,
    closed_dates: datesOf(closed),
  }
}
