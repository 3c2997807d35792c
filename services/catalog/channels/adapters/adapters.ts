import type { Adapter } from '../adapter.ts'
import { amazonAdapter } from './amazon.ts'
import { ebayAdapter } from './ebay.ts'
import { fileAdapter } from './file.ts'

/** The kinds of channel there are; a new one is a file of its own and a line here. */
export const ADAPTERS = { file: fileAdapter, amazon: amazonAdapter, ebay: ebayAdapter } as const satisfies Record<string, Adapter>

/** A kind of channel. */
export type AdapterName = keyof typeof ADAPTERS

/** Their names. */
export const ADAPTER_NAMES = Object.keys(ADAPTERS) as AdapterName[]
