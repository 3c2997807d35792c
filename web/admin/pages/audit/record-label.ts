import type { AuditEntry } from '../../api/access.ts'

const NAMES = ['name', 'title', 'sku', 'number', 'code', 'key', 'slug'] as const
const GENERATED = /^[0-9a-f]{8}-[0-9a-f]{4}-/

/** What people call the record of an entry, as far as the entry itself tells: its name in the language, its number, its key. */
export function recordLabel({ entity_id: id, after, before, asked }: AuditEntry, locale: string): string | undefined {
  for (const told of [after, before, asked]) {
    const label = named(told, locale)
    if (label) return label
  }
  return id && !GENERATED.test(id) ? id : undefined
}

type Fields = Record<string, unknown>

function named(told: unknown, locale: string): string | undefined {
  const fields = (told ?? {}) as Fields
  const texts = (fields.translations ?? {}) as Record<string, Fields | undefined>
  for (const source of [texts[locale], texts.en, ...Object.values(texts), fields]) {
    const found = NAMES.map((name) => source?.[name]).find(
      (value) => typeof value === 'string' && value !== '' && value !== '***',
    )
    if (typeof found === 'string') return found
  }
  return undefined
}
