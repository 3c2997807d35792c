import type { StockRow } from '../../api/stock.ts'
import { Tone } from '../../components/tone.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

type Props = { row: Pick<StockRow, 'available' | 'low_stock_threshold'> & { track_inventory?: boolean } }

/** What is free of a variant at a branch, with a word where it is little or nothing. */
export function StockFigure({ row }: Props) {
  const { t, number } = usePreferences()
  const isTracked = row.track_inventory !== false
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {!isTracked && <Tone tone="quiet">{t('products.untracked')}</Tone>}
      {isTracked && row.available <= row.low_stock_threshold && (
        <Tone tone={row.available <= 0 ? 'bad' : 'wait'}>
          {t(row.available <= 0 ? 'products.stock_out' : 'products.stock_low')}
        </Tone>
      )}{' '}
      <strong className="figure">{number(row.available)}</strong>
    </span>
  )
}
