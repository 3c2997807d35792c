import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, FileOutlined, PlayCircleOutlined } from '@ant-design/icons'
import { Alert, Button, Input, Progress } from 'antd'
import { useState } from 'react'
import { cancelMedia, isWorked, type ProductMedia, renameMedia, useMedia } from '../../../api/media.ts'
import { Tone } from '../../../components/tone.tsx'
import { useAction } from '../../../components/use-action.ts'
import { useClosed } from '../../../components/use-closed.ts'
import { usePreferences } from '../../../i18n/preferences.tsx'
import { sizeOf } from '../../exports/size.ts'

type Props = { file: ProductMedia; first: boolean; last: boolean; onMove: (by: -1 | 1) => void; onRemove: () => void }

const PROBLEMS = ['cancelled', 'broken_video', 'no_ffmpeg', 'file_missing'] as const

/** A video or document of the product: its title, what it is, and how far its conversion is. */
export function FileRow({ file: known, first, last, onMove, onRemove }: Props) {
  const { t, number, locale } = usePreferences()
  const closed = useClosed()
  const { data } = useMedia(known.id, known.state !== 'ready')
  const file = data ?? known
  const progress = data?.progress ?? 0
  const [title, setTitle] = useState(known.alt)
  const [renamed, setRenamed] = useState({ alt: known.alt, version: known.version ?? 1 })
  const rename = useAction(renameMedia, { done: t('media.renamed'), refresh: [['products']], onDone: setRenamed })
  const cancel = useAction(cancelMedia, { refresh: [['media', 'one', file.id]] })
  const working = isWorked(file)
  const problem = PROBLEMS.find((one) => one === file.problem)
  const still = file.renditions[0]?.url
  const facts = [
    (file.url || file.file_name)?.split('.').at(-1)?.toUpperCase(),
    file.bytes === undefined ? '' : sizeOf(file.bytes, locale),
    file.duration_ms ? t('media.seconds', { n: Math.max(1, Math.round(file.duration_ms / 1000)) }) : '',
  ]
  return (
    <li className="file-row">
      <span className="file-sign">
        {still ? (
          <img src={still} alt="" />
        ) : file.kind === 'video' ? (
          <PlayCircleOutlined aria-hidden />
        ) : (
          <FileOutlined aria-hidden />
        )}
      </span>
      <div className="file-words">
        <Input
          aria-label={t('media.title')}
          dir="auto"
          value={title}
          maxLength={300}
          placeholder={file.file_name ?? ''}
          onChange={(event) => setTitle(event.target.value)}
          onBlur={() =>
            title.trim() !== renamed.alt && rename.mutate({ id: file.id, alt: title.trim(), version: renamed.version })
          }
        />
        <span className="toolbar">
          {file.url && file.state === 'ready' ? (
            <a href={file.url} target="_blank" rel="noreferrer">
              <bdi>{file.file_name}</bdi>
            </a>
          ) : (
            <bdi>{file.file_name}</bdi>
          )}
          {facts.filter(Boolean).map((fact) => (
            <bdi key={fact} className="muted">
              {fact}
            </bdi>
          ))}
          {file.state === 'failed' && problem === 'cancelled' && <Tone tone="quiet">{t('media.stopped')}</Tone>}
          {file.state === 'failed' && problem !== 'cancelled' && <Tone tone="bad">{t('media.failed')}</Tone>}
        </span>
        {working && (
          <span className="toolbar">
            <Progress
              aria-label={t('media.converting')}
              percent={progress}
              size="small"
              status="active"
              style={{ flex: 1, minInlineSize: 120 }}
              format={(value) => `${t('media.converting')} ${number(value ?? 0)}%`}
            />
            <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(file.id)}>
              {t('media.stop')}
            </Button>
          </span>
        )}
        {problem && (
          <Alert
            type={file.state === 'ready' || problem === 'cancelled' ? 'info' : 'error'}
            showIcon
            title={t(`media.${problem}`)}
          />
        )}
      </div>
      <div className="file-tools">
        <Button
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label={t('products.earlier')}
          disabled={closed || first}
          onClick={() => onMove(-1)}
        />
        <Button
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label={t('products.later')}
          disabled={closed || last}
          onClick={() => onMove(1)}
        />
        <Button type="text" icon={<DeleteOutlined />} aria-label={t('common.remove')} onClick={onRemove} />
      </div>
    </li>
  )
}
