import { AppError } from '#lib/errors.ts'
import type { Kind } from './shapes.ts'

const MB = 1024 * 1024
const OFFICE = 'application/vnd.openxmlformats-officedocument'
const OPEN = 'application/vnd.oasis.opendocument'

// The type that a file's first bytes show, its kind, and the ending it is given.
const TYPES: Record<string, [Kind, string]> = {
  'image/jpeg': ['image', 'jpg'],
  'image/png': ['image', 'png'],
  'image/webp': ['image', 'webp'],
  'image/avif': ['image', 'avif'],
  'image/gif': ['image', 'gif'],
  'image/tiff': ['image', 'tiff'],
  'video/mp4': ['video', 'mp4'],
  'video/x-m4v': ['video', 'm4v'],
  'video/quicktime': ['video', 'mov'],
  'video/webm': ['video', 'webm'],
  'video/matroska': ['video', 'mkv'],
  'video/x-matroska': ['video', 'mkv'],
  'video/vnd.avi': ['video', 'avi'],
  'video/mpeg': ['video', 'mpg'],
  'video/3gpp': ['video', '3gp'],
  'application/pdf': ['document', 'pdf'],
  [`${OFFICE}.wordprocessingml.document`]: ['document', 'docx'],
  [`${OFFICE}.spreadsheetml.sheet`]: ['document', 'xlsx'],
  [`${OFFICE}.presentationml.presentation`]: ['document', 'pptx'],
  [`${OPEN}.text`]: ['document', 'odt'],
  [`${OPEN}.spreadsheet`]: ['document', 'ods'],
  [`${OPEN}.presentation`]: ['document', 'odp'],
  'application/zip': ['document', 'zip'],
}

/** Largest file of each kind, in bytes. */
export const MAX_BYTES: Record<Kind, number> = { image: 20 * MB, document: 100 * MB, video: 4096 * MB }

/** What a file is, by the type its bytes show; refuses types that are not taken and files that are too large (SEC-06). */
export function acceptedAs(type: string | undefined, bytes: number): { kind: Kind; extension: string; type: string } {
  const known = type === undefined ? undefined : TYPES[type]
  if (!known || type === undefined)
    throw new AppError(
      'unsupported',
      'file_not_accepted',
      'This is none of the files that are taken: pictures (JPEG, PNG, WebP, AVIF, GIF, TIFF), videos (MP4, MOV, WebM, MKV, AVI), documents (PDF, Word, Excel, PowerPoint, OpenDocument, ZIP).',
    )
  const [kind, extension] = known
  if (bytes > MAX_BYTES[kind])
    throw new AppError('too_large', 'file_too_large', `The file is larger than ${MAX_BYTES[kind] / MB} MB.`)
  return { kind, extension, type: type === 'video/x-m4v' ? 'video/mp4' : type }
}

/** What a file says it is, before its bytes are there: the word of the sender is enough to refuse, not to accept. */
export function announcedKind(type: string, name: string): Kind {
  const extension = name.split('.').at(-1)?.toLowerCase()
  const known = TYPES[type] ?? Object.values(TYPES).find((one) => one[1] === extension)
  if (known) return known[0]
  if (type.startsWith('video/')) return 'video'
  if (type.startsWith('image/')) return 'image'
  return 'document'
}
