import { rpc } from '#platform/rpc/rpc.ts'
import { listAudit, listAuditedOperations } from './audit/list-audit.ts'
import { authenticate } from './authenticate.ts'
import { getMe } from './get-me.ts'
import { createKey } from './keys/create-key.ts'
import { listKeys, revokeKey } from './keys/manage-keys.ts'
import { listContacts } from './list-contacts.ts'
import { listHolders } from './list-holders.ts'
import { listUsers } from './list-users.ts'
import { getLock, releaseLock, takeLock } from './locks/take-lock.ts'
import { refreshSession } from './refresh-session.ts'
import { register } from './register.ts'
import { createRole } from './roles/create-role.ts'
import { deleteRole } from './roles/delete-role.ts'
import { listPermissions } from './roles/list-permissions.ts'
import { getRole, listRoles } from './roles/list-roles.ts'
import { updateRole } from './roles/update-role.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { blockUser, endUserSessions, unblockUser } from './staff/block-user.ts'
import { createStaff } from './staff/create-staff.ts'
import { getUser, listUserSessions } from './staff/get-user.ts'
import { updateAccess } from './staff/update-access.ts'
import { updateMe } from './update-me.ts'

/** What others may ask of accounts, by gRPC. */
export const rpcs = [
  rpc('UserService.Register', register),
  rpc('UserService.Login', signIn),
  rpc('UserService.Logout', signOut),
  rpc('UserService.RefreshToken', refreshSession),
  rpc('UserService.GetProfile', getMe),
  rpc('UserService.UpdateProfile', updateMe),
  rpc('UserService.ListUsers', listUsers),
  rpc('UserService.GetUser', getUser),
  rpc('UserService.CreateStaff', createStaff),
  rpc('UserService.UpdateAccess', updateAccess),
  rpc('UserService.BlockUser', blockUser),
  rpc('UserService.UnblockUser', unblockUser),
  rpc('UserService.ListUserSessions', listUserSessions),
  rpc('UserService.EndUserSessions', endUserSessions),
  rpc('UserService.ListAudit', listAudit),
  rpc('UserService.ListAuditedOperations', listAuditedOperations),
  rpc('UserService.TakeLock', takeLock),
  rpc('UserService.GetLock', getLock),
  rpc('UserService.ReleaseLock', releaseLock),
  rpc('UserService.ListApiKeys', listKeys),
  rpc('UserService.CreateApiKey', createKey),
  rpc('UserService.RevokeApiKey', revokeKey),
  rpc('UserService.ListPermissions', listPermissions),
  rpc('UserService.ListRoles', listRoles),
  rpc('UserService.GetRole', getRole),
  rpc('UserService.CreateRole', createRole),
  rpc('UserService.UpdateRole', updateRole),
  rpc('UserService.DeleteRole', deleteRole),
  rpc('UserService.Authenticate', authenticate),
  rpc('UserService.ListHolders', listHolders),
  rpc('UserService.ListContacts', listContacts),
]
