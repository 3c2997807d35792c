import { sql } from 'kysely'
import { isId } from '#lib/id.ts'
import { forgetsPeople } from '#platform/forget.ts'
import { route } from '#platform/http/route.ts'
import { rowOf } from '#platform/operation/audit.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { defineService } from '#platform/service.ts'
import { findHome } from './addresses/find-home.ts'
import { createAddress, deleteAddress, listAddresses, setDefaultAddress, updateAddress } from './addresses/manage-addresses.ts'
import { listAudit, listAuditedOperations } from './audit/list-audit.ts'
import { authenticate } from './authenticate.ts'
import { identityChecks } from './checks.ts'
import { requestCode, requestPhoneCode } from './codes/request-code.ts'
import { sendCode } from './codes/send-code.ts'
import { signInByCode } from './codes/sign-in-by-code.ts'
import { sweepSpent } from './codes/store.ts'
import { verifyPhone } from './codes/verify-phone.ts'
import { deviceInput, refreshInput, sessionReply, signOutReply } from './cookies.ts'
import { askData, dataReply, downloadData, getDataState } from './data/ask-data.ts'
import { gatherData } from './data/gather-data.ts'
import { sweepFiles } from './data/store.ts'
import { getKeys } from './get-keys.ts'
import { getMe } from './get-me.ts'
import { createKey } from './keys/create-key.ts'
import { listKeys, revokeKey } from './keys/manage-keys.ts'
import { listContacts } from './list-contacts.ts'
import { listHolders } from './list-holders.ts'
import { listUsers } from './list-users.ts'
import { sweepLocks } from './locks/store.ts'
import { getLock, releaseLock, takeLock } from './locks/take-lock.ts'
import { claimShop } from './owner/claim-shop.ts'
import { inviteOwner } from './owner/invite-owner.ts'
import { sweepTries } from './passwords/brake.ts'
import { changePassword } from './passwords/change-password.ts'
import { forgotPassword } from './passwords/forgot-password.ts'
import { resetPassword } from './passwords/reset-password.ts'
import { sendLetter } from './passwords/send-letters.ts'
import { changeEmail, sendVerification, verifyEmail } from './passwords/verify-email.ts'
import { identityPermissions } from './permissions.ts'
import { prepareIdentity } from './prepare.ts'
import { deleteOwnAccount, deleteUser } from './privacy/delete-account.ts'
import { describeForgotten } from './privacy/describe-forgotten.ts'
import { sweepForgotten } from './privacy/store.ts'
import { describeBuyer } from './profile/describe-buyer.ts'
import { dropUnshown, removeAvatar, removeFiles, setAvatar } from './profile/set-avatar.ts'
import { beginProviderSignIn, listProviders } from './providers/begin.ts'
import { finishProviderSignIn } from './providers/finish.ts'
import { refreshSession } from './refresh-session.ts'
import { register } from './register.ts'
import { createRole } from './roles/create-role.ts'
import { deleteRole } from './roles/delete-role.ts'
import { listPermissions } from './roles/list-permissions.ts'
import { getRole, listRoles } from './roles/list-roles.ts'
import { updateRole } from './roles/update-role.ts'
import { rpcs } from './rpc.ts'
import { seedAccounts } from './seed-accounts.ts'
import { endOtherSessions, endSession } from './sessions/end-sessions.ts'
import { listSessions } from './sessions/list-sessions.ts'
import { identitySettings } from './settings.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { blockUser, endUserSessions, unblockUser } from './staff/block-user.ts'
import { createStaff } from './staff/create-staff.ts'
import { getUser, listUserSessions } from './staff/get-user.ts'
import { updateAccess } from './staff/update-access.ts'
import { updateMe } from './update-me.ts'
import { listWishes } from './wishlist/list-wishes.ts'
import { addWish, listFavorites, listWishers, removeWish } from './wishlist/manage-wishes.ts'

const DAY = 86_400_000

/** Accounts, sign-in, sessions, roles and permissions. */
export const identity = defineService({
  name: 'identity',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [
    route('POST /auth/register', register, 201, { reply: sessionReply, anonymous: true }),
    route('POST /auth/sign-in', signIn, 200, { reply: sessionReply, input: deviceInput, anonymous: true }),
    route('POST /auth/refresh', refreshSession, 200, { reply: sessionReply, input: refreshInput, anonymous: true }),
    route('POST /auth/sign-out', signOut, 204, { reply: signOutReply }),
    route('POST /auth/code', requestCode, 202, { anonymous: true }),
    route('POST /auth/code/sign-in', signInByCode, 200, { reply: sessionReply, anonymous: true }),
    route('GET /auth/providers', listProviders),
    route('POST /auth/providers/:provider/begin', beginProviderSignIn, 200, { anonymous: true }),
    route('POST /auth/providers/:provider/finish', finishProviderSignIn, 200, { reply: sessionReply, anonymous: true }),
    route('POST /auth/password/forgot', forgotPassword, 202, { anonymous: true }),
    route('POST /auth/password/reset', resetPassword, 204, { anonymous: true }),
    route('POST /auth/email/verify', verifyEmail, 200, { anonymous: true }),
    route('POST /auth/claim', claimShop, 200, { reply: sessionReply, anonymous: true }),
    route('GET /auth/jwks.json', getKeys),
    route('GET /me', getMe),
    route('PATCH /me', updateMe),
    route('POST /me/avatar', setAvatar, 200, { upload: { maxBytes: 10 * 1024 * 1024 } }),
    route('DELETE /me/avatar', removeAvatar),
    route('POST /me/password', changePassword, 204),
    route('POST /me/phone', requestPhoneCode, 202),
    route('POST /me/phone/verify', verifyPhone),
    route('GET /me/sessions', listSessions),
    route('DELETE /me/sessions/:id', endSession, 204),
    route('POST /me/sessions/end-others', endOtherSessions),
    route('POST /me/email', changeEmail, 202),
    route('POST /me/email/verification', sendVerification, 202),
    route('GET /me/addresses', listAddresses),
    route('POST /me/addresses', createAddress, 201),
    route('PUT /me/addresses/:id', updateAddress),
    route('POST /me/addresses/:id/default', setDefaultAddress),
    route('DELETE /me/addresses/:id', deleteAddress, 204),
    route('GET /me/wishlist', listWishes),
    route('POST /me/wishlist', addWish),
    route('DELETE /me/wishlist/:product_id', removeWish),
    route('GET /me/data', getDataState),
    route('POST /me/data', askData, 202),
    route('GET /me/data/file', downloadData, 200, { reply: dataReply }),
    route('POST /me/delete', deleteOwnAccount, 204),
    route('GET /users', listUsers),
    route('DELETE /users/:id', deleteUser, 204),
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
  calls: {
    'identity.authenticate': authenticate,
    'identity.listHolders': listHolders,
    'identity.listContacts': listContacts,
    'identity.describeBuyer': describeBuyer,
    'identity.describeForgotten': describeForgotten,
    'identity.findHome': findHome,
    'identity.listFavorites': listFavorites,
    'identity.listWishers': listWishers,
  },
  // Its own log says who they were, too.
  subscriptions: [forgetsPeople(async () => undefined)],
  emits: { forgetAgain: ['user.deleted'] },
  jobs: {
    forgetAgain: (ctx, { id }) => ctx.tx((tx) => appendEvents(tx, [ctx.event('user.deleted', String(id), { id: String(id) })])),
    sendLetter,
    removeFiles,
    dropUnshown,
    gatherData,
    sendCode,
    sweepLocks: (ctx) => sweepLocks(ctx.db),
    async sweep(ctx) {
      await sweepSpent(ctx.db, new Date(ctx.now() - DAY), new Date(ctx.now() - 30 * DAY))
      await sweepTries(ctx.db, ctx.now())
      await sweepFiles(ctx.db, new Date(ctx.now() - 7 * DAY))
      await sweepForgotten(ctx.db, new Date(ctx.now() - 30 * DAY))
    },
  },
  schedules: [
    ['41 3 * * *', 'sweep'],
    ['17 * * * *', 'sweepLocks'],
  ],
  checks: identityChecks,
  permissions: identityPermissions,
  settings: identitySettings,
  invalidates: {
    'user.signed_out': (event) => [`session:${event.payload['session_id']}`],
    'user.deleted': (event) => [`user:${event.aggregate_id}`],
    'user.password_changed': (event) => [`user:${event.aggregate_id}`],
    'user.email_verified': (event) => [`user:${event.aggregate_id}`],
    'user.updated': (event) => [`user:${event.aggregate_id}`],
    'address_book.changed': (event) => [`addresses:${event.aggregate_id}`],
    'wishlist.item_added': (event) => [`favorites:${event.aggregate_id}`],
    'wishlist.item_removed': (event) => [`favorites:${event.aggregate_id}`],
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
  atOnce: [
    'user.signed_out',
    'user.deleted',
    'user.password_changed',
    'user.access_changed',
    'user.blocked',
    'api_key.changed',
    'role.changed',
  ],
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
  prepare: prepareIdentity,
  invite: inviteOwner,
  demo: seedAccounts,
})
