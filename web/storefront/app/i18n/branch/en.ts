/** The store one shops in, and when it is open, in English. */
export const branch = {
  store: 'Store',
  hours: 'Opening hours',
  open: (until: string) => `Open now, until ${until}`,
  opensAt: (time: string) => `Closed now. Opens at ${time}`,
  opensOn: (day: string, time: string) => `Closed now. Opens on ${day} at ${time}`,
  closed: 'Closed',
}
