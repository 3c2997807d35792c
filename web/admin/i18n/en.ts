import { access } from './en/access.ts'
import { catalog } from './en/catalog.ts'
import { channels } from './en/channels.ts'
import { currencies } from './en/currencies.ts'
import { describing } from './en/describing.ts'
import { findingIn } from './en/finding-in.ts'
import { firstSteps } from './en/first-steps.ts'
import { general } from './en/general.ts'
import { lifecycle } from './en/lifecycle.ts'
import { media } from './en/media.ts'
import { orderLife } from './en/order-life.ts'
import { ownAccount } from './en/own-account.ts'
import { paying } from './en/paying.ts'
import { pricing } from './en/pricing.ts'
import { promotions } from './en/promotions.ts'
import { reminding } from './en/reminding.ts'
import { running } from './en/running.ts'
import { selling } from './en/selling.ts'
import { stock } from './en/stock.ts'
import { terms } from './en/terms.ts'

/** All texts of the panel in English. */
export const en = {
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
