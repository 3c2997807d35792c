import type { GenService } from '@bufbuild/protobuf/codegenv2'
import { AnalyticsService } from './gen/serai/analytics/v1/analytics_pb.ts'
import { CartService } from './gen/serai/cart/v1/cart_pb.ts'
import { ProductService } from './gen/serai/catalog/v1/catalog_pb.ts'
import { UserService } from './gen/serai/identity/v1/identity_pb.ts'
import { NotificationService } from './gen/serai/notifications/v1/notifications_pb.ts'
import { OrderService } from './gen/serai/orders/v1/orders_pb.ts'
import { PaymentService } from './gen/serai/payments/v1/payments_pb.ts'
import { PromotionService } from './gen/serai/promotions/v1/promotions_pb.ts'
import { SearchService } from './gen/serai/search/v1/search_pb.ts'
import { StoreService } from './gen/serai/store/v1/store_pb.ts'

/** Every gRPC service by name. */
export const RPC_SERVICES = {
  AnalyticsService,
  CartService,
  ProductService,
  UserService,
  NotificationService,
  OrderService,
  PaymentService,
  PromotionService,
  SearchService,
  StoreService,
} as const satisfies Record<string, GenService<never> | object>
