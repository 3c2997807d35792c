/** Banners, in English. */
export const ads = {
  outside: 'Opens another website in a new window',
}
