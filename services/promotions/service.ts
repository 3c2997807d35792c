import { forgetsPeople } from '#platform/forget.ts'
import { route } from '#platform/http/route.ts'
import { rowOf } from '#platform/operation/audit.ts'
import { defineService } from '#platform/service.ts'
import { countViews } from './advertisements/count-views.ts'
import { createAdvertisement } from './advertisements/create-advertisement.ts'
import { deleteAdvertisement } from './advertisements/delete-advertisement.ts'
import { followAdvertisement } from './advertisements/follow-advertisement.ts'
import { getAdvertisement, listAdvertisements } from './advertisements/list-advertisements.ts'
import { publishAdvertisement, unpublishAdvertisement } from './advertisements/publish-advertisement.ts'
import { showAdvertisements } from './advertisements/show-advertisements.ts'
import { updateAdvertisement } from './advertisements/update-advertisement.ts'
import { agentOf } from './advertisements/visitor.ts'
import { checkMinimum } from './codes/check-minimum.ts'
import { giveBackCode } from './codes/give-back-code.ts'
import { holdCode } from './codes/hold-code.ts'
import { judgeCode } from './codes/judge-code.ts'
import { createCoupon } from './coupons/create-coupon.ts'
import { deleteCoupon } from './coupons/delete-coupon.ts'
import { getCoupon, listCoupons, listCouponUses } from './coupons/list-coupons.ts'
import { publishCoupon, unpublishCoupon } from './coupons/publish-coupon.ts'
import { updateCoupon } from './coupons/update-coupon.ts'
import { addDemoPromotions } from './demo.ts'
import { describePerson } from './describe-person.ts'
import { describeSetup } from './describe-setup.ts'
import { forgetCustomer } from './forget-customer.ts'
import { createGift } from './gifts/create-gift.ts'
import { deleteGift } from './gifts/delete-gift.ts'
import { getGift, listGifts } from './gifts/list-gifts.ts'
import { publishGift, unpublishGift } from './gifts/publish-gift.ts'
import { updateGift } from './gifts/update-gift.ts'
import { invariants } from './invariants.ts'
import { adjustPoints } from './loyalty/adjust-points.ts'
import { earnPoints, forgetOrders, rememberOrders, reversePoints } from './loyalty/follow-orders.ts'
import { getLoyalty } from './loyalty/get-loyalty.ts'
import { listMyPoints, listPoints } from './loyalty/list-points.ts'
import { promotionsPermissions } from './permissions.ts'
import { rpcs } from './rpc.ts'
import { promotionSettings } from './settings.ts'

/** Coupons, gifts, loyalty points and advertisements. */
export const promotions = defineService({
  name: 'promotions',
  migrations: new URL('./migrations/', import.meta.url),
  plansOnce: true,
  routes: [
    route('GET /coupons', listCoupons),
    route('POST /coupons', createCoupon, 201),
    route('GET /coupons/:id', getCoupon),
    route('PUT /coupons/:id', updateCoupon),
    route('DELETE /coupons/:id', deleteCoupon, 204),
    route('POST /coupons/:id/publish', publishCoupon),
    route('POST /coupons/:id/unpublish', unpublishCoupon),
    route('GET /coupons/:id/uses', listCouponUses),
    route('GET /gifts', listGifts),
    route('POST /gifts', createGift, 201),
    route('GET /gifts/:id', getGift),
    route('PUT /gifts/:id', updateGift),
    route('DELETE /gifts/:id', deleteGift, 204),
    route('POST /gifts/:id/publish', publishGift),
    route('POST /gifts/:id/unpublish', unpublishGift),
    route('GET /advertisements', showAdvertisements),
    route('POST /advertisements', createAdvertisement, 201),
    route('POST /advertisements/views', countViews, 204, { input: agentOf }),
    route('GET /advertisements/all', listAdvertisements),
    route('GET /advertisements/:id', getAdvertisement),
    route('PUT /advertisements/:id', updateAdvertisement),
    route('DELETE /advertisements/:id', deleteAdvertisement, 204),
    route('POST /advertisements/:id/publish', publishAdvertisement),
    route('POST /advertisements/:id/unpublish', unpublishAdvertisement),
    route('POST /advertisements/:id/click', followAdvertisement, 200, { input: agentOf }),
    route('GET /loyalty', getLoyalty),
    route('GET /loyalty/entries', listMyPoints),
    route('GET /users/:id/loyalty', listPoints),
    route('POST /users/:id/loyalty', adjustPoints),
  ],
  rpc: rpcs,
  calls: {
    'promotions.describeSetup': describeSetup,
    'promotions.describePerson': describePerson,
    'promotions.judge': judgeCode,
    'promotions.hold': holdCode,
    'promotions.giveBack': giveBackCode,
    'promotions.checkMinimum': checkMinimum,
  },
  subscriptions: [
    forgetsPeople(forgetCustomer),
    { name: 'remember orders', events: ['order.placed'], handle: rememberOrders },
    { name: 'forget orders', events: ['order.cancelled', 'order.rejected'], handle: forgetOrders },
    { name: 'earn points', events: ['order.closed'], handle: earnPoints },
    { name: 'reverse points', events: ['payment.refunded', 'payment.refund_failed'], handle: reversePoints },
  ],
  emits: { 'earn points': ['points.earned', 'points.reversed'], 'reverse points': ['points.reversed', 'points.restored'] },
  permissions: promotionsPermissions,
  audits: { coupon: rowOf('coupon'), gift: rowOf('coupon'), advertisement: rowOf('advertisement') },
  lockable: { coupon: 'coupon.manage' },
  invalidates: {
    'advertisement.changed': () => ['advertisements'],
    'coupon.changed': () => ['codes'],
    'gift.changed': () => ['codes'],
  },
  settings: promotionSettings,
  demo: addDemoPromotions,
  invariants,
})
