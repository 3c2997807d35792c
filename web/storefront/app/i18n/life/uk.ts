import type { Messages } from '../en.ts'

/** Following an order, in Ukrainian. */
export const track: Messages['track'] = {
  title: (number) => `Замовлення ${number} у дорозі`,
  proof: 'Фото доставки',
  follow: 'Стежити за доставкою',
}
