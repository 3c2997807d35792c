/** The first way into the panel, and the ways around in it, in English. */
export const findingIn = {
  welcome: {
    title: 'Welcome to your shop',
    text: 'Nobody owns this shop yet. Give it a name and yourself a way in. All but the currency can be changed later.',
    shopName: 'Name of the shop',
    shopNameNeeded: 'Give the shop a name.',
    language: 'Language of the shop',
    languageHint: 'What shoppers see first, and what products must be described in.',
    currency: 'Currency of the shop',
    currencyHint:
      'Prices, fees and reports are in it. It cannot be changed once there are products; other currencies can be added.',
    nameNeeded: 'Enter your first name.',
    submit: 'Open the shop',
    noLink: 'This page is opened by the link that the shop prints when it starts. Open that link.',
  },
  menu: {
    find: 'Find a page',
    none: 'No page is called that.',
    everywhere: 'Search everything',
    marketing: 'Marketing',
    stock: 'Stock',
    tools: 'Tools',
  },
}
