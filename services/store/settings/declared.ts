import { AppError, invalidField } from '#lib/errors.ts'
import { missingPermission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import type { Setting } from '#platform/service.ts'
import { refuseWholeShop } from '../branch-scope.ts'
import { needBranch } from '../branches/branch.ts'
import { findBranch } from '../branches/store.ts'

/** Every setting that a service declares. */
export function declaredSettings(ctx: Context): Setting[] {
  return ctx.runtime.services.flatMap((service) => service.settings ?? [])
}

/** The setting that somebody wants to change there; refuses one that is not, or that they may not change there (SET-01). */
export async function settingToChange(ctx: Context, key: string, branchId: string | null): Promise<Setting> {
  const setting = declaredSettings(ctx).find((candidate) => candidate.key === key)
  if (!setting) throw new AppError('not_found', 'setting_not_found', `There is no setting ${key}.`)
  if (ctx.facts.caller === undefined && !ctx.actor.permissions.has(setting.permission))
    throw missingPermission(setting.permission)
  if (branchId === null) {
    refuseWholeShop(ctx)
    return setting
  }
  needBranch(ctx, await findBranch(ctx.db, branchId))
  if (!setting.perBranch)
    throw invalidField('/branch_id', 'setting_of_shop', 'This setting is the same in all branches; change it for the whole shop.')
  return setting
}
