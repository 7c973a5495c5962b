import type { AppliedCorrection } from '../domain/applied.ts'
import { type LoadedCampaign, linesForSynthesis } from './load-campaign.ts'
import type { Records } from './ports.ts'
import { gather } from './synthesis-input.ts'

/** What each correction in force does to what the campaign holds now: one that changes nothing is an orphan. */
export async function appliedCorrections(
  records: Records,
  loaded: LoadedCampaign,
): Promise<readonly AppliedCorrection[]> {
  if (loaded.corrections.length === 0) return []
  const { material } = await gather(records, loaded.deposits, linesForSynthesis(loaded), loaded.corrections)
  return material.corrections
}
