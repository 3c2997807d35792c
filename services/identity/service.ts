import { sql } from 'kysely'
import { isId } from '#lib/id.ts'
import { route } from '#platform/http/route.ts'
import { rowOf } from '#platform/operation/audit.ts'
import { defineService } from '#platform/service.ts'
import { listAudit, listAuditedOperations } from './audit/list-audit.ts'
import { authenticate } from './authenticate.ts'
import { refreshInput, sessionReply, signOutReply } from './cookies.ts'
import { getKeys } from './get-keys.ts'
import { getMe } from './get-me.ts'
import { createKey } from './keys/create-key.ts'
import { listKeys, revokeKey } from './keys/manage-keys.ts'
import { listContacts } from './list-contacts.ts'
import { listHolders } from './list-holders.ts'
import { listUsers } from './list-users.ts'
import { sweepLocks } from './locks/store.ts'
import { getLock, releaseLock, takeLock } from './locks/take-lock.ts'
import { identityPermissions } from './permissions.ts'
import { prepareIdentity } from './prepare.ts'
import { refreshSession } from './refresh-session.ts'
import { register } from './register.ts'
import { createRole } from './roles/create-role.ts'
import { deleteRole } from './roles/delete-role.ts'
import { listPermissions } from './roles/list-permissions.ts'
import { getRole, listRoles } from './roles/list-roles.ts'
import { updateRole } from './roles/update-role.ts'
import { rpcs } from './rpc.ts'
import { seedAccounts } from './seed-accounts.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { blockUser, endUserSessions, unblockUser } from './staff/block-user.ts'
import { createStaff } from './staff/create-staff.ts'
import { getUser, listUserSessions } from './staff/get-user.ts'
import { updateAccess } from './staff/update-access.ts'
import { updateMe } from './update-me.ts'

/** Accounts, sign-in, sessions, roles and permissions. */
export const identity = defineService({
  name: 'identity',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [
    route('POST /auth/register', register, 201, { reply: sessionReply, anonymous: true }),
    route('POST /auth/sign-in', signIn, 200, { reply: sessionReply, anonymous: true }),
    route('POST /auth/refresh', refreshSession, 200, { reply: sessionReply, input: refreshInput, anonymous: true }),
    route('POST /auth/sign-out', signOut, 204, { reply: signOutReply }),
    route('GET /auth/jwks.json', getKeys),
    route('GET /me', getMe),
    route('PATCH /me', updateMe),
    route('GET /users', listUsers),
    route('POST /users/staff', createStaff, 201),
    route('GET /users/:id', getUser),
    route('PUT /users/:id/access', updateAccess),
    route('POST /users/:id/block', blockUser),
    route('POST /users/:id/unblock', unblockUser),
    route('GET /users/:id/sessions', listUserSessions),
    route('POST /users/:id/sessions/end', endUserSessions),
    route('GET /audit', listAudit),
    route('GET /audit/operations', listAuditedOperations),
    route('POST /locks', takeLock),
    route('GET /locks/:kind/:id', getLock),
    route('DELETE /locks/:kind/:id', releaseLock),
    route('GET /api-keys', listKeys),
    route('POST /api-keys', createKey, 201),
    route('POST /api-keys/:id/revoke', revokeKey),
    route('GET /permissions', listPermissions),
    route('GET /roles', listRoles),
    route('POST /roles', createRole, 201),
    route('GET /roles/:name', getRole),
    route('PUT /roles/:name', updateRole),
    route('DELETE /roles/:name', deleteRole, 204),
  ],
  rpc: rpcs,
  calls: { 'identity.authenticate': authenticate, 'identity.listHolders': listHolders, 'identity.listContacts': listContacts },
  permissions: identityPermissions,
  invalidates: {
    'user.signed_out': (event) => [`session:${event.payload['session_id']}`],
    'user.updated': (event) => [`user:${event.aggregate_id}`],
    'user.access_changed': (event) => [`user:${event.aggregate_id}`],
    'user.blocked': (event) => [`user:${event.aggregate_id}`],
    'user.unblocked': (event) => [`user:${event.aggregate_id}`],
    'api_key.changed': (event) => [`session:${event.aggregate_id}`],
    'lock.changed': () => ['locks'],
    'role.changed': (event) => [
      `role:${event.payload['role']}`,
      ...(event.payload['user_ids'] as string[]).map((id) => `user:${id}`),
    ],
  },
  audits: {
    user: (id) =>
      isId(id)
        ? sql`(select to_jsonb(a) || jsonb_build_object('roles', (select array_agg(role order by role) from account_role where account_id = a.id),
            'branches', (select jsonb_agg(jsonb_build_object('branch_id', branch_id, 'duties', duties) order by branch_id) from account_branch where account_id = a.id))
            from account a where a.id = ${id})`
        : sql`null::jsonb`,
    role: rowOf('role', 'name'),
    api_key: rowOf('api_key'),
  },
  lockable: { user: 'user.manage', role: 'role.manage' },
  jobs: { sweepLocks: (ctx) => sweepLocks(ctx.db) },
  schedules: [['17 * * * *', 'sweepLocks']],
  prepare: prepareIdentity,
  demo: seedAccounts,
})
