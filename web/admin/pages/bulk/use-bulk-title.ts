import { BULK_ACTIONS, type BulkEdit } from '../../api/bulk.ts'
import { PRODUCT_MOVES } from '../../api/product-types.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** What a bulk edit does, in a few words. */
export function useBulkTitle(): (bulk: BulkEdit) => string {
  const { t } = usePreferences()
  return (bulk) => {
    const move = PRODUCT_MOVES.find((one) => one === bulk.move)
    if (move) return t(`productMove.${move}`)
    const action = BULK_ACTIONS.find((one) => one === bulk.action)
    return action ? t(`bulk.${action}`) : bulk.action
  }
}
