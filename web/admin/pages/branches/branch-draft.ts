import type { Branch, BranchInput } from '../../api/terms.ts'
import { type PublicationDraft, publicationDraft, publicationInput } from '../../components/publication-fields.tsx'
import { filledTexts } from '../../components/translated.ts'

type Texts = { country: string | null; city: string; line1: string; state: string; postal_code: string }

/** A branch as its form holds it. */
export type BranchDraft = Pick<
  Branch,
  'slug' | 'translations' | 'online' | 'phone' | 'email' | 'opening_hours' | 'time_zone' | 'default_currency' | 'default_locale'
> &
  PublicationDraft & { address: Texts; location: { latitude: number | null; longitude: number | null } }

/** The form of a branch, or of a new one. */
export function branchDraft(branch: Branch | undefined): BranchDraft {
  const address = branch?.address
  return {
    slug: branch?.slug ?? '',
    translations: branch?.translations ?? {},
    online: branch?.online ?? true,
    ...publicationDraft(branch),
    phone: branch?.phone ?? '',
    email: branch?.email ?? '',
    opening_hours: branch?.opening_hours ?? [],
    time_zone: branch?.time_zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    default_currency: branch?.default_currency ?? null,
    default_locale: branch?.default_locale ?? null,
    address: {
      country: address?.country ?? null,
      city: address?.city ?? '',
      line1: address?.line1 ?? '',
      state: address?.state ?? '',
      postal_code: address?.postal_code ?? '',
    },
    location: { latitude: branch?.location?.latitude ?? null, longitude: branch?.location?.longitude ?? null },
  }
}

/** What is sent of a form; a place without a country, a city and a street is none. */
export function branchInput({ address, location, translations, ...draft }: BranchDraft): BranchInput {
  const { country, city, line1, state, postal_code } = address
  const { latitude, longitude } = location
  return {
    ...draft,
    ...publicationInput(draft),
    slug: draft.slug.trim(),
    translations: filledTexts<{ name: string }>(translations, 'name'),
    default_currency: draft.default_currency ?? null,
    default_locale: draft.default_locale ?? null,
    address:
      country && city.trim() && line1.trim()
        ? {
            ...{ country, city: city.trim(), line1: line1.trim() },
            ...(state.trim() ? { state: state.trim() } : {}),
            ...(postal_code.trim() ? { postal_code: postal_code.trim() } : {}),
          }
        : null,
    location: latitude === null || longitude === null ? null : { latitude, longitude },
  }
}
