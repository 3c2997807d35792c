import { access } from './ar/access.ts'
import { catalog } from './ar/catalog.ts'
import { channels } from './ar/channels.ts'
import { currencies } from './ar/currencies.ts'
import { describing } from './ar/describing.ts'
import { findingIn } from './ar/finding-in.ts'
import { firstSteps } from './ar/first-steps.ts'
import { general } from './ar/general.ts'
import { lifecycle } from './ar/lifecycle.ts'
import { media } from './ar/media.ts'
import { orderLife } from './ar/order-life.ts'
import { ownAccount } from './ar/own-account.ts'
import { paying } from './ar/paying.ts'
import { pricing } from './ar/pricing.ts'
import { promotions } from './ar/promotions.ts'
import { reminding } from './ar/reminding.ts'
import { running } from './ar/running.ts'
import { selling } from './ar/selling.ts'
import { stock } from './ar/stock.ts'
import { terms } from './ar/terms.ts'
import type { Messages } from './translate.ts'

/** All texts of the panel in Arabic. */
export const ar: Messages = {
  ...general,
  ...findingIn,
  ...firstSteps,
  ...selling,
  ...catalog,
  ...lifecycle,
  ...pricing,
  ...ownAccount,
  ...paying,
  ...reminding,
  ...running,
  ...stock,
  ...describing,
  ...channels,
  ...media,
  ...promotions,
  ...orderLife,
  ...terms,
  ...currencies,
  ...access,
}
