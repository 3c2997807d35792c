import { readCount } from '#lib/digits.ts'
import type { GoodsReturn, ReturnReason } from '../api/types.ts'

const MOST_PHOTOS = 8
const PHOTO_BYTES = 20 * 1024 * 1024
/** So much a form with photos may weigh before it is read. */
export const FORM_BYTES = MOST_PHOTOS * PHOTO_BYTES + 1024 * 1024

/** What a shopper filled in to send goods back. */
export interface ReturnWish {
  kind: GoodsReturn['kind']
  lines: { line_id: string; quantity: number; reason: ReturnReason }[]
  note: string
  photos: File[]
  key: string
}

/** Reads the form of a return; `fault` names what keeps it from being sent. */
export function readReturn(form: FormData, reasons: readonly string[]): ReturnWish & { fault?: 'nothing' | 'badPhoto' } {
  const lines = [...form.entries()].flatMap(([name, value]) => {
    const quantity = readCount(String(value)) ?? 0
    if (!name.startsWith('pieces:') || quantity === 0) return []
    const line_id = name.slice('pieces:'.length)
    const reason = String(form.get(`reason:${line_id}`) ?? '')
    return [{ line_id, quantity, reason: (reasons.includes(reason) ? reason : 'other') as ReturnReason }]
  })
  // A browser sends an empty file where none was chosen.
  const photos = form.getAll('photos').filter((part): part is File => part instanceof File && part.size > 0)
  const wish: ReturnWish = {
    kind: form.get('kind') === 'exchange' ? 'exchange' : 'refund',
    lines,
    note: String(form.get('note') ?? '').trim(),
    photos,
    key: String(form.get('key') ?? ''),
  }
  if (lines.length === 0) return { ...wish, fault: 'nothing' }
  const bad = photos.length > MOST_PHOTOS || photos.some((photo) => photo.size > PHOTO_BYTES || !photo.type.startsWith('image/'))
  return bad ? { ...wish, fault: 'badPhoto' } : wish
}
