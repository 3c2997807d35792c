import { route } from '#platform/http/route.ts'
import { defineService } from '#platform/service.ts'
import { describePerson } from './account/describe-person.ts'
import { tellAccount } from './account/tell-account.ts'
import { describeSetup } from './describe-setup.ts'
import { listNotices } from './list-notices.ts'
import { listOutbox } from './list-outbox.ts'
import { notificationsPermissions } from './permissions.ts'
import { readAllNotices, readNotice } from './read-notices.ts'
import { previewReminder } from './reminders/preview-reminder.ts'
import { rpcs } from './rpc.ts'
import { sendMail } from './send-mail.ts'
import { notificationSettings } from './settings.ts'
import { resealSender } from './sms/reseal.ts'
import { sendShortMessages } from './sms/send-short-messages.ts'
import { getSender, setSender, testSender } from './sms/set-sender.ts'
import { streamNotices, streamReply } from './stream-notices.ts'
import { subscriptions } from './subscriptions.ts'

/** Mails to customers, live notices to staff. */
export const notifications = defineService({
  name: 'notifications',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [
    route('GET /notifications', listNotices),
    route('GET /notifications/stream', streamNotices, 200, { reply: streamReply }),
    route('POST /notifications/:id/read', readNotice, 204),
    route('POST /notifications/read-all', readAllNotices, 204),
    route('GET /outbox', listOutbox),
    route('POST /reminders/preview', previewReminder),
    route('GET /sms/sender', getSender),
    route('PUT /sms/sender', setSender),
    route('POST /sms/test', testSender, 202),
  ],
  rpc: rpcs,
  calls: {
    'notifications.tellAccount': tellAccount,
    'notifications.describePerson': describePerson,
    'notifications.describeSetup': describeSetup,
  },
  subscriptions,
  emits: { 'tell staff': ['notice.created'] },
  jobs: {
    sendMail: (ctx) => sendMail(ctx),
    sendShortMessages: (ctx, _, { last }) => sendShortMessages(ctx, last),
    resealSender: (ctx) => resealSender(ctx),
  },
  schedules: [['21 3 * * *', 'resealSender']],
  permissions: notificationsPermissions,
  settings: notificationSettings,
})
