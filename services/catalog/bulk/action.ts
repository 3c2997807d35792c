import Type, { type Static } from 'typebox'
import { Currency, Id, OneOf } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import { DISCONTINUE_REASONS, discontinueFields } from '../products/discontinue-product.ts'
import { MOVES, type Move } from '../products/states.ts'

/** What may be done to many products at once. */
export const BULK_ACTIONS = [
  'move',
  'add_categories',
  'remove_categories',
  'add_tags',
  'remove_tags',
  'change_prices',
  'publish_in_branches',
  'unpublish_in_branches',
] as const

const Ids = Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 50 }))

/** What is to be done, with what that action needs: the move and its reason, categories, tags, a percentage or an amount, branches. */
export const actionFields = {
  action: OneOf(BULK_ACTIONS),
  move: Type.Optional(OneOf(Object.keys(MOVES) as Move[])),
  reason: Type.Optional(Type.String({ maxLength: 1_000 })),
  replacement_id: discontinueFields.replacement_id,
  clear_stock: discontinueFields.clear_stock,
  categories: Ids,
  tags: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }), { minItems: 1, maxItems: 50 })),
  currency: Type.Optional(Currency),
  percent: Type.Optional(Type.Number({ minimum: -99.99, maximum: 1_000, multipleOf: 0.01 })),
  amount: Type.Optional(Type.Number({ minimum: -1_000_000_000, maximum: 1_000_000_000 })),
  keep_as_former: Type.Optional(Type.Boolean()),
  branch_ids: Ids,
}

const Action = Type.Object(actionFields)

/** An action with what it needs. */
export type Action = Static<typeof Action>

/** Refuses (422) an action that lacks what it needs. */
export function checkAction(action: Action): void {
  const need = (fits: boolean, field: string, say: string) => {
    if (!fits) throw invalidField(`/${field}`, 'parameter_needed', say)
  }
  switch (action.action) {
    case 'move':
      need(action.move !== undefined, 'move', 'Say which move the products are to make.')
      if (action.move === 'reject') need(Boolean(action.reason?.trim()), 'reason', 'Say why they are rejected.')
      if (action.move === 'discontinue')
        need(isReason(action.reason), 'reason', `Say why they leave the range: ${DISCONTINUE_REASONS.join(', ')}.`)
      break
    case 'add_categories':
    case 'remove_categories':
      need(action.categories !== undefined, 'categories', 'Name the categories.')
      break
    case 'add_tags':
    case 'remove_tags':
      need(action.tags !== undefined, 'tags', 'Name the tags.')
      break
    case 'change_prices':
      need(action.currency !== undefined, 'currency', 'Say in which currency prices change.')
      need(
        (action.percent === undefined) !== (action.amount === undefined),
        'percent',
        'Give either percent (10 is ten per cent dearer, -10 cheaper) or amount.',
      )
      break
    default:
      need(action.branch_ids !== undefined, 'branch_ids', 'Name the branches.')
  }
}

/** The permission that an action needs beside that of bulk edits. */
export function permissionFor(action: Action): string {
  switch (action.action) {
    case 'move':
      return `product.${action.move}`
    case 'change_prices':
      return 'product.set_price'
    case 'publish_in_branches':
      return 'listing.publish'
    case 'unpublish_in_branches':
      return 'listing.unpublish'
    default:
      return 'product.update'
  }
}

/** Whether a text is one of the reasons for which products leave the range. */
export function isReason(text: string | undefined): text is (typeof DISCONTINUE_REASONS)[number] {
  return DISCONTINUE_REASONS.some((reason) => reason === text)
}
