/** The store one shops in, and when it is open, in Ukrainian. */
export const branch = {
  store: 'Магазин',
  hours: 'Години роботи',
  open: (until: string) => `Відчинено до ${until}`,
  opensAt: (time: string) => `Зачинено, відчиниться о ${time}`,
  opensOn: (day: string, time: string) => `Зачинено, відчиниться о ${time} (${day})`,
  closed: 'Зачинено',
}
