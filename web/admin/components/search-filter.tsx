import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useState } from 'react'
import type { ListState } from './use-list-state.ts'

/** The text filter of a list, applied as the typing rests. */
export function SearchFilter({ state, hint }: { state: ListState; hint: string }) {
  const current = state.get('q') ?? ''
  const [text, setText] = useState(current)
  useEffect(() => setText(current), [current])
  useEffect(() => {
    if (text === current) return
    const timer = window.setTimeout(() => state.change({ q: text.trim() }), 300)
    return () => window.clearTimeout(timer)
  }, [text, current, state])
  return (
    <Input
      allowClear
      value={text}
      onChange={(event) => setText(event.target.value)}
      prefix={<SearchOutlined aria-hidden />}
      placeholder={hint}
      aria-label={hint}
      style={{ inlineSize: 290, maxInlineSize: '100%' }}
    />
  )
}
