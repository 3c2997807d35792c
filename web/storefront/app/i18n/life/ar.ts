import type { Messages } from '../en.ts'

/** Following an order, in Arabic. */
export const track: Messages['track'] = {
  title: (number) => `تتبّع الطلب ${number}`,
  proof: 'صورة التسليم',
  follow: 'تتبّع التوصيل',
}

/** Sending goods back, in Arabic. */
export const sendBack: Messages['sendBack'] = {
  title: (number) => `إرجاع بضاعة من الطلب ${number}`,
  open: 'إرجاع منتج',
  lead: 'اختر ما تريد إرجاعه ولماذا. سنرد عليك بالبريد الإلكتروني.',
  pieces: 'الكمية',
  of: (count) => `من ${count}`,
  reason: 'السبب',
  reasons: {
    damaged: 'تالف',
    wrong_item: 'ليس ما طلبته',
    not_as_described: 'لا يطابق الوصف',
    does_not_fit: 'المقاس غير مناسب',
    changed_mind: 'غيّرت رأيي',
    other: 'سبب آخر',
  },
  kind: 'ماذا تفضّل؟',
  refund: 'استرداد المال',
  exchange: 'منتج آخر بدلًا منه',
  note: 'أخبرنا المزيد',
  photos: 'الصور',
  photosHint: 'حتى ٨ صور، ٢٠ ميغابايت لكل منها.',
  send: 'إرسال الطلب',
  nothing: 'اختر قطعة واحدة على الأقل.',
  badPhoto: 'اختر ٨ صور على الأكثر، ٢٠ ميغابايت لكل منها.',
  cancel: 'إلغاء الإرجاع',
  cancelText: 'لا ترسل شيئًا في هذه الحالة. يمكنك الطلب مجددًا ضمن المهلة.',
  cancelConfirm: 'تأكيد الإلغاء',
  returns: 'المرتجعات',
  until: 'يمكنك الإرجاع حتى',
  status: {
    requested: 'قيد المراجعة',
    approved: 'مقبول: أرسله إلينا',
    rejected: 'مرفوض',
    cancelled: 'أُلغي',
    receiving: 'وصل إلينا',
    received: 'وصل إلينا',
    refunding: 'المبلغ في الطريق',
    refunded: 'أُعيد المبلغ',
    exchanging: 'قيد الاستبدال',
    exchanged: 'تم الاستبدال',
  },
}
