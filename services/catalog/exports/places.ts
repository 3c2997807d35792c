import type { Attributes } from '../attributes/attributes.ts'
import type { Features } from '../features/features.ts'

/** Where attributes, features, their groups and values stand in the shop's order, from 1; a shop that gets the file puts them so. */
export class Places {
  readonly #places = new Map<string, number>()

  constructor(attributes: Attributes, features: Features) {
    this.#put('attribute', attributes.keys())
    for (const [code, { values }] of attributes) this.#put(`attribute.${code}`, values.keys())
    this.#put('group', features.groups.keys())
    this.#put('feature', features.byCode.keys())
    for (const { code, values } of features.byCode.values())
      this.#put(
        `feature.${code}`,
        values.map((value) => value.code),
      )
  }

  /** The place of one thing among those of its kind: `feature` for features, `feature.wood` for the values of one. */
  of(kind: 'attribute' | 'group' | 'feature' | `attribute.${string}` | `feature.${string}`, code: string): string {
    return String(this.#places.get(`${kind} ${code}`) ?? '')
  }

  #put(kind: string, codes: Iterable<string>): void {
    let place = 0
    for (const code of codes) this.#places.set(`${kind} ${code}`, ++place)
  }
}
