import type { Messages } from '../en.ts'

/** Videos and documents of a product, in Persian. */
export const media: Messages['media'] = {
  video: (number) => `ویدیوی ${number}`,
  documents: 'بارگیری‌ها',
  download: (title) => `بارگیری ${title}`,
}
