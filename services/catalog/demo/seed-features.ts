import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import { insertFeature, listFeatures, saveGroups, syncValues } from '../features/store.ts'
import { DEMO_FEATURE_GROUPS, DEMO_FEATURES } from './demo-features.ts'

/** The features by which demo products are specified; a drawing that goes on finds them there. */
export async function seedFeatures(tx: Tx): Promise<void> {
  if ((await listFeatures(tx)).length > 0) return
  await saveGroups(tx, DEMO_FEATURE_GROUPS)
  for (const { values, ...feature } of DEMO_FEATURES) {
    await insertFeature(tx, { id: newId(), ...feature })
    await syncValues(tx, feature.code, values)
  }
}
