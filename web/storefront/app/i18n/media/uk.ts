import type { Messages } from '../en.ts'

/** Videos and documents of a product, in Ukrainian. */
export const media: Messages['media'] = {
  video: (number) => `Відео ${number}`,
  documents: 'Завантаження',
  download: (title) => `Завантажити ${title}`,
}
