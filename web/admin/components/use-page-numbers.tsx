import type { TablePaginationConfig } from 'antd'
import { cloneElement, isValidElement, type ReactNode } from 'react'
import { usePreferences } from '../i18n/preferences.tsx'

/** Writes the numbers under a list in the digits of the language. */
export function usePageNumbers(): (page: number, type: string, element: ReactNode) => ReactNode {
  const { number } = usePreferences()
  return (page, type, element) =>
    type === 'page' && isValidElement(element) ? cloneElement(element, undefined, number(page)) : element
}

/** How a small table turns its pages: not at all while there is only one. */
export function usePages(): TablePaginationConfig {
  return { itemRender: usePageNumbers(), hideOnSinglePage: true, showSizeChanger: false }
}
