import { sql } from 'kysely'
import type { Locale } from '#lib/locale.ts'
import type { Check } from '#platform/service.ts'
import { declaredSettings } from './settings/declared.ts'
import { isEmpty } from './settings/setting.ts'

/** What of the shop itself must be there before it runs (SET-04). */
export const storeChecks: readonly Check[] = [
  {
    code: 'no_default_branch',
    name: 'there is a default branch',
    async problem(ctx) {
      if (await ctx.first(sql`select from branch where is_default and published`)) return undefined
      const other = await ctx.first<{ slug: string }>(sql`select slug from branch where published order by created_at limit 1`)
      return `There is no published default branch. Make one: serai branch default ${other?.slug ?? 'SLUG'}`
    },
  },
  {
    code: 'setting_missing',
    name: 'every required setting has a value',
    async problem(ctx) {
      const required = declaredSettings(ctx).filter((setting) => setting.required)
      const kept = await ctx.rows(
        sql<{ key: string; branch: string | null; value: unknown }>`
          select s.key, b.slug as branch, s.value from setting s left join branch b on b.id = s.branch_id
          where s.key = any(${required.map(({ key }) => key)}::text[]) or s.key = 'default_locale' order by s.key, b.slug`,
      )
      const shopLocale = kept.find(({ key, branch }) => key === 'default_locale' && branch === null)?.value ?? 'en'
      const missing = kept.filter(({ key, value }) => {
        const setting = required.find((candidate) => candidate.key === key)
        return setting !== undefined && isEmpty(setting.type, value, shopLocale as Locale)
      })
      if (missing.length === 0) return undefined
      const names = missing.map(({ key, branch }) => (branch === null ? key : `${key} (branch ${branch})`))
      const fresh = missing.map(({ key, branch }) => `serai setting reset ${key}${branch === null ? '' : ` --branch ${branch}`}`)
      return `Required settings are empty: ${names.join(', ')}. Give them their defaults again: ${fresh.join('; ')}`
    },
  },
]
