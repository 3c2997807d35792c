import { CameraOutlined } from '@ant-design/icons'
import { Button, Upload } from 'antd'
import { usePreferences } from '../../i18n/preferences.tsx'

type Props = { value: File | undefined; change: (photo: File | undefined) => void }

/** A photo taken on the spot, or none. */
export function PhotoField({ value, change }: Props) {
  const { t } = usePreferences()
  return (
    <Upload
      accept="image/*"
      maxCount={1}
      capture="environment"
      fileList={value ? [{ uid: value.name, name: value.name, status: 'done' }] : []}
      beforeUpload={(file) => {
        change(file)
        return false
      }}
      onRemove={() => change(undefined)}
    >
      <Button icon={<CameraOutlined />}>{t('deliveries.photo')}</Button>
    </Upload>
  )
}
