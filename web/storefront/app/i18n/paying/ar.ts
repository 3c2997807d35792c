import type { Messages } from '../en.ts'
import { plural } from '../plural.ts'

/** Paying, in Arabic. */
export const paying: Messages['paying'] = {
  from: (limit: string) => `للطلبات من ${limit} فأكثر.`,
  upTo: (limit: string) => `للطلبات حتى ${limit}.`,
  why: (reason: string) => `لم يكتمل الدفع: ${reason}. ما زلنا نحتفظ لك بمنتجاتك؛ حاول مرة أخرى أو اختر طريقة أخرى.`,
  left: (minutes: number) =>
    plural('ar', minutes, {
      one: 'نحتفظ لك بمنتجاتك دقيقة واحدة أخرى.',
      two: 'نحتفظ لك بمنتجاتك دقيقتين أخريين.',
      few: 'نحتفظ لك بمنتجاتك # دقائق أخرى.',
      many: 'نحتفظ لك بمنتجاتك # دقيقة أخرى.',
      other: 'نحتفظ لك بمنتجاتك # دقيقة أخرى.',
    }),
  over: 'انتهت مهلة دفع هذا الطلب.',
  otherWay: 'العودة إلى الطلب للدفع بطريقة أخرى',
}
