import type { Messages } from '../en.ts'

/** Following an order, in Persian. */
export const track: Messages['track'] = {
  title: (number) => `پیگیری سفارش ${number}`,
  proof: 'عکس تحویل',
  follow: 'پیگیری ارسال',
}

/** Sending goods back, in Persian. */
export const sendBack: Messages['sendBack'] = {
  title: (number) => `مرجوع کردن کالای سفارش ${number}`,
  open: 'مرجوع کردن کالا',
  lead: 'بگویید چه چیزی و چرا برمی‌گردد. پاسخ را ایمیل می‌کنیم.',
  pieces: 'تعداد',
  of: (count) => `از ${count}`,
  reason: 'دلیل',
  reasons: {
    damaged: 'آسیب دیده است',
    wrong_item: 'کالای دیگری فرستاده‌اید',
    not_as_described: 'با توضیحات نمی‌خواند',
    does_not_fit: 'اندازه‌ام نیست',
    changed_mind: 'نظرم عوض شد',
    other: 'دلیل دیگر',
  },
  kind: 'چه می‌خواهید؟',
  refund: 'بازگشت پول',
  exchange: 'کالای دیگر به‌جای آن',
  note: 'توضیح بیشتر',
  photos: 'عکس‌ها',
  photosHint: 'تا ۸ عکس، هرکدام حداکثر ۲۰ مگابایت.',
  send: 'ارسال درخواست',
  nothing: 'دست‌کم یک عدد را برگزینید.',
  badPhoto: 'حداکثر ۸ عکس و هرکدام تا ۲۰ مگابایت برگزینید.',
  cancel: 'لغو مرجوعی',
  cancelText: 'در این صورت چیزی نفرستید. تا پایان مهلت می‌توانید دوباره درخواست دهید.',
  cancelConfirm: 'لغو شود',
  returns: 'مرجوعی‌ها',
  until: 'مهلت مرجوع کردن تا',
  status: {
    requested: 'در دست بررسی',
    approved: 'پذیرفته شد؛ برای ما بفرستید',
    rejected: 'پذیرفته نشد',
    cancelled: 'لغو شد',
    receiving: 'به ما رسید',
    received: 'به ما رسید',
    refunding: 'مبلغ در راه است',
    refunded: 'مبلغ بازگردانده شد',
    exchanging: 'در حال تعویض',
    exchanged: 'تعویض شد',
  },
}
