/** The store one shops in, and when it is open, in Ukrainian. */
export const branch = {
  serves: (store: string) =>
    `Це замовлення виконує ${store}, бо доставляє до вашого міста. Ціни, наявність і способи доставки — його власні.`,
  held: 'Замовлення ще не оформлено: перегляньте суму й оформіть його ще раз.',
  store: 'Магазин',
  hours: 'Години роботи',
  open: (until: string) => `Відчинено до ${until}`,
  opensAt: (time: string) => `Зачинено, відчиниться о ${time}`,
  opensOn: (day: string, time: string) => `Зачинено, відчиниться о ${time} (${day})`,
  closed: 'Зачинено',
}
