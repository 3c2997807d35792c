import { plural } from '../plural.ts'

/** Being told when something is back, and what is still to come, in English. */
export const stockAlert = {
  title: 'Tell me when it is back',
  email: 'E-mail',
  consent: 'Write to me once at this address when it is back. The letter has a link that stops all such letters.',
  submit: 'Tell me',
  done: (email: string) => `Done. We will write to ${email} when it is back.`,
  wrongEmail: 'This is not a full e-mail address.',
  expected: (day: string) => `More expected on ${day}`,
  late: (count: number, day: string) =>
    plural('en', count, { one: `# piece to follow, expected ${day}`, other: `# pieces to follow, expected ${day}` }),
  lateUnknown: (count: number) =>
    plural('en', count, { one: '# piece to follow as soon as it arrives', other: '# pieces to follow as soon as they arrive' }),
  endTitle: 'Stop stock letters',
  endText: 'We will no longer write to this address when something is back in stock.',
  end: 'Stop',
  ended: 'You will get no more letters about what is back in stock.',
}
