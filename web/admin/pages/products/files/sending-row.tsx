import { CaretRightOutlined, CloseOutlined, PauseOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import { problemText } from '../../../components/use-action.ts'
import { usePreferences } from '../../../i18n/preferences.tsx'
import { sizeOf } from '../../exports/size.ts'
import type { Sending } from './use-uploads.ts'

type Props = { file: Sending; onPause: () => void; onResume: () => void; onCancel: () => void }

/** A file on its way, with how much of it has come. */
export function SendingRow({ file, onPause, onResume, onCancel }: Props) {
  const { t, number, locale } = usePreferences()
  const percent = file.bytes === 0 ? 0 : Math.floor((file.sent / file.bytes) * 100)
  const status = file.state === 'failed' ? 'exception' : file.state === 'sending' ? 'active' : 'normal'
  return (
    <li className="file-row">
      <div className="file-words">
        <bdi className="file-name">{file.name}</bdi>
        <span className="muted" role={file.state === 'failed' ? 'alert' : undefined}>
          {file.state === 'failed'
            ? problemText(t, file.problem)
            : `${t(file.state === 'paused' ? 'media.paused' : 'media.sending')} · ${t('media.of', {
                sent: sizeOf(file.sent, locale),
                total: sizeOf(file.bytes, locale),
              })}`}
        </span>
        <Progress
          aria-label={file.name}
          percent={percent}
          status={status}
          size="small"
          format={(value) => `${number(value ?? 0)}%`}
        />
      </div>
      <div className="file-tools">
        {file.state === 'sending' ? (
          <Button type="text" icon={<PauseOutlined />} aria-label={t('media.pause')} onClick={onPause} />
        ) : (
          <Button type="text" icon={<CaretRightOutlined />} aria-label={t('media.resume')} onClick={onResume} />
        )}
        <Button type="text" icon={<CloseOutlined />} aria-label={t('media.cancel')} onClick={onCancel} />
      </div>
    </li>
  )
}
