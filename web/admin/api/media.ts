import { useQuery } from '@tanstack/react-query'
import type { DetailedError, Upload } from 'tus-js-client'
import type { Translations } from '#lib/locale.ts'
import type { Output } from '#sdk'
import { refusalText } from '../i18n/refusals.ts'
import { api, Problem, spoken } from './client.ts'
import type { Product } from './product-types.ts'

/** A picture, video or document of a product. */
export type ProductMedia = Product['media'][number]

/** The same in the library, with its progress. */
export type LibraryMedia = Output<'media.get'>

const CHUNK_BYTES = 16 * 1024 * 1024
const RETRIES_MS = [0, 1_000, 3_000, 5_000, 10_000]

/** Whether something is still done with a file. */
export function isWorked(file: { state?: string | undefined } | undefined): boolean {
  return file?.state === 'processing' || file?.state === 'uploading'
}

/** A file with its progress, asked again every second while it is worked on. */
export function useMedia(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['media', 'one', id],
    queryFn: ({ signal }) => api('media.get', { id }, { signal }),
    enabled,
    refetchInterval: (query) => (isWorked(query.state.data) ? 1_000 : false),
  })
}

/** Calls off the conversion of a video. */
export function cancelMedia(id: string): Promise<LibraryMedia> {
  return api('media.cancel', { id })
}

/** Changes what a file is called. */
export function renameMedia(facts: { id: string; alt: string; version: number }): Promise<LibraryMedia> {
  return api('media.update', facts)
}

/** Says what a picture shows, in each language. */
export function describeMedia(facts: { id: string; alts: Translations<string>; version: number }): Promise<LibraryMedia> {
  return api('media.update', facts)
}

/** What happens to an upload. */
export interface UploadEvents {
  onProgress(sent: number, total: number): void
  onDone(media: LibraryMedia): void
  onProblem(problem: unknown): void
}

/**
 * Prepares an upload that goes on where it was cut off: by a lost connection by itself, after a reload when the same file is
 * chosen again. Its library is loaded with the first file.
 */
export async function prepareUpload(file: File, events: UploadEvents): Promise<Upload> {
  const tus = await import('tus-js-client')
  const upload = new tus.Upload(file, {
    endpoint: '/api/v1/media/uploads',
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRIES_MS,
    removeFingerprintOnSuccess: true,
    metadata: { filename: file.name, filetype: file.type },
    onBeforeRequest: async (request) => request.setHeader('accept-language', spoken()),
    // A session may end while a long file is on its way: asking who one is renews it.
    onShouldRetry: (error) => {
      const status = (error as DetailedError).originalResponse?.getStatus() ?? 0
      if (status === 401) void api('user.me', {}).catch(() => undefined)
      return status === 0 || status === 401 || status === 409 || status === 423 || status >= 500
    },
    onProgress: events.onProgress,
    onSuccess: () => {
      const id = upload.url?.split('/').at(-1) ?? ''
      api('media.get', { id }).then(events.onDone, events.onProblem)
    },
    onError: (error) => events.onProblem(problemIn(error)),
  })
  const [before] = await upload.findPreviousUploads()
  if (before) upload.resumeFromPreviousUpload(before)
  return upload
}

/** Names of files whose upload was left unfinished in this browser. */
export async function unfinishedUploads(): Promise<string[]> {
  const { defaultOptions } = await import('tus-js-client')
  const found = await defaultOptions.urlStorage.findAllUploads()
  return found.map((upload) => upload.metadata['filename'] ?? '').filter(Boolean)
}

// What the API said is told in the words of the panel.
function problemIn(error: Error): unknown {
  const body = (error as DetailedError).originalResponse?.getBody()
  try {
    const told = JSON.parse(body ?? '')
    if (typeof told?.code === 'string') return new Problem({ ...told, detail: refusalText(spoken(), told.code, told.detail) })
  } catch {
    // A proxy's page is no refusal of ours.
  }
  const status = (error as DetailedError).originalResponse?.getStatus() ?? 0
  return new Problem({ type: 'about:blank', title: '', status, detail: '', code: 'unreachable', request_id: null })
}
