import pg from 'pg'

/** Everything that is asked of the database of this process while something is done, in order. */
export async function statementsOf(work: () => Promise<void>): Promise<string[]> {
  const asked: string[] = []
  const query = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first] = given
    asked.push(typeof first === 'string' ? first : ((first as { text?: string }).text ?? '?'))
    return Reflect.apply(query, this, given)
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return asked
}
