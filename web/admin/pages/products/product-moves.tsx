import { Button } from 'antd'
import { useState } from 'react'
import type { Product, ProductMove } from '../../api/product-types.ts'
import { moveProduct } from '../../api/products.ts'
import { useCan } from '../../api/session.ts'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { DiscontinueDialog } from './discontinue-dialog.tsx'

/** Moves that take something away. */
export const DANGEROUS_MOVES: readonly ProductMove[] = ['reject', 'discontinue', 'archive', 'delete']

/** Moves that lead a product towards the shelves: the next of them is what one comes for. */
const FORWARD: readonly ProductMove[] = ['submit_review', 'start_review', 'approve', 'redraft', 'publish', 'restore']

const REASONS: Partial<Record<ProductMove, 'optional' | 'required'>> = {
  reject: 'required',
  unpublish: 'optional',
}

type Props = { product: Product; dirty: boolean; locked: boolean; onMoved: (product: Product) => void }

/** The moves a product allows to this person, each confirmed. */
export function ProductMoves({ product, dirty, locked, onMoved }: Props) {
  const { t } = usePreferences()
  const can = useCan()
  const [move, setMove] = useState<ProductMove>()
  const run = useAction((input: { move: ProductMove; reason?: string }) => moveProduct(product.id, input.move, input.reason), {
    done: (_, input) => t(`productMove.${input.move}_done`),
    refresh: [['products'], ['dashboard']],
    onDone: (moved) => {
      setMove(undefined)
      onMoved(moved)
    },
  })
  const allowed = product.allowed_moves.filter((one) => can(`product.${one}`))
  const next = allowed.find((one) => FORWARD.includes(one))
  if (allowed.length === 0) return <p className="muted">{t('products.noMoves')}</p>

  return (
    <div className="stack" style={{ gap: 8 }}>
      {allowed.map((one) => (
        <Button
          key={one}
          block
          danger={DANGEROUS_MOVES.includes(one)}
          type={one === next ? 'primary' : 'default'}
          disabled={locked || dirty || (one === 'publish' && product.publish_blockers.length > 0)}
          onClick={() => setMove(one)}
        >
          {t(`productMove.${one}`)}
        </Button>
      ))}
      {dirty && <span className="muted">{t('products.saveFirst')}</span>}
      {move === 'discontinue' && <DiscontinueDialog product={product} close={() => setMove(undefined)} onMoved={onMoved} />}
      {move && move !== 'discontinue' && (
        <ReasonDialog
          open
          title={t(`productMove.${move}`)}
          text={t(`productMove.${move}_text`)}
          action={t(`productMove.${move}`)}
          danger={DANGEROUS_MOVES.includes(move)}
          reason={REASONS[move] ?? 'none'}
          busy={run.isPending}
          onCancel={() => setMove(undefined)}
          onConfirm={({ reason }) => run.mutate({ move, ...(reason && { reason }) })}
        />
      )}
    </div>
  )
}
