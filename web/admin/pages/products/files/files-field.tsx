import { InboxOutlined } from '@ant-design/icons'
import { Alert, Upload } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { type LibraryMedia, type ProductMedia, unfinishedUploads } from '../../../api/media.ts'
import { LeaveGuard } from '../../../components/leave-guard.tsx'
import { usePreferences } from '../../../i18n/preferences.tsx'
import { FileRow } from './file-row.tsx'
import { SendingRow } from './sending-row.tsx'
import { useUploads } from './use-uploads.ts'

type Props = { value?: ProductMedia[]; onChange?: (files: ProductMedia[]) => void; onPicture?: (media: LibraryMedia) => void }

const ACCEPTED = 'video/*,.mkv,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.zip'

/** The videos and documents of a product: uploaded so that a lost connection or a closed page costs nothing, ordered, titled. */
export function FilesField({ value = [], onChange, onPicture }: Props) {
  const { t } = usePreferences()
  const [left, setLeft] = useState<string[]>([])
  const newest = useRef(value)
  newest.current = value
  const change = (files: ProductMedia[]) => {
    newest.current = files
    onChange?.(files)
  }
  const uploads = useUploads((media) => {
    if (media.kind === 'image') onPicture?.(media)
    else change([...newest.current, { ...media, collection: media.kind === 'video' ? 'video' : 'documents', order: 0 }])
  })
  useEffect(() => {
    unfinishedUploads().then(setLeft, () => setLeft([]))
  }, [])

  const move = (from: number, by: -1 | 1) => {
    const next = [...value]
    const [taken] = next.splice(from, 1)
    if (!taken) return
    next.splice(from + by, 0, taken)
    change(next)
  }
  const waiting = left.filter((name) => !uploads.sending.some((file) => file.name === name))
  return (
    <>
      <LeaveGuard when={uploads.sending.some((file) => file.state === 'sending')} />
      {waiting.length > 0 && (
        <Alert
          type="info"
          showIcon
          closable={{ onClose: () => setLeft([]) }}
          style={{ marginBlockEnd: 12 }}
          title={t('media.unfinished', { names: waiting.map((name) => `\u2068${name}\u2069`).join(t('media.comma')) })}
        />
      )}
      <ul className="file-list">
        {value.map((file, index) => (
          <FileRow
            key={file.id}
            file={file}
            first={index === 0}
            last={index === value.length - 1}
            onMove={(by) => move(index, by)}
            onRemove={() => change(value.filter((one) => one !== file))}
          />
        ))}
        {uploads.sending.map((file) => (
          <SendingRow
            key={file.key}
            file={file}
            onPause={() => uploads.pause(file.key)}
            onResume={() => uploads.resume(file.key)}
            onCancel={() => void uploads.cancel(file.key)}
          />
        ))}
      </ul>
      <Upload.Dragger
        multiple
        accept={ACCEPTED}
        showUploadList={false}
        beforeUpload={(file) => {
          setLeft((names) => names.filter((name) => name !== file.name))
          void uploads.add(file)
          return Upload.LIST_IGNORE
        }}
      >
        <InboxOutlined aria-hidden /> {t('media.add')}
      </Upload.Dragger>
      <p className="muted" style={{ marginBlockEnd: 0 }}>
        {t('media.hint')}
      </p>
    </>
  )
}
