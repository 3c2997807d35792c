import { Form } from 'antd'
import { usePreferences } from '../i18n/preferences.tsx'
import { MomentField } from './date-field.tsx'

/** From when until when something is shown to shoppers, as a form holds it. */
export type PublicationDraft = { starts_at: Date | null; ends_at: Date | null }

/** A publication as a form holds it. */
export function publicationDraft(known: { starts_at: string | null; ends_at: string | null } | undefined): PublicationDraft {
  return {
    starts_at: known?.starts_at ? new Date(known.starts_at) : null,
    ends_at: known?.ends_at ? new Date(known.ends_at) : null,
  }
}

/** What is sent of it. */
export function publicationInput({ starts_at, ends_at }: PublicationDraft) {
  return { starts_at: starts_at?.toISOString() ?? null, ends_at: ends_at?.toISOString() ?? null }
}

/** From when until when something is shown: beside each other, both may stay open. */
export function PublicationFields() {
  const { t } = usePreferences()
  return (
    <div className="fields">
      <Form.Item name="starts_at" label={t('shownFor.starts')}>
        <MomentField placeholder={t('shownFor.atOnce')} />
      </Form.Item>
      <Form.Item name="ends_at" label={t('shownFor.ends')}>
        <MomentField placeholder={t('shownFor.open')} />
      </Form.Item>
    </div>
  )
}

/** Says where something published stands by the clock; nothing where it is shown without an end. */
export function usePublicationText(): (known: { starts_at: string | null; ends_at: string | null }) => string {
  const { t, date } = usePreferences()
  return ({ starts_at, ends_at }) => {
    const now = Date.now()
    if (starts_at && Date.parse(starts_at) > now) return t('shownFor.from', { when: date(starts_at, 'datetime') })
    if (!ends_at) return ''
    return t(Date.parse(ends_at) > now ? 'shownFor.until' : 'shownFor.over', { when: date(ends_at, 'datetime') })
  }
}
