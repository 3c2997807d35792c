import type { Messages } from '../en.ts'

/** Following an order, in Ukrainian. */
export const track: Messages['track'] = {
  title: (number) => `Відстеження замовлення ${number}`,
  proof: 'Фото доставки',
  follow: 'Стежити за доставкою',
}

/** Sending goods back, in Ukrainian. */
export const sendBack: Messages['sendBack'] = {
  title: (number) => `Повернення товару із замовлення ${number}`,
  open: 'Повернути товар',
  lead: 'Виберіть, що й чому повертаєте. Ми відповімо електронною поштою.',
  pieces: 'Кількість',
  of: (count) => `з ${count}`,
  reason: 'Причина',
  reasons: {
    damaged: 'Товар пошкоджено',
    wrong_item: 'Це не те, що я замовляв',
    not_as_described: 'Не відповідає опису',
    does_not_fit: 'Не підходить за розміром',
    changed_mind: 'Я передумав',
    other: 'Інша причина',
  },
  kind: 'Чого бажаєте?',
  refund: 'Повернути гроші',
  exchange: 'Щось інше натомість',
  note: 'Розкажіть докладніше',
  photos: 'Фото',
  photosHint: 'До 8 фото, кожне до 20 МБ.',
  send: 'Надіслати запит',
  nothing: 'Виберіть щонайменше одну одиницю.',
  badPhoto: 'Виберіть не більше 8 фото, кожне до 20 МБ.',
  cancel: 'Скасувати повернення',
  cancelText: 'Тоді нічого не надсилайте. Поки триває строк, можна попросити знову.',
  cancelConfirm: 'Так, скасувати',
  returns: 'Повернення',
  until: 'Товар можна повернути до',
  status: {
    requested: 'Розглядаємо',
    approved: 'Прийнято: надішліть нам',
    rejected: 'Відмовлено',
    cancelled: 'Скасовано',
    receiving: 'Надійшло до нас',
    received: 'Надійшло до нас',
    refunding: 'Кошти в дорозі',
    refunded: 'Кошти повернено',
    exchanging: 'Обмінюємо',
    exchanged: 'Обміняно',
  },
}
