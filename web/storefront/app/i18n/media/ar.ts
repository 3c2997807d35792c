import type { Messages } from '../en.ts'

/** Videos and documents of a product, in Arabic. */
export const media: Messages['media'] = {
  video: (number) => `الفيديو ${number}`,
  documents: 'ملفات للتنزيل',
  download: (title) => `تنزيل ${title}`,
}
