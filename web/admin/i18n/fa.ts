import { access } from './fa/access.ts'
import { catalog } from './fa/catalog.ts'
import { channels } from './fa/channels.ts'
import { currencies } from './fa/currencies.ts'
import { describing } from './fa/describing.ts'
import { findingIn } from './fa/finding-in.ts'
import { firstSteps } from './fa/first-steps.ts'
import { general } from './fa/general.ts'
import { lifecycle } from './fa/lifecycle.ts'
import { media } from './fa/media.ts'
import { orderLife } from './fa/order-life.ts'
import { ownAccount } from './fa/own-account.ts'
import { paying } from './fa/paying.ts'
import { pricing } from './fa/pricing.ts'
import { promotions } from './fa/promotions.ts'
import { reminding } from './fa/reminding.ts'
import { running } from './fa/running.ts'
import { selling } from './fa/selling.ts'
import { stock } from './fa/stock.ts'
import { terms } from './fa/terms.ts'
import type { Messages } from './translate.ts'

/** All texts of the panel in Persian. */
export const fa: Messages = {
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
