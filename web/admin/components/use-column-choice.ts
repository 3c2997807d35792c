import { useState } from 'react'

type Choosable = { key: string; fixed?: boolean; hidden?: boolean }

/** Which columns of a table are shown; this browser remembers. */
export function useColumnChoice(table: string, columns: Choosable[]) {
  const place = `serai.columns.${table}`
  const [hidden, setHidden] = useState<string[]>(() => {
    const stored = localStorage.getItem(place)
    return stored ? stored.split(',') : columns.filter((column) => column.hidden).map((column) => column.key)
  })
  return {
    visible: columns.map((column) => column.key).filter((key) => !hidden.includes(key)),
    toggle: (key: string) => {
      const next = hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key]
      localStorage.setItem(place, next.join(',') || '-')
      setHidden(next)
    },
  }
}

/** What `useColumnChoice` gives. */
export type ColumnChoice = ReturnType<typeof useColumnChoice>
