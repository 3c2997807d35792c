import {
  BoldOutlined,
  ClearOutlined,
  CodeOutlined,
  ItalicOutlined,
  LinkOutlined,
  OrderedListOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons'
import { Button, Input } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import type { Locale } from '#lib/locale.ts'
import { usePreferences } from '../i18n/preferences.tsx'
import type { MessageKey } from '../i18n/translate.ts'
import { RichBody } from './rich-body.tsx'
import { useClosed } from './use-closed.ts'

type Props = { value?: string; onChange?: (html: string) => void; locale: Locale; label: string; id?: string }

const TOOLS: { command: string; value?: string; icon: ReactNode; label: MessageKey }[] = [
  { command: 'bold', icon: <BoldOutlined />, label: 'rich.bold' },
  { command: 'italic', icon: <ItalicOutlined />, label: 'rich.italic' },
  { command: 'formatBlock', value: 'h3', icon: <strong>H</strong>, label: 'rich.heading' },
  { command: 'formatBlock', value: 'p', icon: <span>¶</span>, label: 'rich.paragraph' },
  { command: 'insertUnorderedList', icon: <UnorderedListOutlined />, label: 'rich.bullets' },
  { command: 'insertOrderedList', icon: <OrderedListOutlined />, label: 'rich.numbers' },
]

/** Writes formatted text as plain HTML; pasted text loses its foreign formatting, and the source may be edited. */
export function RichText({ value = '', onChange, locale, label, id }: Props) {
  const { t } = usePreferences()
  const closed = useClosed()
  const body = useRef<HTMLDivElement>(null)
  const [source, setSource] = useState(false)
  const [link, setLink] = useState<string>()
  const selection = useRef<Range | null>(null)

  const tell = () => {
    const html = body.current?.innerHTML ?? ''
    onChange?.(html === '<br>' || html === '<p><br></p>' ? '' : html)
  }
  const run = (command: string, argument?: string) => {
    body.current?.focus()
    document.execCommand(command, false, argument)
    tell()
  }
  const openLink = () => {
    const current = document.getSelection()
    selection.current = current?.rangeCount ? current.getRangeAt(0) : null
    setLink('https://')
  }
  const setTheLink = () => {
    const current = document.getSelection()
    if (selection.current && current) {
      current.removeAllRanges()
      current.addRange(selection.current)
    }
    if (link && /^(https?:|mailto:|\/)/.test(link)) run('createLink', link)
    setLink(undefined)
  }

  return (
    <div className="rich" id={id}>
      <div className="rich-tools" role="toolbar" aria-label={t('rich.tools')}>
        {TOOLS.map((tool) => (
          <Button
            key={tool.label}
            type="text"
            size="small"
            icon={tool.icon}
            aria-label={t(tool.label)}
            title={t(tool.label)}
            disabled={closed || source}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(tool.command, tool.value)}
          />
        ))}
        <Button
          type="text"
          size="small"
          icon={<LinkOutlined />}
          aria-label={t('rich.link')}
          title={t('rich.link')}
          disabled={closed || source}
          onMouseDown={(event) => event.preventDefault()}
          onClick={openLink}
        />
        <Button
          type="text"
          size="small"
          icon={<ClearOutlined />}
          aria-label={t('rich.clear')}
          title={t('rich.clear')}
          disabled={closed || source}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run('removeFormat')}
        />
        <span className="grow" />
        <Button
          type={source ? 'primary' : 'text'}
          size="small"
          icon={<CodeOutlined />}
          aria-label={t('rich.source')}
          title={t('rich.source')}
          aria-pressed={source}
          onClick={() => setSource(!source)}
        />
      </div>
      {link !== undefined && (
        <Input.Search
          value={link}
          dir="ltr"
          autoFocus
          enterButton={t('rich.link')}
          aria-label={t('rich.linkAddress')}
          onChange={(event) => setLink(event.target.value)}
          onSearch={setTheLink}
        />
      )}
      {source ? (
        <Input.TextArea
          variant="borderless"
          dir="ltr"
          className="mono"
          autoSize={{ minRows: 6, maxRows: 18 }}
          value={value}
          aria-label={label}
          onChange={(event) => onChange?.(event.target.value)}
        />
      ) : (
        <RichBody body={body} value={value} locale={locale} label={label} onInput={tell} />
      )}
    </div>
  )
}
