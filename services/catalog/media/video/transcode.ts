import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type Run, runFfmpeg } from './ffmpeg.ts'
import { isPlayable, probe, type VideoFacts } from './probe.ts'

const LONG = 1920
const SHORT = 1080
// How much of a video's length may be lost at its ends.
const SLACK_MS = 1_000

/** Why nothing can be made of a video; another try would end the same. */
export class VideoProblem extends Error {
  readonly code: 'broken_video' | 'file_missing'

  constructor(code: VideoProblem['code'], said: string) {
    super(said)
    this.code = code
  }
}

/** A video as it is shown. */
export interface Transcoded {
  file: string
  facts: VideoFacts
  bytes: number
}

/**
 * Makes of a video what every browser plays: H.264 and AAC in an MP4 that starts before it is whole, at most 1080p, without
 * what cameras write into it. What comes out larger than what played already is not taken; the file as it came, made to start
 * early, is. Nothing is given that was not opened again and found as long as the original.
 */
export async function transcode(
  ffmpeg: string,
  source: string,
  folder: string,
  how: { signal: AbortSignal; onProgress: (percent: number) => void },
): Promise<Transcoded> {
  const before = await probe(ffmpeg, source)
  if (!before) throw broken()
  const encoded = join(folder, 'encoded.mp4')
  await run(ffmpeg, {
    args: [...inputOf(source), ...ENCODING, ...MP4, '-progress', 'pipe:1', '-nostats', encoded],
    signal: how.signal,
    onLine: (line) => {
      const done = /^out_time_(?:ms|us)=(\d+)/.exec(line)?.[1]
      if (done !== undefined) how.onProgress(Math.min(99, Math.floor(Number(done) / 10 / before.duration_ms)))
    },
  })
  const made = await verify(ffmpeg, encoded, before)
  const original = (await stat(source)).size
  if (made.bytes < original || !isPlayable(before)) return made
  const copied = join(folder, 'copied.mp4')
  await run(ffmpeg, { args: [...inputOf(source), '-c', 'copy', ...MP4, copied], signal: how.signal })
  return verify(ffmpeg, copied, before)
}

/** A still of a video, from its first third; its colours are as they are shown. */
export async function still(ffmpeg: string, video: Transcoded, folder: string): Promise<string> {
  const file = join(folder, 'still.png')
  const at = (Math.min(video.facts.duration_ms / 3, 3_000) / 1000).toFixed(2)
  await run(ffmpeg, { args: ['-protocol_whitelist', 'file', '-ss', at, '-i', video.file, '-frames:v', '1', '-y', file] })
  return file
}

function inputOf(source: string): string[] {
  return [
    '-y',
    '-loglevel',
    'error',
    '-protocol_whitelist',
    'file',
    '-i',
    source,
    '-map',
    '0:v:0',
    '-map',
    '0:a:0?',
    '-sn',
    '-dn',
  ]
}

const MP4 = ['-map_metadata', '-1', '-map_chapters', '-1', '-movflags', '+faststart', '-f', 'mp4']
// The longer side fits 1920, the shorter 1080, both even, never enlarged.
const FACTOR = `min(1\\,min(${LONG}/max(iw\\,ih)\\,${SHORT}/min(iw\\,ih)))`
const ENCODING = [
  ...['-vf', `scale=w=trunc(iw*${FACTOR}/2)*2:h=trunc(ih*${FACTOR}/2)*2,format=yuv420p`],
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '25', '-profile:v', 'high'],
  ...['-c:a', 'aac', '-b:a', '128k', '-ac', '2'],
  ...['-threads', String(Math.max(1, Math.floor(availableParallelism() / 2)))],
]

async function run(ffmpeg: string, what: Run): Promise<void> {
  const { code, said } = await runFfmpeg(ffmpeg, what)
  if (what.signal?.aborted) throw what.signal.reason
  if (code !== 0) throw broken(said.slice(-2_000))
}

async function verify(ffmpeg: string, file: string, before: VideoFacts): Promise<Transcoded> {
  const facts = await probe(ffmpeg, file)
  const { size } = await stat(file)
  const isWhole = facts && facts.video === 'h264' && facts.duration_ms >= before.duration_ms * 0.98 - SLACK_MS
  if (!isWhole) throw broken('The result is shorter than the original, or cannot be opened.')
  return { file, facts, bytes: size }
}

function broken(said = ''): VideoProblem {
  return new VideoProblem('broken_video', said)
}
