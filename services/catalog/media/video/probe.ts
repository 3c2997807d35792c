import { runFfmpeg } from './ffmpeg.ts'

/** What is in a video file. */
export interface VideoFacts {
  container: string
  duration_ms: number
  width: number
  height: number
  video: string
  pixels: string
  audio: string | null
}

/** Opens a video file with ffmpeg; undefined when there is no moving picture of known length in it. */
export async function probe(ffmpeg: string, file: string): Promise<VideoFacts | undefined> {
  const { said } = await runFfmpeg(ffmpeg, { args: ['-protocol_whitelist', 'file', '-i', file] })
  return factsIn(said)
}

/** Reads what ffmpeg prints of a file it opened. */
export function factsIn(text: string): VideoFacts | undefined {
  const container = /^Input #0, (.+), from /m.exec(text)?.[1]
  const [, hours, minutes, seconds] = /Duration: (\d+):(\d\d):(\d\d\.\d+)/.exec(text) ?? []
  const stream = /Stream #0:\d+.*?: Video: (\w+)(.*)/.exec(text)
  const size = /, (\d{2,5})x(\d{2,5})/.exec(stream?.[2] ?? '')
  if (!container || !stream?.[1] || !size || hours === undefined) return undefined
  const duration = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  if (duration === 0) return undefined
  return {
    container,
    duration_ms: Math.round(duration),
    width: Number(size[1]),
    height: Number(size[2]),
    video: stream[1],
    pixels: /\b(yuvj?4\d\dp\w*)/.exec(stream[2] ?? '')?.[1] ?? '',
    audio: /Stream #0:\d+.*?: Audio: (\w+)/.exec(text)?.[1] ?? null,
  }
}

/** Whether browsers play it as it is, and no larger than pages need. */
export function isPlayable(facts: VideoFacts): boolean {
  return (
    facts.container.includes('mp4') &&
    facts.video === 'h264' &&
    facts.pixels.startsWith('yuv') &&
    facts.pixels.includes('420p') &&
    !facts.pixels.includes('10') &&
    (facts.audio === null || facts.audio === 'aac') &&
    Math.min(facts.width, facts.height) <= 1080 &&
    Math.max(facts.width, facts.height) <= 1920
  )
}
