import { sql } from 'kysely'
import { withRuntime } from './with-runtime.ts'

/** Says whether the shop has what it needs: settings, people, connections (SET-04). */
export async function doctor(args: string[]): Promise<void> {
  const checks = await withRuntime(async (runtime) => {
    const count = async (service: string, query: ReturnType<typeof sql<{ n: number }>>) =>
      (await query.execute(runtime.db(service))).rows[0]?.n ?? 0
    const holders = sql<{
      n: number
    }>`select count(distinct ar.account_id)::int as n from account_role ar join role r on r.name = ar.role where 'order.receive_notifications' = any(r.permissions)`
    return [
      {
        check: 'the database answers',
        ok: (await count('store', sql`select 1 as n`)) === 1,
        mend: 'Start PostgreSQL or unset DATABASE_URL.',
      },
      {
        check: 'there is a default branch',
        ok: (await count('store', sql`select count(*)::int as n from branch where is_default`)) === 1,
        mend: 'Run serai start once: it makes one.',
      },
      {
        check: 'there is a customer role',
        ok: (await count('identity', sql`select count(*)::int as n from role where name = 'customer'`)) === 1,
        mend: 'Run serai migrate.',
      },
      {
        check: 'someone is told of new orders',
        ok: (await count('identity', holders)) > 0,
        mend: 'Create staff: serai user create EMAIL --role manager',
      },
      {
        check: 'there is a way to pay',
        ok: (await count('payments', sql`select count(*)::int as n from method where published`)) > 0,
        mend: 'Publish a payment method.',
      },
      {
        check: 'no dead letters',
        ok: (await count('orders', sql`select count(*)::int as n from dead_letter`)) === 0,
        mend: 'Look at the table dead_letter of the services.',
      },
    ]
  })
  if (args.includes('--json')) console.log(JSON.stringify(checks, null, 2))
  else for (const { check, ok, mend } of checks) console.log(`  ${ok ? '✔' : '✘'} ${check}${ok ? '' : `. ${mend}`}`)
  if (checks.some((check) => !check.ok)) process.exitCode = 1
}
