/**
 * Looks rows up by a key in lists that may be long: a list is grouped at the first look and remembered as long as it lives,
 * so that a thousand looks cost no more than one walk through it. A list that was asked of must not change afterwards.
 */
export function grouped<Row>(keyOf: (row: Row) => string): (list: readonly Row[], key: string) => readonly Row[] {
  const known = new WeakMap<readonly Row[], Map<string, Row[]>>()
  return (list, key) => {
    let groups = known.get(list)
    if (groups === undefined) {
      groups = Map.groupBy(list, keyOf)
      known.set(list, groups)
    }
    return groups.get(key) ?? NONE
  }
}

const NONE: readonly never[] = []
