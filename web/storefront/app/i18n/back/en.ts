/** Coming back to a cart that was left, and the documents of an order, in English. */
export const cartBack = {
  title: 'You left these behind',
  text: 'This is what can still be had of it, at today’s prices.',
  none: 'Nothing of what you left can be had any more. Have a look around for something else.',
  ordered: 'You have ordered this already. Thank you!',
  restore: 'Put it back into my cart',
  consent: 'Remind me by e-mail or text message if I leave my cart. Every reminder has a link that stops them.',
  stop: 'Do not remind me any more',
  stopTitle: 'Stop reminders',
  stopText: 'We will no longer remind you of carts you leave.',
  stopped: 'You will get no more reminders of carts you leave.',
  documents: 'Documents',
  invoice: 'Invoice',
  credit_note: 'Credit note',
  replaced: 'replaced',
}
