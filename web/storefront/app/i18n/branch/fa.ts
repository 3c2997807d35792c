/** The store one shops in, and when it is open, in Persian. */
export const branch = {
  serves: (store: string) =>
    `این سفارش را «${store}» انجام می‌دهد، چون به شهر شما می‌رساند. قیمت‌ها، موجودی و روش‌های ارسال از آنِ همین شعبه است.`,
  held: 'سفارش هنوز ثبت نشده است: مبلغ آن را ببینید و دوباره ثبتش کنید.',
  store: 'شعبه',
  hours: 'ساعت کاری',
  open: (until: string) => `اکنون باز است، تا ساعت ${until}`,
  opensAt: (time: string) => `اکنون بسته است؛ ساعت ${time} باز می‌شود`,
  opensOn: (day: string, time: string) => `اکنون بسته است؛ ${day} ساعت ${time} باز می‌شود`,
  closed: 'بسته',
}
