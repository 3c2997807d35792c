import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findFfmpeg, runFfmpeg } from '#services/catalog/media/video/ffmpeg.ts'

/** Draws a moving test picture with a tone, as wasteful as a camera's file; gives its bytes. */
export async function drawVideo(
  folder: string,
  how: { name: string; seconds: number; size?: string; encoding?: readonly string[]; silent?: boolean },
): Promise<Buffer> {
  const { name, seconds, size = '1280x720', encoding = ['-c:v', 'mpeg4', '-q:v', '2', '-c:a', 'pcm_s16le'], silent = false } = how
  const file = join(folder, name)
  const picture = ['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=25:duration=${seconds}`]
  const tone = silent ? [] : ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`]
  const words = ['-metadata', 'location=+35.7/+51.4/', '-metadata', 'title=private']
  const { code, said } = await runFfmpeg(findFfmpeg() ?? '', { args: [...picture, ...tone, ...encoding, ...words, '-y', file] })
  if (code !== 0) throw new Error(said)
  return readFile(file)
}
