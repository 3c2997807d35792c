import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { addJob } from '#platform/jobs/jobs.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { addressOf } from '#platform/storage/storage.ts'
import { type Lease, LeaseLost, nextWaiting, takeLease } from '../../long-work/lease.ts'
import { keepImage } from '../images.ts'
import { findFfmpeg } from './ffmpeg.ts'
import * as store from './store.ts'
import { still, transcode, VideoProblem } from './transcode.ts'

const BEAT_MS = 1_000
// What browsers are likely to play as it came.
const PLAYED = ['video/mp4', 'video/webm', 'video/quicktime']

/**
 * Turns a video into what pages play, with a still; the original is kept until the result is verified and put away (CAT-04).
 * A run that was killed is begun again by whoever finds it; one that was called off ends within a second.
 */
export async function processVideo(ctx: Context, id: string): Promise<void> {
  const lease = await takeLease(ctx.db, 'media_work', id)
  if (!lease) return
  const work = await store.findWork(ctx.db, id)
  if (!work) return
  const folder = await mkdtemp(join(tmpdir(), 'serai-video-'))
  try {
    await convert(ctx, id, work, lease, folder).catch(async (error: unknown) => {
      if (!(error instanceof VideoProblem)) throw error
      ctx.runtime.log.warn({ media: id, said: error.message }, 'a video cannot be read')
      await end(ctx, id, work, lease, { state: 'failed', problem: error.code, keepsSource: true })
    })
  } catch (error) {
    if (error instanceof LeaseLost) return
    await lease.drop(ctx.db)
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const next = await nextWaiting(ctx.db, 'media_work')
  if (next) await addJob(ctx.db, 'catalog.processVideo', { id: next }, { maxAttempts: 3 })
}

async function convert(ctx: Context, id: string, work: store.VideoWork, lease: Lease, folder: string): Promise<void> {
  const ffmpeg = findFfmpeg()
  if (!ffmpeg) return keepAsItIs(ctx, id, work, lease)
  const { storage } = ctx.runtime
  const source = join(folder, 'source')
  const stored = await storage.read(work.source)
  if (!stored?.body) throw new VideoProblem('file_missing', 'The file is not in the storage any more.')
  const { body } = stored
  const video = await whileHeld(ctx, id, lease, async (signal, onProgress) => {
    await pipeline(body, createWriteStream(source), { signal })
    return transcode(ffmpeg, source, folder, { signal, onProgress })
  })
  const picture = await keepImage(storage, await still(ffmpeg, video, folder), work.alt, { id, widths: [320, 640, 1280] })
  await lease.hold(ctx.db)
  const url = await storage.put(store.videoPath(id), { file: video.file }, { type: 'video/mp4' })
  const { width, height, duration_ms } = video.facts
  const shown = {
    url,
    type: 'video/mp4',
    bytes: video.bytes,
    width,
    height,
    duration_ms,
    renditions: picture.renditions,
    colour: picture.colour,
  }
  await end(ctx, id, work, lease, { state: 'ready', problem: null, shown, keepsSource: false })
  await storage.remove(work.source)
}

// Without ffmpeg a video is shown as it came, if browsers are likely to play it; the panel says so.
async function keepAsItIs(ctx: Context, id: string, work: store.VideoWork, lease: Lease): Promise<void> {
  const isPlayed = PLAYED.includes(work.type)
  const facts = { type: work.type, bytes: work.bytes, width: 0, height: 0, duration_ms: 0, renditions: [] }
  const shown = { url: addressOf(work.source), ...facts }
  await end(ctx, id, work, lease, { state: isPlayed ? 'ready' : 'failed', problem: 'no_ffmpeg', shown, keepsSource: true })
}

// Says every second that the work goes on and how far it is; whoever takes it away stops it.
async function whileHeld<T>(
  ctx: Context,
  id: string,
  lease: Lease,
  work: (signal: AbortSignal, onProgress: (percent: number) => void) => Promise<T>,
): Promise<T> {
  const stop = new AbortController()
  let percent = 0
  let isBeating = false
  const beat = setInterval(async () => {
    if (isBeating) return
    isBeating = true
    try {
      await lease.hold(ctx.db)
      await store.setProgress(ctx.db, id, percent)
    } catch (error) {
      stop.abort(error)
    } finally {
      isBeating = false
    }
  }, BEAT_MS)
  const release = ctx.runtime.whenClosing(() => stop.abort(new Error('The server is closing; the video is begun again.')))
  try {
    return await work(stop.signal, (now) => {
      percent = now
    })
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : error
  } finally {
    clearInterval(beat)
    release()
  }
}

async function end(
  ctx: Context,
  id: string,
  work: store.VideoWork,
  lease: Lease,
  how: Parameters<typeof store.endWork>[2],
): Promise<void> {
  await ctx.tx(async (tx) => {
    await lease.hold(tx)
    await store.endWork(tx, id, how)
    const facts = {
      id,
      kind: 'video',
      file_name: work.file_name,
      type: how.shown?.type ?? work.type,
      bytes: how.shown?.bytes ?? work.bytes,
    }
    await appendEvents(tx, [
      how.state === 'ready'
        ? ctx.event('media.ready', id, facts)
        : ctx.event('media.failed', id, { id, file_name: work.file_name, problem: how.problem ?? '' }),
    ])
  })
}
