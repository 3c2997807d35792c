import type { ImportOptions, Mapping } from '../../api/exchange.ts'

/** A file that was tried, and how: what is needed to bring it in without choosing it again. */
export type Trial = { file: File; options: ImportOptions; mapping: Mapping | undefined }

// Files live as long as this window does; after a reload one chooses them again.
const trials = new Map<string, Trial>()

/** Remembers what a trial run was of. */
export function keepTrial(jobId: string, trial: Trial): void {
  trials.set(jobId, trial)
}

/** What a trial run was of, where this window began it. */
export function trialOf(jobId: string): Trial | undefined {
  return trials.get(jobId)
}
