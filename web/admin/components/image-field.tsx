import { UploadOutlined } from '@ant-design/icons'
import { Button, Upload } from 'antd'
import { uploadMedia } from '../api/catalog.ts'
import type { Media } from '../api/types.ts'
import { usePreferences } from '../i18n/preferences.tsx'
import { Thumb } from './thumb.tsx'
import { useAction } from './use-action.ts'
import { useClosed } from './use-closed.ts'

type Props = {
  value?: Media | null
  onChange?: (media: Media | null) => void
  /** Whether it is shown across a whole page. */
  wide?: boolean
  disabled?: boolean
}

/** One picture, uploaded, exchanged or taken away. */
export function ImageField({ value = null, onChange, wide = false, disabled = false }: Props) {
  const { t } = usePreferences()
  const closed = useClosed() || disabled
  const upload = useAction((file: File) => uploadMedia(file, wide), { onDone: (media) => onChange?.(media) })
  return (
    <span className="toolbar">
      <Thumb media={value} size={64} />
      <Upload
        accept="image/png,image/jpeg,image/webp,image/avif,image/gif"
        showUploadList={false}
        disabled={closed}
        beforeUpload={(file) => {
          upload.mutate(file)
          return Upload.LIST_IGNORE
        }}
      >
        <Button icon={<UploadOutlined />} loading={upload.isPending} disabled={closed}>
          {value ? t('common.replace') : t('common.upload')}
        </Button>
      </Upload>
      {value && !disabled && (
        <Button type="text" onClick={() => onChange?.(null)}>
          {t('common.remove')}
        </Button>
      )}
    </span>
  )
}
