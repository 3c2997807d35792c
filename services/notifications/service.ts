import { route } from '#platform/http/route.ts'
import { defineService } from '#platform/service.ts'
import { listNotices } from './list-notices.ts'
import { listOutbox } from './list-outbox.ts'
import { readAllNotices, readNotice } from './read-notices.ts'
import { rpcs } from './rpc.ts'
import { sendMail } from './send-mail.ts'
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
  ],
  rpc: rpcs,
  calls: {},
  subscriptions,
  emits: { 'tell staff': ['notice.created'] },
  jobs: { sendMail: (ctx) => sendMail(ctx) },
  permissions: [{ name: 'outbox.view', group: 'settings' }],
})
