import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { useWeek } from '../../components/week.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** When a branch is open, day by day. */
export function HoursField() {
  const { t } = usePreferences()
  const week = useWeek()
  const form = Form.useFormInstance()
  const needed = [{ required: true, message: t('common.required') }]
  const next = () => {
    const known = (form.getFieldValue('opening_hours') ?? []) as { day: number; from: string; to: string }[]
    const last = known.at(-1)
    return { day: ((last?.day ?? 0) % 7) + 1, from: last?.from ?? '09:00', to: last?.to ?? '18:00' }
  }
  return (
    <fieldset className="words">
      <legend>{t('branches.hours')}</legend>
      <Form.List name="opening_hours">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="hours-row">
                <Form.Item name={[name, 'day']} label={t('branches.day')} className="hours-day">
                  <Select options={week} />
                </Form.Item>
                <Form.Item name={[name, 'from']} label={t('branches.opens')} rules={needed}>
                  <Input type="time" dir="ltr" />
                </Form.Item>
                <Form.Item name={[name, 'to']} label={t('branches.closes')} rules={needed}>
                  <Input type="time" dir="ltr" />
                </Form.Item>
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={t('branches.removeHours')}
                  title={t('branches.removeHours')}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add(next())}>
              {t('branches.addHours')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
