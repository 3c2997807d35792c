import type { Messages } from './translate.ts'
import { access } from './uk/access.ts'
import { catalog } from './uk/catalog.ts'
import { channels } from './uk/channels.ts'
import { currencies } from './uk/currencies.ts'
import { describing } from './uk/describing.ts'
import { findingIn } from './uk/finding-in.ts'
import { firstSteps } from './uk/first-steps.ts'
import { general } from './uk/general.ts'
import { lifecycle } from './uk/lifecycle.ts'
import { media } from './uk/media.ts'
import { orderLife } from './uk/order-life.ts'
import { ownAccount } from './uk/own-account.ts'
import { paying } from './uk/paying.ts'
import { pricing } from './uk/pricing.ts'
import { promotions } from './uk/promotions.ts'
import { reminding } from './uk/reminding.ts'
import { running } from './uk/running.ts'
import { selling } from './uk/selling.ts'
import { stock } from './uk/stock.ts'
import { terms } from './uk/terms.ts'

/** All texts of the panel in Ukrainian. */
export const uk: Messages = {
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
