import { Form, Input, Select, Switch } from 'antd'
import { useStore } from '../../api/store.ts'
import { type Branch, type BranchInput, saveBranch } from '../../api/terms.ts'
import { CountrySelect } from '../../components/country-select.tsx'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { showInForm } from '../../components/form-problems.ts'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { NumberField } from '../../components/number-field.tsx'
import { PublicationFields } from '../../components/publication-fields.tsx'
import { useAction } from '../../components/use-action.ts'
import { WordsField } from '../../components/words-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { type BranchDraft, branchDraft, branchInput } from './branch-draft.ts'
import { HoursField } from './hours-field.tsx'

const ZONES = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }))

/** Opens a branch or changes one: its names, place, hours, and whether it takes orders. */
export function BranchDrawer({ branch, close }: { branch: Branch | undefined; close: () => void }) {
  const { t } = usePreferences()
  const store = useStore()
  const [form] = Form.useForm<BranchDraft>()
  const initial = branchDraft(branch)
  const save = useAction((input: BranchInput) => saveBranch(input, branch), {
    done: t('branches.saved'),
    refresh: [['branches'], ['store']],
    onDone: close,
    onProblem: showInForm(form),
  })
  const needed = [{ required: true, whitespace: true, message: t('common.required') }]
  return (
    <FormDrawer wide title={branch?.name ?? t('branches.add')} saving={save.isPending} close={close} save={() => form.submit()}>
      <Form<BranchDraft>
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={() => save.mutate(branchInput({ ...initial, ...form.getFieldsValue(true) }))}
      >
        <Form.Item name="online" label={t('branches.online')} extra={t('branches.onlineHint')} valuePropName="checked">
          <Switch />
        </Form.Item>
        {!branch?.is_default && <PublicationFields />}
        <WordsField path={['translations']} field="name" label={t('branches.name')} maxLength={80} />
        <div className="fields">
          <Form.Item name="slug" label={t('branches.slug')} extra={t('branches.slugHint')} rules={needed}>
            <Input dir="ltr" className="mono" maxLength={40} />
          </Form.Item>
          <Form.Item name="time_zone" label={t('branches.timeZone')} rules={needed}>
            <Select showSearch options={zonesWith(initial.time_zone)} />
          </Form.Item>
          <Form.Item name="phone" label={t('branches.phone')}>
            <Input type="tel" dir="ltr" maxLength={30} />
          </Form.Item>
          <Form.Item name="email" label={t('branches.email')}>
            <Input type="email" dir="ltr" maxLength={254} />
          </Form.Item>
          <Form.Item name="default_currency" label={t('branches.currency')}>
            <Select
              allowClear
              placeholder={t('branches.asShop')}
              options={(store.data?.currencies ?? []).map(({ code }) => ({ value: code, label: code }))}
            />
          </Form.Item>
          <Form.Item name="default_locale" label={t('branches.locale')}>
            <Select
              allowClear
              placeholder={t('branches.asShop')}
              options={(store.data?.locales ?? []).map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
            />
          </Form.Item>
        </div>
        <fieldset className="words">
          <legend>{t('branches.place')}</legend>
          <p className="muted">{t('branches.countryHint')}</p>
          <div className="fields">
            <Form.Item name={['address', 'country']} label={t('branches.country')}>
              <CountrySelect empty="" />
            </Form.Item>
            <Form.Item name={['address', 'city']} label={t('branches.city')}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name={['address', 'line1']} label={t('branches.line1')}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name={['address', 'state']} label={t('branches.state')}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name={['address', 'postal_code']} label={t('branches.postalCode')}>
              <Input dir="ltr" maxLength={20} />
            </Form.Item>
          </div>
          <div className="fields">
            <Form.Item name={['location', 'latitude']} label={t('branches.latitude')}>
              <NumberField min={-90} max={90} precision={6} />
            </Form.Item>
            <Form.Item name={['location', 'longitude']} label={t('branches.longitude')}>
              <NumberField min={-180} max={180} precision={6} />
            </Form.Item>
          </div>
        </fieldset>
        <HoursField />
      </Form>
    </FormDrawer>
  )
}

// Servers know zones that a browser may list under another name, such as UTC.
function zonesWith(current: string) {
  return ZONES.some(({ value }) => value === current) ? ZONES : [{ value: current, label: current }, ...ZONES]
}
