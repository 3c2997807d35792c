/** Banners, in Persian. */
export const ads = {
  outside: 'وب‌سایت دیگری را در پنجرهٔ تازه باز می‌کند',
}
