/** The store one shops in, and when it is open, in Arabic. */
export const branch = {
  serves: (store: string) => `يتولى ${store} هذا الطلب لأنه يوصل إلى مدينتك. الأسعار والمخزون وطرق التوصيل هي الخاصة به.`,
  held: 'لم يُرسل طلبك بعد: راجع مبلغه ثم أرسله من جديد.',
  store: 'الفرع',
  hours: 'ساعات العمل',
  open: (until: string) => `مفتوح الآن حتى ${until}`,
  opensAt: (time: string) => `مغلق الآن، يفتح الساعة ${time}`,
  opensOn: (day: string, time: string) => `مغلق الآن، يفتح ${day} الساعة ${time}`,
  closed: 'مغلق',
}
