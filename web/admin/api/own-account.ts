import { useQuery } from '@tanstack/react-query'
import type { Input, Output } from '#sdk'
import { api } from './client.ts'

/** A device on which the signed-in person is signed in. */
export type OwnSession = Output<'session.list'>['data'][number]

/** Where the signed-in person is signed in. */
export function useOwnSessions() {
  return useQuery({ queryKey: ['me', 'sessions'], queryFn: ({ signal }) => api('session.list', {}, { signal }) })
}

/** Signs out one device. */
export const endSession = (id: string) => api('session.end', { id })

/** Signs out every other device. */
export const endOtherSessions = () => api('session.end_others', {})

/** Changes one's own name. */
export const changeName = (wish: Required<Pick<Input<'user.update_profile'>, 'first_name' | 'last_name'>>) =>
  api('user.update_profile', wish)

/** Changes one's own password. */
export const changePassword = (wish: Input<'user.change_password'>) => api('user.change_password', wish)

/** Sends the link that confirms one's own address once more. */
export const sendVerification = () => api('user.send_verification', {})

/** Has a link sent to a new address of one's own. */
export const changeEmail = (wish: Input<'user.change_email'>) => api('user.change_email', wish)

/** Has a code sent to a new number of one's own. */
export const requestPhoneCode = (phone: string) => api('user.request_phone_code', { phone })

/** Makes a number one's own by the code that was sent to it. */
export const verifyPhone = (proof: Input<'user.verify_phone'>) => api('user.verify_phone', proof)

/** Gives one's own account a picture. */
export const setAvatar = (file: File) => api('user.set_avatar', { file })

/** Takes the picture of one's own account away. */
export const removeAvatar = () => api('user.remove_avatar', {})

/** Has a link sent by which a new password can be chosen. */
export const askReset = (email: string) => api('user.forgot_password', { email })

/** Takes a new password from who holds the link. */
export const resetPassword = (token: string, password: string) => api('user.reset_password', { token, password })

/** Confirms an address by the link that was sent to it. */
export const confirmEmail = (token: string) => api('user.verify_email', { token })

/** Whose sign-ins the shop takes beside its own. */
export function useProviders() {
  return useQuery({
    queryKey: ['providers'],
    queryFn: async ({ signal }) => (await api('user.list_providers', {}, { signal })).data,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
