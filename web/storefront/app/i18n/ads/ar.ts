/** Banners, in Arabic. */
export const ads = {
  outside: 'يفتح موقعًا آخر في نافذة جديدة',
}
