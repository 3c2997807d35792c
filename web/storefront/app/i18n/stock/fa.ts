import { plural } from '../plural.ts'

/** Being told when something is back, and what is still to come, in Persian. */
export const stockAlert = {
  title: 'موجود شد خبرم کن',
  email: 'ایمیل',
  consent: 'وقتی دوباره موجود شد یک بار به این نشانی خبر بدهید. نامه پیوندی برای لغو همهٔ این خبرها دارد.',
  submit: 'خبرم کن',
  done: (email: string) => `انجام شد. وقتی موجود شد به ${email} خبر می‌دهیم.`,
  wrongEmail: 'این نشانی ایمیل کامل نیست.',
  expected: (day: string) => `تاریخ احتمالی تأمین: ${day}`,
  late: (count: number, day: string) => plural('fa', count, { other: `# عدد بعداً می‌رسد، تاریخ احتمالی ${day}` }),
  lateUnknown: (count: number) => plural('fa', count, { other: '# عدد به‌محض رسیدن ارسال می‌شود' }),
  endTitle: 'لغو خبر موجودی',
  endText: 'دیگر هنگام موجود شدن کالاها به این نشانی نامه نمی‌فرستیم.',
  end: 'لغو کن',
  ended: 'دیگر نامه‌ای دربارهٔ موجود شدن کالاها نمی‌گیرید.',
}
