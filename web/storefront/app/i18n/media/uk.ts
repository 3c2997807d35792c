import type { Messages } from '../en.ts'

/** Videos and documents of a product, and banners, in Ukrainian. */
export const media: Messages['media'] = {
  video: (number) => `Відео ${number}`,
  documents: 'Завантаження',
  download: (title) => `Завантажити ${title}`,
  outside: 'Відкриває інший сайт у новому вікні',
}
