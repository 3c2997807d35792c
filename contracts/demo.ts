/** Things of the demo catalogue that other services' demos show, by ids that are the same in every demo shop. */
export const DEMO = {
  categories: { kitchen: '019b0000-0000-7000-8000-0000000000c1', home: '019b0000-0000-7000-8000-0000000000c2' },
  banners: { kitchen: '019b0000-0000-7000-8000-0000000000b1', home: '019b0000-0000-7000-8000-0000000000b2' },
} as const
