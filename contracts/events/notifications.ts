import Type from 'typebox'
import { Id } from '../shapes.ts'

/** What people are told. */
export const notificationEvents = {
  'sms_sender.changed': Type.Object({ is_active: Type.Boolean() }),
  'notice.created': Type.Object({ user_ids: Type.Array(Id) }),
} as const
