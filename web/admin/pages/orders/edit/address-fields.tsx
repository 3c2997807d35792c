import { Form, Input } from 'antd'
import type { Address } from '../../../api/order-types.ts'
import { CountrySelect } from '../../../components/country-select.tsx'
import { usePreferences } from '../../../i18n/preferences.tsx'
import type { MessageKey } from '../../../i18n/translate.ts'

const FIELDS: { name: Exclude<keyof Address, 'phone' | 'country'>; title: MessageKey; ltr?: boolean; length: number }[] = [
  { name: 'line1', title: 'orderEdit.line1', length: 200 },
  { name: 'line2', title: 'orderEdit.line2', length: 200 },
  { name: 'city', title: 'orderEdit.city', length: 100 },
  { name: 'state', title: 'orderEdit.state', length: 100 },
  { name: 'postal_code', title: 'orderEdit.postalCode', ltr: true, length: 20 },
]

/** Where an order goes. */
export function AddressFields({ address, change }: { address: Address; change: (address: Address) => void }) {
  const { t } = usePreferences()
  return (
    <div className="form-grid">
      {FIELDS.map(({ name, title, ltr, length }) => (
        <Form.Item key={name} label={t(title)} htmlFor={`edit-${name}`}>
          <Input
            id={`edit-${name}`}
            maxLength={length}
            value={address[name] ?? ''}
            dir={ltr ? 'ltr' : 'auto'}
            onChange={({ target }) => change({ ...address, [name]: target.value })}
          />
        </Form.Item>
      ))}
      <Form.Item label={t('orderEdit.country')} htmlFor="edit-country">
        <CountrySelect
          id="edit-country"
          value={address.country || null}
          onChange={(country) => country && change({ ...address, country })}
        />
      </Form.Item>
    </div>
  )
}
