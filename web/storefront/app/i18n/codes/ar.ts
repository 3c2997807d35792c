import { plural } from '../plural.ts'
import type { codes as English } from './en.ts'

/** Coupons, gifts and loyalty points, in Arabic. */
export const codes: typeof English = {
  have: 'رمز قسيمة أو هدية',
  label: 'الرمز',
  apply: 'تطبيق',
  remove: (code) => `إزالة الرمز ${code}`,
  notNow: 'لم يُطبق:',
  takeOff: 'أزل الرمز أو غيّر السلة قبل الطلب.',
  refusal: {
    code_unknown: 'لا يوجد رمز كهذا. تحقق من كتابته.',
    code_not_yet: 'لم يبدأ العمل بهذا الرمز بعد.',
    code_over: 'انتهت صلاحية هذا الرمز.',
    code_used_up: 'استُخدم هذا الرمز العدد الأقصى من المرات.',
    code_used_before: 'استخدمت هذا الرمز العدد المسموح به من قبل.',
    code_first_order: 'هذا الرمز للطلب الأول فقط.',
    code_sign_in: 'سجّل الدخول لاستخدام هذه الهدية.',
    code_points: 'نقاطك لا تكفي لهذه الهدية.',
    code_minimum: 'هذا الرمز لطلب أكبر.',
    code_goods: 'هذا الرمز ليس لأي شيء في سلتك.',
  },
  lacking: (amount) => `أضف سلعًا بقيمة ${amount} أخرى لتتمكن من الطلب.`,
  missing: (amount) => `أضف سلعًا بقيمة ${amount} أخرى لاستخدام هذا الرمز.`,
  loyalty: 'النقاط والهدايا',
  points: (count) =>
    plural('ar', count, { zero: 'لا نقاط', one: 'نقطة واحدة', two: 'نقطتان', few: '# نقاط', many: '# نقطة', other: '# نقطة' }),
  earned: 'مجموع ما كسبت',
  redeemed: 'مجموع ما استخدمت',
  how: (rate, unit) => `تكسب ${rate} عن كل ${unit} من طلب بلا خصم عند إغلاقه.`,
  gifts: 'الهدايا',
  noGifts: 'لا توجد هدايا الآن.',
  off: (amount) => `خصم ${amount}`,
  from: (amount) => `للطلبات من ${amount}`,
  redeem: 'استخدامها في سلتي',
  already: 'مستخدمة',
  tooFew: 'النقاط لا تكفي بعد',
  ledger: 'حركة النقاط',
  nothing: 'لا شيء بعد. ستظهر نقاطك هنا.',
  entry: {
    earned: (number) => `الطلب ${number}`,
    redeemed: (number) => `هدية للطلب ${number}`,
    given_back: (number) => `إعادة نقاط الطلب ${number}`,
    reversed: (number) => `استرداد مبلغ الطلب ${number}`,
    restored: (number) => `تعذّر استرداد مبلغ الطلب ${number}`,
    adjusted: () => 'من المتجر',
  },
}
