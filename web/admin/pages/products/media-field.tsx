import { ArrowLeftOutlined, ArrowRightOutlined, DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Spin, Upload } from 'antd'
import { useRef, useState } from 'react'
import { uploadMedia } from '../../api/catalog.ts'
import type { Media } from '../../api/types.ts'
import { smallest } from '../../components/thumb.tsx'
import { problemText } from '../../components/use-action.ts'
import { useClosed } from '../../components/use-closed.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { DescribeDialog } from './describe-dialog.tsx'

type Props = { value?: Media[]; onChange?: (media: Media[]) => void }

/** The pictures of a product: upload, order by dragging or by buttons; the first is the featured one. */
export function MediaField({ value = [], onChange }: Props) {
  const { t, rtl } = usePreferences()
  const closed = useClosed()
  const [uploading, setUploading] = useState(0)
  const [problems, setProblems] = useState<string[]>([])
  const [dragged, setDragged] = useState<number>()
  const [over, setOver] = useState<number>()
  const [described, setDescribed] = useState<Media>()
  // Several uploads may end between two renders, so each adds to the newest list.
  const newest = useRef(value)
  newest.current = value
  const turn = useRef(Promise.resolve())

  const change = (media: Media[]) => {
    newest.current = media
    onChange?.(media)
  }
  const move = (from: number, to: number) => {
    const next = [...value]
    const [taken] = next.splice(from, 1)
    if (!taken || to < 0 || to > next.length) return
    next.splice(to, 0, taken)
    change(next)
  }
  // Pictures are sent side by side and stand in the order in which they were chosen.
  const upload = (file: File) => {
    setUploading((count) => count + 1)
    const sent = uploadMedia(file).then(
      (media) => () => change([...newest.current, media]),
      (error: unknown) => () => setProblems((all) => [...all, `${file.name}: ${problemText(t, error)}`]),
    )
    turn.current = turn.current.then(async () => {
      const place = await sent
      place()
      setUploading((count) => count - 1)
    })
  }

  return (
    <>
      {problems.length > 0 && (
        <Alert
          type="error"
          showIcon
          closable={{ onClose: () => setProblems([]) }}
          style={{ marginBlockEnd: 12 }}
          title={problems.map((text) => <div key={text}>{text}</div>)}
        />
      )}
      <ul className="media-grid">
        {value.map((media, index) => (
          <li
            key={media.id}
            className={`media-tile${over === index ? ' over' : ''}`}
            draggable={!closed}
            onDragStart={() => setDragged(index)}
            onDragEnd={() => {
              setDragged(undefined)
              setOver(undefined)
            }}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(index)
            }}
            onDrop={(event) => {
              event.preventDefault()
              if (dragged !== undefined) move(dragged, index)
            }}
          >
            <img src={smallest(media, 320)} alt={media.alt ?? t('products.picture', { n: index + 1 })} draggable={false} />
            {index === 0 && <span className="media-badge">{t('products.featured')}</span>}
            <div className="media-tools">
              <Tool
                icon={rtl ? <ArrowRightOutlined /> : <ArrowLeftOutlined />}
                label={t('products.earlier')}
                disabled={closed || index === 0}
                run={() => move(index, index - 1)}
              />
              <Tool icon={<EditOutlined />} label={t('media.describe')} disabled={closed} run={() => setDescribed(media)} />
              <Tool
                icon={<DeleteOutlined />}
                label={t('common.remove')}
                run={() => change(value.filter((one) => one !== media))}
              />
              <Tool
                icon={rtl ? <ArrowLeftOutlined /> : <ArrowRightOutlined />}
                label={t('products.later')}
                disabled={closed || index === value.length - 1}
                run={() => move(index, index + 1)}
              />
            </div>
          </li>
        ))}
        <li>
          <Upload.Dragger
            multiple
            accept="image/png,image/jpeg,image/webp,image/avif,image/gif"
            showUploadList={false}
            beforeUpload={(file) => {
              upload(file)
              return Upload.LIST_IGNORE
            }}
          >
            {uploading > 0 ? <Spin size="small" /> : <PlusOutlined aria-hidden />} {t('products.upload')}
          </Upload.Dragger>
        </li>
      </ul>
      <p className="muted" style={{ marginBlockEnd: 0 }}>
        {t('products.picturesHint')}
      </p>
      {described && <DescribeDialog media={described} close={() => setDescribed(undefined)} />}
    </>
  )
}

function Tool({
  icon,
  label,
  disabled = false,
  run,
}: {
  icon: React.ReactNode
  label: string
  disabled?: boolean
  run: () => void
}) {
  return (
    <Button
      type="text"
      size="small"
      icon={icon}
      aria-label={label}
      disabled={disabled}
      onClick={run}
      style={{ color: '#fff', opacity: disabled ? 0.35 : 1 }}
    />
  )
}
