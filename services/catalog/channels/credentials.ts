import { sql } from 'kysely'
import type { Config } from '#platform/config.ts'
import { rows } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { keyIdOf, seal, unseal } from '#platform/seal.ts'
import type { ChannelCredentials } from './adapter.ts'

/** Secrets as they are kept: encrypted under the key that encrypts costs (SEC-04). */
export function sealCredentials(config: Config, credentials: ChannelCredentials): string {
  return seal(config.secrets.costKey, JSON.stringify(credentials))
}

/** The secrets inside; undefined when their key is gone. */
export function openCredentials(config: Config, sealed: string): ChannelCredentials | undefined {
  const text = openSecret(config, sealed)
  return text === undefined ? undefined : (JSON.parse(text) as ChannelCredentials)
}

/** The text inside a sealed secret; undefined when its key is gone. */
export function openSecret(config: Config, sealed: string): string | undefined {
  return unseal([config.secrets.costKey, ...config.secrets.oldCostKeys], sealed)
}

/** Seals secrets anew that an earlier key sealed, so that the key can go; access tokens are simply asked for again. */
export async function resealCredentials(ctx: Context): Promise<void> {
  const { config } = ctx.runtime
  const old = await rows(
    ctx.db,
    sql<{ id: string; credentials: string }>`select id, credentials from channel
      where credentials is not null and split_part(credentials, '.', 1) <> ${keyIdOf(config.secrets.costKey)}`,
  )
  for (const { id, credentials } of old) {
    const opened = openCredentials(config, credentials)
    if (!opened) continue
    await sql`update channel set credentials = ${sealCredentials(config, opened)}, access_token = null where id = ${id} and credentials = ${credentials}`.execute(
      ctx.db,
    )
  }
}
