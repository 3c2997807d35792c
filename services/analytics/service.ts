import { route } from '#platform/http/route.ts'
import { defineService } from '#platform/service.ts'
import { getDashboard } from './get-dashboard.ts'
import { analyticsPermissions } from './permissions.ts'
import { rpcs } from './rpc.ts'
import { subscriptions } from './subscriptions.ts'

/** Figures of the shop, reckoned from what the other services tell. */
export const analytics = defineService({
  name: 'analytics',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [route('GET /analytics/dashboard', getDashboard)],
  rpc: rpcs,
  calls: {},
  subscriptions,
  permissions: analyticsPermissions,
})
