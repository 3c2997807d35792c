import { Form } from 'antd'
import type { Input } from '#sdk'
import type { GoodsReturn } from '../../api/returns.ts'
import { NumberField } from '../../components/number-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

/** Of each line how many pieces go back on sale, and how many are written off. */
export function ReceiveFields({ data }: { data: GoodsReturn }) {
  const { t, number } = usePreferences()
  const form = Form.useFormInstance()
  return (
    <>
      {data.lines.map((line) => (
        <fieldset key={line.line_id} className="plain-fields">
          <legend>
            <bdi>{line.name}</bdi> × {number(line.quantity)}
          </legend>
          <div className="form-grid">
            <Form.Item name={`restock ${line.line_id}`} label={t('returns.restock')} initialValue={line.quantity}>
              <NumberField min={0} max={line.quantity} precision={0} />
            </Form.Item>
            <Form.Item name={`off ${line.line_id}`} label={t('returns.writeOff')} initialValue={0}>
              <NumberField
                min={0}
                max={line.quantity}
                precision={0}
                onChange={(off) => {
                  // A piece that is written off is not sold again.
                  const rest = line.quantity - (off ?? 0)
                  if (Number(form.getFieldValue(`restock ${line.line_id}`)) > rest)
                    form.setFieldValue(`restock ${line.line_id}`, rest)
                }}
              />
            </Form.Item>
          </div>
        </fieldset>
      ))}
    </>
  )
}

/** What the fields say came back. */
export function receivedOf(data: GoodsReturn, values: Record<string, unknown>): Input<'return.receive'>['lines'] {
  return data.lines.map(({ line_id }) => ({
    line_id,
    restock: Number(values[`restock ${line_id}`] ?? 0),
    write_off: Number(values[`off ${line_id}`] ?? 0),
  }))
}
