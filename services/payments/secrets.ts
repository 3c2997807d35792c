import { sql } from 'kysely'
import type { Config } from '#platform/config.ts'
import type { Context } from '#platform/operation/context.ts'
import { keyIdOf, seal, unseal } from '#platform/seal.ts'
import type { GatewaySecrets } from './gateway.ts'

/** Secrets of a gateway as they are kept: encrypted under the key that encrypts costs (SEC-04). */
export function sealSecrets(config: Config, secrets: GatewaySecrets): string {
  return seal(config.secrets.costKey, JSON.stringify(secrets))
}

/** The secrets inside; undefined when their key is gone. */
export function openSecrets(config: Config, sealed: string): GatewaySecrets | undefined {
  const text = unseal([config.secrets.costKey, ...config.secrets.oldCostKeys], sealed)
  return text === undefined ? undefined : (JSON.parse(text) as GatewaySecrets)
}

/** Seals secrets anew that an earlier key sealed, so that the key can go. */
export async function resealSecrets(ctx: Context): Promise<void> {
  const { config } = ctx.runtime
  const old = await ctx.rows(
    sql<{ id: string; credentials: string }>`select id, credentials from method
      where credentials is not null and split_part(credentials, '.', 1) <> ${keyIdOf(config.secrets.costKey)}`,
  )
  for (const { id, credentials } of old) {
    const opened = openSecrets(config, credentials)
    if (!opened) continue
    await sql`update method set credentials = ${sealSecrets(config, opened)} where id = ${id} and credentials = ${credentials}`.execute(
      ctx.db,
    )
  }
}
