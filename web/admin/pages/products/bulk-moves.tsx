import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Progress, Select } from 'antd'
import { useState } from 'react'
import { Problem } from '../../api/client.ts'
import { PRODUCT_MOVES, type ProductMove } from '../../api/product-types.ts'
import { moveProduct } from '../../api/products.ts'
import { useCan } from '../../api/session.ts'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { problemText } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { DANGEROUS_MOVES } from './product-moves.tsx'

type Result = { done: number; failures: { reason: string; count: number }[] }

/** Moves all selected products to another state, one after the other, and says which could not. */
export function BulkMoves({ ids, clear }: { ids: string[]; clear: () => void }) {
  const { t } = usePreferences()
  const can = useCan()
  const client = useQueryClient()
  const [move, setMove] = useState<ProductMove>()
  const [at, setAt] = useState<number>()
  const [result, setResult] = useState<Result>()

  const run = async (reason: string | undefined) => {
    if (!move) return
    const reasons = new Map<string, number>()
    setResult(undefined)
    for (const [index, id] of ids.entries()) {
      setAt(index)
      try {
        await moveProduct(id, move, reason)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        const text = problemText(t, error)
        reasons.set(text, (reasons.get(text) ?? 0) + 1)
      }
    }
    const failures = [...reasons].map(([text, count]) => ({ reason: text, count }))
    const failed = failures.reduce((sum, one) => sum + one.count, 0)
    setAt(undefined)
    setMove(undefined)
    setResult({ done: ids.length - failed, failures })
    await client.invalidateQueries({ queryKey: ['products'] })
  }

  return (
    <div className="stack" style={{ gap: 8 }}>
      <div className="toolbar">
        <strong>{t('products.selected', { n: ids.length })}</strong>
        <Select<ProductMove>
          value={null}
          placeholder={t('products.bulk')}
          aria-label={t('products.bulk')}
          style={{ minInlineSize: 190 }}
          onChange={setMove}
          options={PRODUCT_MOVES.filter((one) => can(`product.${one}`)).map((one) => ({
            value: one,
            label: t(`productMove.${one}`),
          }))}
        />
        <Button type="text" onClick={clear}>
          {t('products.unselect')}
        </Button>
      </div>
      {at !== undefined && (
        <Progress percent={Math.round((at / ids.length) * 100)} size="small" aria-label={t('products.bulk')} />
      )}
      {result && (
        <Alert
          type={result.failures.length ? 'warning' : 'success'}
          showIcon
          closable
          title={t('products.bulkDone', { n: result.done })}
          description={result.failures.map((one) => (
            <div key={one.reason}>{t('products.bulkFailed', { n: one.count, reason: one.reason })}</div>
          ))}
        />
      )}
      {move && (
        <ReasonDialog
          open
          title={t(`productMove.${move}`)}
          text={t('products.bulkConfirm', { n: ids.length })}
          action={t(`productMove.${move}`)}
          danger={DANGEROUS_MOVES.includes(move)}
          reason={move === 'reject' ? 'required' : 'optional'}
          busy={at !== undefined}
          onCancel={() => setMove(undefined)}
          onConfirm={({ reason }) => void run(reason)}
        />
      )}
    </div>
  )
}
