import type { Messages } from '../en.ts'
import { plural } from '../plural.ts'

/** Paying, in Persian. */
export const paying: Messages['paying'] = {
  from: (limit: string) => `برای سفارش‌های از ${limit} به بالا.`,
  upTo: (limit: string) => `برای سفارش‌های تا ${limit}.`,
  why: (reason: string) =>
    `پرداخت انجام نشد: ${reason}. کالاهایتان هنوز نگه داشته شده‌اند؛ دوباره تلاش کنید یا روش دیگری برگزینید.`,
  left: (minutes: number) => plural('fa', minutes, { other: 'کالاهایتان تا # دقیقهٔ دیگر نگه داشته می‌شوند.' }),
  over: 'مهلت پرداخت این سفارش به پایان رسیده است.',
  otherWay: 'بازگشت به سفارش برای پرداخت به روشی دیگر',
}
