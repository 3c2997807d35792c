import type { Service } from '#platform/service.ts'
import { analytics } from './analytics/service.ts'
import { cart } from './cart/service.ts'
import { catalog } from './catalog/service.ts'
import { identity } from './identity/service.ts'
import { notifications } from './notifications/service.ts'
import { orders } from './orders/service.ts'
import { payments } from './payments/service.ts'
import { promotions } from './promotions/service.ts'
import { search } from './search/service.ts'
import { store } from './store/service.ts'

/** All services, those first that others need at their start. */
export const services: readonly Service[] = [
  store,
  identity,
  catalog,
  search,
  promotions,
  cart,
  payments,
  orders,
  notifications,
  analytics,
]
