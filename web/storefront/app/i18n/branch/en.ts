/** The store one shops in, and when it is open, in English. */
export const branch = {
  serves: (store: string) =>
    `${store} serves this order, because it delivers to your city. Prices, stock and ways of delivery are its own.`,
  held: 'Your order is not placed yet: look at its total and place it again.',
  store: 'Store',
  hours: 'Opening hours',
  open: (until: string) => `Open now, until ${until}`,
  opensAt: (time: string) => `Closed now. Opens at ${time}`,
  opensOn: (day: string, time: string) => `Closed now. Opens on ${day} at ${time}`,
  closed: 'Closed',
}
