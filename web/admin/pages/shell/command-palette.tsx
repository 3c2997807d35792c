import { SearchOutlined } from '@ant-design/icons'
import { Input, Modal, Spin } from 'antd'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { usePreferences } from '../../i18n/preferences.tsx'
import { useHits } from './use-hits.tsx'

/** Search over pages, commands, products, orders and customers, all by keyboard. */
export function CommandPalette({ open, close }: { open: boolean; close: () => void }) {
  return (
    <Modal
      open={open}
      onCancel={close}
      footer={null}
      closable={false}
      destroyOnHidden
      width={600}
      style={{ insetBlockStart: 72 }}
    >
      <Palette close={close} />
    </Modal>
  )
}

function Palette({ close }: { close: () => void }) {
  const { t } = usePreferences()
  const navigate = useNavigate()
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { hits, searching } = useHits(text)
  const list = useRef<HTMLDivElement>(null)
  const chosen = Math.min(at, hits.length - 1)

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  const go = (index: number) => {
    const hit = hits[index]
    if (!hit) return
    close()
    if (hit.run) hit.run()
    else navigate(hit.path)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((chosen + 1) % Math.max(hits.length, 1))
    else if (event.key === 'ArrowUp') setAt((chosen - 1 + hits.length) % Math.max(hits.length, 1))
    else if (event.key === 'Enter') go(chosen)
    else return
    event.preventDefault()
  }

  return (
    <>
      <Input
        autoFocus
        size="large"
        prefix={<SearchOutlined aria-hidden />}
        suffix={searching ? <Spin size="small" /> : <span />}
        placeholder={t('search.hint')}
        aria-label={t('search.hint')}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={hits[chosen] ? `${id}-${chosen}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={id}
        role="listbox"
        aria-label={t('search.results')}
        ref={list}
        style={{ maxBlockSize: '54vh', overflow: 'auto', marginBlockStart: 8 }}
      >
        {hits.map((hit, index) => (
          <div key={hit.key} role="presentation">
            {hits[index - 1]?.group !== hit.group && (
              <div role="presentation" className="muted" style={{ padding: '8px 12px 2px', fontSize: 12 }}>
                {t(hit.group)}
              </div>
            )}
            <button
              type="button"
              role="option"
              id={`${id}-${index}`}
              className="hit"
              aria-selected={index === chosen}
              tabIndex={-1}
              onMouseMove={() => setAt(index)}
              onClick={() => go(index)}
            >
              {hit.icon}
              <span className="grow clip">{hit.title}</span>
              <span className="muted clip">{hit.note}</span>
            </button>
          </div>
        ))}
        {hits.length === 0 && !searching && (
          <p className="muted" style={{ padding: 12 }}>
            {t('search.nothing', { text })}
          </p>
        )}
      </div>
    </>
  )
}
