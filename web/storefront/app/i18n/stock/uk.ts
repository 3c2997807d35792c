import { plural } from '../plural.ts'

/** Being told when something is back, and what is still to come, in Ukrainian. */
export const stockAlert = {
  title: 'Повідомити, коли з’явиться',
  email: 'Електронна пошта',
  consent: 'Напишіть мені один раз на цю адресу, коли товар з’явиться. У листі є посилання, що зупиняє всі такі листи.',
  submit: 'Повідомити',
  done: (email: string) => `Готово. Ми напишемо на ${email}, коли товар з’явиться.`,
  wrongEmail: 'Це неповна адреса електронної пошти.',
  expected: (day: string) => `Надходження очікується ${day}`,
  late: (count: number, day: string) =>
    plural('uk', count, {
      one: `# штука надійде пізніше, очікується ${day}`,
      few: `# штуки надійдуть пізніше, очікується ${day}`,
      other: `# штук надійде пізніше, очікується ${day}`,
    }),
  lateUnknown: (count: number) =>
    plural('uk', count, {
      one: '# штуку надішлемо, щойно надійде',
      few: '# штуки надішлемо, щойно надійдуть',
      other: '# штук надішлемо, щойно надійдуть',
    }),
  endTitle: 'Зупинити листи про наявність',
  endText: 'Ми більше не писатимемо на цю адресу, коли товари з’являтимуться.',
  end: 'Зупинити',
  ended: 'Ви більше не отримуватимете листів про наявність.',
}
