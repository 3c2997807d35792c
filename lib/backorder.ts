/** How many pieces of a line are still to come, of which `free` lie there (null where stock is not counted). */
export function piecesToCome(quantity: number, free: number | null): number {
  return free === null ? 0 : Math.max(0, quantity - Math.max(0, free))
}
