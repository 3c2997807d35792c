/** Points that an order brings: whole ones, for what was paid in the base currency's major units (PRM-03). */
export function pointsFor(paid: number, perUnit: number): bigint {
  return BigInt(Math.floor(Math.max(0, paid) * Math.max(0, perUnit) + 1e-9))
}

/** How many of the points an order brought go when a part of what was paid is given back: at least the share, never more than are left. */
export function pointsToReverse(earned: bigint, reversed: bigint, givenBack: bigint, paid: bigint): bigint {
  if (paid <= 0n || givenBack <= 0n) return 0n
  const share = (earned * givenBack + paid - 1n) / paid
  const left = earned - reversed
  return share < left ? share : left
}
