import { ConfigProvider } from 'antd'
import { type ClipboardEvent, type RefObject, useEffect } from 'react'
import { direction, type Locale } from '#lib/locale.ts'

type Props = { body: RefObject<HTMLDivElement | null>; value: string; locale: Locale; label: string; onInput: () => void }

// A text box with formatting has no element of its own in HTML, only this role.
const BOX = {
  role: 'textbox',
  'aria-multiline': true,
  tabIndex: 0,
  suppressContentEditableWarning: true,
} as const

/** The editable area of a formatted text; pasting keeps the text and drops its formatting. */
export function RichBody({ body, value, locale, label, onInput }: Props) {
  const { componentDisabled = false } = ConfigProvider.useConfig()
  useEffect(() => {
    if (body.current && body.current.innerHTML !== value) body.current.innerHTML = value
  }, [body, value])

  const paste = (event: ClipboardEvent) => {
    event.preventDefault()
    document.execCommand('insertText', false, event.clipboardData.getData('text/plain'))
  }
  return (
    <div
      {...BOX}
      contentEditable={!componentDisabled}
      {...{ 'aria-label': label, 'aria-readonly': componentDisabled }}
      ref={body}
      className="rich-body"
      dir={direction(locale)}
      lang={locale}
      onInput={onInput}
      onPaste={paste}
    />
  )
}
