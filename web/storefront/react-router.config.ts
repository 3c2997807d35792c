import type { Config } from '@react-router/dev/config'

/** How the storefront is built: rendered on the server, all routes known to the browser from the first page. */
export default {
  appDirectory: 'app',
  ssr: true,
  routeDiscovery: { mode: 'initial' },
} satisfies Config
