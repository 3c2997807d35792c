import type { MoneyShape } from './shapes.ts'

/** What a code takes off which goods. */
export interface Reduction {
  id: string
  /** The state of the code's terms that this was judged by; its hold refuses another. */
  version: number
  kind: 'coupon' | 'gift'
  code: string
  name: string
  amount: MoneyShape
  variant_ids: string[]
}

/** Why a code takes nothing; `missing` is what the goods lack to its minimum. */
export interface CodeRefusal {
  code: string
  detail: string
  missing: MoneyShape | null
}
