import type { Static, TSchema } from 'typebox'
import type { EventName } from '#contracts/events.ts'
import { AppError } from '#lib/errors.ts'
import { checkAccess } from './access.ts'
import { keepToBranches } from './branches.ts'
import type { Context } from './context.ts'
import { lockOf, refuseLocked } from './locks.ts'
import type { Operation } from './operation.ts'
import { Replay } from './transact.ts'
import { validate } from './validate.ts'

/** What an operation answered, and whether it is the repetition of an earlier answer. */
export interface Outcome<T> {
  output: T
  replayed: boolean
}

const NOTHING: readonly EventName[] = []

/** Runs an operation the one way there is: access, validation, the work, its measure. Every door comes through here. */
export async function invoke<I extends TSchema, O extends TSchema>(
  op: Operation<I, O>,
  ctx: Context,
  input: unknown,
): Promise<Outcome<Static<O>>> {
  const started = performance.now()
  let outcome = 'ok'
  try {
    checkAccess(op.access, ctx.actor, ctx.facts.caller)
    if (op.access.kind === 'permission') keepToBranches(ctx)
    validate(op as unknown as Operation, input)
    if (op.idempotent === 'required' && !ctx.facts.idempotencyKey) {
      throw new AppError(
        'precondition',
        'idempotency_key_required',
        'Send an Idempotency-Key header with this request, so that a repetition cannot do it twice.',
      )
    }
    ctx.operation = {
      name: op.name,
      input,
      audited: op.audited ?? false,
      keyed: op.idempotent === 'key',
      emits: op.emits ?? NOTHING,
      lock: lockOf(op.locks, input as Static<I>),
    }
    if (ctx.operation.lock) await refuseLocked(ctx, ctx.operation.lock)
    return { output: await op.run(ctx, input as Static<I>), replayed: false }
  } catch (error) {
    if (error instanceof Replay) {
      outcome = 'replayed'
      return { output: error.response as Static<O>, replayed: true }
    }
    const refusal = asRefusal(error)
    outcome = refusal ? refusal.code : 'fault'
    throw refusal ?? error
  } finally {
    ctx.runtime.metrics.observeOperation(op.name, outcome, performance.now() - started)
  }
}

/** Turns what the database says of bad data into a refusal; the last net under validation. */
export function asRefusal(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) return undefined
  if (code.startsWith('22'))
    return new AppError('invalid', 'invalid_input', 'A value of the request is out of range or not in the form it should have.')
  if (code === '23505') return new AppError('conflict', 'already_exists', 'This exists already.')
  if (code.startsWith('23'))
    return new AppError(
      'invalid',
      'invalid_reference',
      'The request names something that does not exist, or leaves out something needed.',
    )
  if (code === '40001' || code === '40P01')
    return new AppError('conflict', 'try_again', 'Someone changed the same thing at the same moment; try again.')
  return undefined
}
