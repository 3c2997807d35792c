import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setPriority } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'

const NAME = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg'
const SILENCE_MS = 5 * 60_000
const TOLD_BYTES = 64 * 1024

/** Where ffmpeg is: FFMPEG_PATH, else on PATH, else the one that came by npm; undefined when there is none. */
export function findFfmpeg(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env['FFMPEG_PATH']) return runs(env['FFMPEG_PATH']) ? env['FFMPEG_PATH'] : undefined
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return [...folders.map((folder) => join(folder, NAME)), ...packaged()].find(runs)
}

function packaged(): string[] {
  const require = createRequire(import.meta.url)
  const name = `@ffmpeg-installer/${process.platform}-${process.arch}/package.json`
  try {
    return [join(dirname(require.resolve(name)), NAME)]
  } catch {
    // Not every platform has one.
    return []
  }
}

function runs(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** What ffmpeg said and how it ended. */
export interface Told {
  code: number | null
  said: string
}

/** A run of ffmpeg: its arguments, what is done with each line it writes, and what calls it off. */
export interface Run {
  args: readonly string[]
  onLine?: (line: string) => void
  signal?: AbortSignal
}

/**
 * Runs ffmpeg below everything else the machine does. It reads files of this machine only (a playlist may name anything), asks
 * nothing, and is ended when called off or silent for long.
 */
export function runFfmpeg(path: string, { args, onLine, signal }: Run): Promise<Told> {
  return new Promise((done, failed) => {
    const child = spawn(path, ['-hide_banner', '-nostdin', ...args], { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
    let said = ''
    const end = () => child.kill('SIGKILL')
    const silence = setTimeout(end, SILENCE_MS)
    if (child.pid !== undefined) lower(child.pid)
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-TOLD_BYTES)
    })
    createInterface({ input: child.stdout }).on('line', (line) => {
      silence.refresh()
      onLine?.(line)
    })
    signal?.addEventListener('abort', end, { once: true })
    if (signal?.aborted) end()
    child.once('error', (error) => {
      clearTimeout(silence)
      failed(error)
    })
    child.once('close', (code) => {
      clearTimeout(silence)
      signal?.removeEventListener('abort', end)
      done({ code, said })
    })
  })
}

function lower(pid: number): void {
  try {
    setPriority(pid, 10)
  } catch {
    // It was over before it could be lowered.
  }
}
