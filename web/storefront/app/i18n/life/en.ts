/** Following an order, in English. */
export const track = {
  title: (number: string) => `Follow order ${number}`,
  proof: 'Photo of the delivery',
  follow: 'Follow the delivery',
}
