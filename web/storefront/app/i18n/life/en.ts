/** Following an order, in English. */
export const track = {
  title: (number: string) => `Follow order ${number}`,
  proof: 'Photo of the delivery',
  follow: 'Follow the delivery',
}

/** Sending goods back, in English. */
export const sendBack = {
  title: (number: string) => `Send goods of order ${number} back`,
  open: 'Send something back',
  lead: 'Choose what comes back and why. We will answer by e-mail.',
  pieces: 'Pieces',
  of: (count: string) => `of ${count}`,
  reason: 'Reason',
  reasons: {
    damaged: 'It is damaged',
    wrong_item: 'It is not what I ordered',
    not_as_described: 'It is not as described',
    does_not_fit: 'It does not fit',
    changed_mind: 'I have changed my mind',
    other: 'Another reason',
  },
  kind: 'What would you like?',
  refund: 'My money back',
  exchange: 'Something else instead',
  note: 'Tell us more',
  photos: 'Photos',
  photosHint: 'Up to 8 pictures, 20 MB each.',
  send: 'Send the request',
  nothing: 'Choose at least one piece.',
  badPhoto: 'Choose pictures of at most 20 MB each, no more than 8.',
  returns: 'Returns',
  until: 'You can send goods back until',
  status: {
    requested: 'We are looking at it',
    approved: 'Accepted: send it to us',
    rejected: 'Refused',
    receiving: 'It has arrived',
    received: 'It has arrived',
    refunding: 'Money on its way',
    refunded: 'Money given back',
    exchanging: 'Being exchanged',
    exchanged: 'Exchanged',
  },
}
