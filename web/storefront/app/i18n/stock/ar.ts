import { plural } from '../plural.ts'

/** Being told when something is back, and what is still to come, in Arabic. */
export const stockAlert = {
  title: 'أعلموني عند توفره',
  email: 'البريد الإلكتروني',
  consent: 'راسلوني مرة واحدة على هذا العنوان عند توفره. في الرسالة رابط يوقف كل هذه الرسائل.',
  submit: 'أعلموني',
  done: (email: string) => `تم. سنراسل ${email} عند توفره.`,
  wrongEmail: 'هذا العنوان غير مكتمل.',
  expected: (day: string) => `يُتوقع توفر المزيد في ${day}`,
  late: (count: number, day: string) =>
    plural('ar', count, {
      one: `قطعة واحدة تصل لاحقًا، المتوقع ${day}`,
      two: `قطعتان تصلان لاحقًا، المتوقع ${day}`,
      few: `# قطع تصل لاحقًا، المتوقع ${day}`,
      other: `# قطعة تصل لاحقًا، المتوقع ${day}`,
    }),
  lateUnknown: (count: number) =>
    plural('ar', count, {
      one: 'قطعة واحدة تُرسل فور وصولها',
      two: 'قطعتان تُرسلان فور وصولهما',
      few: '# قطع تُرسل فور وصولها',
      other: '# قطعة تُرسل فور وصولها',
    }),
  endTitle: 'إيقاف رسائل التوفر',
  endText: 'لن نراسل هذا العنوان بعد الآن عند عودة المنتجات إلى المخزون.',
  end: 'إيقاف',
  ended: 'لن تصلك رسائل أخرى عن عودة المنتجات.',
}
