import type { Service } from '#platform/service.ts'
import { describeCards } from './documents/describe-cards.ts'
import { getDocuments } from './documents/get-documents.ts'
import { getOffers } from './documents/get-offers.ts'
import { confirmStock, deductStock } from './inventory/confirm-stock.ts'
import { editStock } from './inventory/edit-stock.ts'
import { releaseStock } from './inventory/release-stock.ts'
import { reserveStock } from './inventory/reserve-stock.ts'
import { takeBackStock } from './inventory/take-back-stock.ts'
import { describeSetup } from './products/describe-setup.ts'
import { describeTargets } from './targets/describe-targets.ts'
import { describePerson } from './watches/describe-person.ts'
import { listWatchers } from './watches/list-watchers.ts'

/** What other services may ask of the catalogue. */
export const calls: Service['calls'] = {
  'catalog.getOffers': getOffers,
  'catalog.reserveStock': reserveStock,
  'catalog.releaseStock': releaseStock,
  'catalog.confirmStock': confirmStock,
  'catalog.deductStock': deductStock,
  'catalog.editStock': editStock,
  'catalog.takeBackStock': takeBackStock,
  'catalog.getDocuments': getDocuments,
  'catalog.describeTargets': describeTargets,
  'catalog.listWatchers': listWatchers,
  'catalog.describeCards': describeCards,
  'catalog.describePerson': describePerson,
  'catalog.describeSetup': describeSetup,
}
