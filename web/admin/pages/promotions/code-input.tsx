import { ReloadOutlined } from '@ant-design/icons'
import { Button, Input, Space } from 'antd'
import { usePreferences } from '../../i18n/preferences.tsx'

// Without letters and digits that are taken for each other.
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

type Props = { id?: string; value?: string; onChange?: (value: string) => void }

/** A code, typed or drawn by lot so that it cannot be guessed. */
export function CodeInput({ id, value = '', onChange }: Props) {
  const { t } = usePreferences()
  const draw = () => {
    const lots = crypto.getRandomValues(new Uint32Array(10))
    onChange?.([...lots].map((lot) => SIGNS[lot % SIGNS.length]).join(''))
  }
  return (
    <Space.Compact block>
      <Input
        {...(id && { id })}
        value={value}
        onChange={(event) => onChange?.(event.target.value.toUpperCase())}
        maxLength={40}
        className="mono"
        dir="ltr"
        autoComplete="off"
      />
      <Button icon={<ReloadOutlined aria-hidden />} onClick={draw}>
        {t('coupons.draw')}
      </Button>
    </Space.Compact>
  )
}
