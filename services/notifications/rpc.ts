import { rpc } from '#platform/rpc/rpc.ts'
import { describePerson } from './account/describe-person.ts'
import { tellAccount } from './account/tell-account.ts'
import { describeSetup } from './describe-setup.ts'
import { listNotices } from './list-notices.ts'
import { readNotice } from './read-notices.ts'

/** What others may ask of notices, by gRPC. */
export const rpcs = [
  rpc('NotificationService.ListNotifications', listNotices),
  rpc('NotificationService.MarkRead', readNotice),
  rpc('NotificationService.TellAccount', tellAccount),
  rpc('NotificationService.DescribePerson', describePerson),
  rpc('NotificationService.DescribeSetup', describeSetup),
]
