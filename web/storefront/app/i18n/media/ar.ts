import type { Messages } from '../en.ts'

/** Videos and documents of a product, and banners, in Arabic. */
export const media: Messages['media'] = {
  video: (number) => `الفيديو ${number}`,
  documents: 'ملفات للتنزيل',
  download: (title) => `تنزيل ${title}`,
  outside: 'يفتح موقعًا آخر في نافذة جديدة',
}
