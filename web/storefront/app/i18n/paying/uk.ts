import type { Messages } from '../en.ts'
import { plural } from '../plural.ts'

/** Paying, in Ukrainian. */
export const paying: Messages['paying'] = {
  from: (limit: string) => `Для замовлень від ${limit}.`,
  upTo: (limit: string) => `Для замовлень до ${limit}.`,
  why: (reason: string) =>
    `Оплата не пройшла: ${reason}. Товари досі зарезервовано для вас — спробуйте ще раз або виберіть інший спосіб.`,
  left: (minutes: number) =>
    plural('uk', minutes, {
      one: 'Товари зарезервовано для вас ще на # хвилину.',
      few: 'Товари зарезервовано для вас ще на # хвилини.',
      many: 'Товари зарезервовано для вас ще на # хвилин.',
      other: 'Товари зарезервовано для вас ще на # хвилини.',
    }),
  over: 'Час на оплату цього замовлення вичерпано.',
  otherWay: 'Назад до замовлення, щоб оплатити інакше',
}
