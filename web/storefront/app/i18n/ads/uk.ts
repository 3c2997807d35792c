/** Banners, in Ukrainian. */
export const ads = {
  outside: 'Відкриває інший сайт у новому вікні',
}
