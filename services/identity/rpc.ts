import { rpc } from '#platform/rpc/rpc.ts'
import { findHome } from './addresses/find-home.ts'
import { createAddress, deleteAddress, listAddresses, setDefaultAddress, updateAddress } from './addresses/manage-addresses.ts'
import { listAudit, listAuditedOperations } from './audit/list-audit.ts'
import { authenticate } from './authenticate.ts'
import { requestCode, requestPhoneCode } from './codes/request-code.ts'
import { signInByCode } from './codes/sign-in-by-code.ts'
import { verifyPhone } from './codes/verify-phone.ts'
import { askData, downloadData, getDataState } from './data/ask-data.ts'
import { getMe } from './get-me.ts'
import { createKey } from './keys/create-key.ts'
import { listKeys, revokeKey } from './keys/manage-keys.ts'
import { listContacts } from './list-contacts.ts'
import { listHolders } from './list-holders.ts'
import { listUsers } from './list-users.ts'
import { getLock, releaseLock, takeLock } from './locks/take-lock.ts'
import { claimShop } from './owner/claim-shop.ts'
import { changePassword } from './passwords/change-password.ts'
import { forgotPassword } from './passwords/forgot-password.ts'
import { resetPassword } from './passwords/reset-password.ts'
import { changeEmail, sendVerification, verifyEmail } from './passwords/verify-email.ts'
import { deleteOwnAccount, deleteUser } from './privacy/delete-account.ts'
import { describeForgotten } from './privacy/describe-forgotten.ts'
import { describeBuyer } from './profile/describe-buyer.ts'
import { beginProviderSignIn, listProviders } from './providers/begin.ts'
import { finishProviderSignIn } from './providers/finish.ts'
import { refreshSession } from './refresh-session.ts'
import { register } from './register.ts'
import { createRole } from './roles/create-role.ts'
import { deleteRole } from './roles/delete-role.ts'
import { listPermissions } from './roles/list-permissions.ts'
import { getRole, listRoles } from './roles/list-roles.ts'
import { updateRole } from './roles/update-role.ts'
import { endOtherSessions, endSession } from './sessions/end-sessions.ts'
import { listSessions } from './sessions/list-sessions.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { blockUser, endUserSessions, unblockUser } from './staff/block-user.ts'
import { createStaff } from './staff/create-staff.ts'
import { getUser, listUserSessions } from './staff/get-user.ts'
import { updateAccess } from './staff/update-access.ts'
import { updateMe } from './update-me.ts'
import { listWishes } from './wishlist/list-wishes.ts'
import { addWish, listFavorites, listWishers, removeWish } from './wishlist/manage-wishes.ts'

/** What others may ask of accounts, by gRPC. */
export const rpcs = [
  rpc('UserService.Register', register),
  rpc('UserService.Login', signIn),
  rpc('UserService.ClaimShop', claimShop),
  rpc('UserService.Logout', signOut),
  rpc('UserService.RefreshToken', refreshSession),
  rpc('UserService.GetProfile', getMe),
  rpc('UserService.UpdateProfile', updateMe),
  rpc('UserService.ForgotPassword', forgotPassword),
  rpc('UserService.ResetPassword', resetPassword),
  rpc('UserService.ChangePassword', changePassword),
  rpc('UserService.VerifyEmail', verifyEmail),
  rpc('UserService.SendVerification', sendVerification),
  rpc('UserService.ChangeEmail', changeEmail),
  rpc('UserService.RequestCode', requestCode),
  rpc('UserService.LoginByCode', signInByCode),
  rpc('UserService.RequestPhoneCode', requestPhoneCode),
  rpc('UserService.VerifyPhone', verifyPhone),
  rpc('UserService.ListSessions', listSessions),
  rpc('UserService.EndSession', endSession),
  rpc('UserService.EndOtherSessions', endOtherSessions),
  rpc('UserService.ListProviders', listProviders),
  rpc('UserService.BeginProviderSignIn', beginProviderSignIn),
  rpc('UserService.FinishProviderSignIn', finishProviderSignIn),
  rpc('UserService.ListAddresses', listAddresses),
  rpc('UserService.AddAddress', createAddress),
  rpc('UserService.UpdateAddress', updateAddress),
  rpc('UserService.SetDefaultAddress', setDefaultAddress),
  rpc('UserService.DeleteAddress', deleteAddress),
  rpc('UserService.ListWishlist', listWishes),
  rpc('UserService.AddToWishlist', addWish),
  rpc('UserService.RemoveFromWishlist', removeWish),
  rpc('UserService.DescribeBuyer', describeBuyer),
  rpc('UserService.ListFavorites', listFavorites),
  rpc('UserService.ListWishers', listWishers),
  rpc('UserService.AskData', askData),
  rpc('UserService.GetDataState', getDataState),
  rpc('UserService.DownloadData', downloadData),
  rpc('UserService.DeleteAccount', deleteOwnAccount),
  rpc('UserService.DeleteUser', deleteUser),
  rpc('UserService.DescribeForgotten', describeForgotten),
  rpc('UserService.FindHome', findHome),
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
