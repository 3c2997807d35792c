import type { Static, TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import type { EventName } from '#contracts/events.ts'
import type { Access } from './access.ts'
import type { Context } from './context.ts'
import type { Limit } from './limits.ts'
import type { Locks } from './locks.ts'

/** How answers to an anonymous read are kept: by what they depend on, dropped by events (see a service's `invalidates`). */
export interface CachePolicy<I, O> {
  /** Names of what the answer shows, e.g. `product:ID`; an event that names one of them drops the answer. */
  tags(input: I, output: O): string[]
}

/** What an operation declares; everything around it (validation, access, metrics, documentation …) follows from it. */
export interface OperationSpec<I extends TSchema, O extends TSchema> {
  access: Access
  input: I
  output: O
  /** Stable codes of the refusals it may answer with, beside those of access and validation. */
  fails?: readonly string[]
  /** Events that tell of what it changed, in its service's log; telling of another is a fault. */
  emits?: readonly EventName[]
  /**
   * `key`: a repeated Idempotency-Key answers again from the transaction that did the work.
   * `own`: the operation keeps the key with its effect itself; `required`: the same, and a call without a key is refused.
   */
  idempotent?: 'key' | 'own' | 'required'
  /** Its commit need not wait for the disk: whoever calls it makes it durable by a commit of their own that follows. */
  relaxed?: boolean
  /** Writes an audit entry in the operation's transaction when staff run it. */
  audited?: boolean
  /** The record that it changes: refused (423) to staff while somebody else has it open for editing. */
  locks?: Locks<Static<I>>
  /** Calls a minute that a client and an account may make; writes that say nothing share one allowance. */
  limit?: Limit
  cache?: CachePolicy<Static<I>, Static<O>>
  run(ctx: Context, input: Static<I>): Promise<Static<O>>
}

/** One named thing the platform does. */
export interface Operation<I extends TSchema = TSchema, O extends TSchema = TSchema> extends OperationSpec<I, O> {
  name: string
  validator: () => Validator
}

/** Declares an operation under its name, `entity.verb`. */
export function operation<I extends TSchema, O extends TSchema>(name: string, spec: OperationSpec<I, O>): Operation<I, O> {
  let compiled: Validator | undefined
  return {
    ...spec,
    name,
    validator: () => {
      compiled ??= Compile(spec.input) as unknown as Validator
      return compiled
    },
  }
}
