import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { NumberField } from '../../components/number-field.tsx'
import { useWeek } from '../../components/week.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** The windows of the week that shoppers choose from, each with how many orders it takes on a day. */
export function WindowsField() {
  const { t } = usePreferences()
  const week = useWeek('short')
  const needed = [{ required: true, message: t('common.required') }]
  return (
    <fieldset className="words">
      <legend>{t('delivering.windows')}</legend>
      <p className="muted">{t('delivering.windowsHint')}</p>
      <Form.List name="windows">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="window-row">
                <Form.Item name={[name, 'days']} label={t('delivering.days')} rules={needed} className="window-days">
                  <Select mode="multiple" options={week} />
                </Form.Item>
                <Form.Item name={[name, 'from']} label={t('delivering.from')} rules={needed}>
                  <Input type="time" dir="ltr" />
                </Form.Item>
                <Form.Item name={[name, 'to']} label={t('delivering.to')} rules={needed}>
                  <Input type="time" dir="ltr" />
                </Form.Item>
                <Form.Item name={[name, 'capacity']} label={t('delivering.capacity')} rules={needed}>
                  <NumberField min={0} max={100_000} precision={0} />
                </Form.Item>
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={t('delivering.removeWindow')}
                  title={t('delivering.removeWindow')}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button
              icon={<PlusOutlined />}
              onClick={() => add({ days: [1, 2, 3, 4, 5], from: '09:00', to: '12:00', capacity: 10 })}
            >
              {t('delivering.addWindow')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
