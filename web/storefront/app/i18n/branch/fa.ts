/** The store one shops in, and when it is open, in Persian. */
export const branch = {
  store: 'شعبه',
  hours: 'ساعت کاری',
  open: (until: string) => `اکنون باز است، تا ساعت ${until}`,
  opensAt: (time: string) => `اکنون بسته است؛ ساعت ${time} باز می‌شود`,
  opensOn: (day: string, time: string) => `اکنون بسته است؛ ${day} ساعت ${time} باز می‌شود`,
  closed: 'بسته',
}
