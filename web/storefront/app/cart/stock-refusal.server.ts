import type { Locale } from '#lib/locale.ts'
import { type Problem, problemText } from '../api/problem.ts'
import { CATALOGUES } from '../i18n/catalogues.server.ts'

/** Why a quantity cannot be had: how many there are, where the API says so. */
export function stockRefusal(problem: Problem, locale: Locale): string {
  const { available } = problem
  if (problem.code !== 'insufficient_stock' || typeof available !== 'number') return problemText(problem)
  const { product } = CATALOGUES[locale]
  return available === 0 ? product.stock.out_of_stock : product.left(available)
}
