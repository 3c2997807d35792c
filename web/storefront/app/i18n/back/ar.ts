/** Coming back to a cart that was left, and the documents of an order, in Arabic. */
export const cartBack = {
  title: 'تركت هذه هنا',
  text: 'هذا ما زال متاحًا منها، بأسعار اليوم.',
  none: 'لم يعد شيء مما تركته متاحًا. ألقِ نظرة على ما لدينا غيره.',
  ordered: 'طلبت هذا من قبل. شكرًا لك!',
  restore: 'إعادتها إلى سلتي',
  consent: 'ذكّروني بالبريد أو برسالة قصيرة إن تركت سلتي. في كل تذكير رابط لإيقافه.',
  stop: 'لا تذكّروني بعد الآن',
  stopTitle: 'إيقاف التذكيرات',
  stopText: 'لن نذكّرك بعد الآن بالسلات التي تتركها.',
  stopped: 'لن تصلك تذكيرات أخرى بالسلات المتروكة.',
  documents: 'المستندات',
  invoice: 'فاتورة',
  credit_note: 'إشعار دائن',
  replaced: 'استُبدلت',
}
