import Type from 'typebox'
import type { Tx } from '#platform/db/pool.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { signedIn } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { Me, meOf } from '../account.ts'
import * as store from '../store.ts'
import { AVATAR_FAILS, avatarFiles, keepAvatar, newAvatar } from './avatar.ts'

const UploadedFile = Type.Object(
  { path: Type.String(), file_name: Type.String(), bytes: Type.Integer() },
  { additionalProperties: false },
)

// No upload lasts as long.
const PATIENCE_MS = 3_600_000

/** Gives the signed-in person's account a picture in place of the one it had (IDN-06). */
export const setAvatar = operation('user.set_avatar', {
  access: signedIn,
  input: Type.Object({ file: UploadedFile }, { additionalProperties: false }),
  output: Me,
  fails: AVATAR_FAILS,
  emits: ['user.updated'],
  limit: 20,
  async run(ctx, input) {
    const name = newAvatar()
    // Before the first byte is kept: whatever comes between, no file stays that nobody shows.
    await addJob(
      ctx.db,
      'identity.dropUnshown',
      { account_id: ctx.actor.id, name },
      { runAt: new Date(Date.now() + PATIENCE_MS) },
    )
    await keepAvatar(ctx.runtime.storage, input.file.path, name)
    return change(ctx, name)
  },
})

/** Takes the picture of the signed-in person's account away. */
export const removeAvatar = operation('user.remove_avatar', {
  access: signedIn,
  input: Type.Object({}, { additionalProperties: false }),
  output: Me,
  emits: ['user.updated'],
  run: (ctx) => change(ctx, null),
})

/** Has a picture that nothing shows any more taken off the storage when the transaction commits. */
export async function dropAvatar(tx: Tx, name: string | null): Promise<void> {
  if (name !== null) await addJob(tx, 'identity.removeFiles', { paths: avatarFiles(name) })
}

/** Takes a picture off the storage unless the account that it was made for shows it: of a server that died halfway, or a change that failed. */
export async function dropUnshown(ctx: Context, { account_id, name }: Record<string, unknown>): Promise<void> {
  if (await store.showsAvatar(ctx.db, String(account_id), String(name))) return
  await removeFiles(ctx, { paths: avatarFiles(String(name)) })
}

/** Takes files off the storage. */
export async function removeFiles(ctx: Context, payload: Record<string, unknown>): Promise<void> {
  for (const path of payload['paths'] as string[]) await ctx.runtime.storage.remove(path)
}

function change(ctx: Context, name: string | null) {
  return ctx.tx(async (tx) => {
    const id = ctx.actor.id ?? ''
    await store.lockAccount(tx, id)
    const { avatar: before } = await store.getAccount(tx, id)
    await store.setAvatar(tx, id, name)
    await dropAvatar(tx, before)
    const account = await store.getAccount(tx, id)
    await appendEvents(tx, [ctx.event('user.updated', id, { id, name: `${account.first_name} ${account.last_name}`.trim() })])
    return meOf(account)
  })
}
