import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { usePreferences } from '../i18n/preferences.tsx'

type Props = { at: number; count: number; name: string; busy: boolean; move: (from: number, to: number) => void }

/** Moves a row of a list up or down. */
export function OrderButtons({ at, count, name, busy, move }: Props) {
  const { t } = usePreferences()
  return (
    <>
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        disabled={busy || at === 0}
        aria-label={`${t('products.earlier')}: ${name}`}
        onClick={() => move(at, at - 1)}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        disabled={busy || at === count - 1}
        aria-label={`${t('products.later')}: ${name}`}
        onClick={() => move(at, at + 1)}
      />
    </>
  )
}

/** The list with one entry moved to another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from)
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)]
}
