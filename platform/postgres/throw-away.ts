import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HOMES, homeOf, OWNER_FILE } from './binaries.ts'
import { isPostgres } from './embedded.ts'

const NAME = /(^|_)serai-(test|bench)-\w{6}$/

/** Who made a throw-away folder: a process of one start of one machine, so that its number alone is not mistaken for it. */
interface Owner {
  pid: number
  started: string
  boot: string
  space: string
}

const MEMORY = '/dev/shm'
const ROOM = 8 * 2 ** 30

/**
 * Where what tests throw away is kept: in memory where the machine has plenty (Linux), for the thousands of small files of
 * their databases cost a disk's file system more than the tests cost the processors; else where the system keeps such things.
 */
export function throwAwayPlace(): string {
  if (!existsSync(MEMORY)) return tmpdir()
  const { bavail, bsize } = statfsSync(MEMORY)
  return Math.min(bavail * bsize, process.availableMemory()) > ROOM ? MEMORY : tmpdir()
}

/** Makes a folder for a database that is thrown away after its use, and notes in it whose it is. */
export function makeThrowAway(use: 'test' | 'bench', place = tmpdir()): string {
  const folder = mkdtempSync(join(place, `serai-${use}-`))
  // The server that a root starts runs as somebody else, who must get there.
  chmodSync(folder, 0o711)
  writeFileSync(join(folder, OWNER_FILE), JSON.stringify(ownerOf(process.pid)))
  return folder
}

/** Throws it away, with what the embedded server keeps elsewhere for it. */
export function removeThrowAway(folder: string): void {
  for (const path of [homeOf(folder), folder]) rmSync(path, { recursive: true, force: true, maxRetries: 3 })
}

/**
 * Removes throw-away folders whose process is gone, killed before it could clean up; gives their paths. Touches none without
 * the note of its owner, none whose owner may live, and none in which a server runs.
 */
export function sweepThrowAways(...places: string[]): string[] {
  return [...(places.length > 0 ? places : [tmpdir(), MEMORY]), HOMES]
    .flatMap((parent) => (existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name)) : []))
    .filter((folder) => NAME.test(folder.split('/').at(-1) ?? '') && isAbandoned(folder))
    .filter((folder) => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
      return true
    })
}

function isAbandoned(folder: string): boolean {
  const owner = read(join(folder, OWNER_FILE))
  if (owner === '') return false
  return !mayLive(JSON.parse(owner) as Owner) && !holdsServer(folder)
}

function mayLive(owner: Owner): boolean {
  const now = ownerOf(owner.pid)
  if (owner.boot !== now.boot) return false
  // Numbers of processes mean nothing in another container, and a number may have passed to another process.
  if (owner.space !== now.space) return true
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return owner.started === now.started
}

function holdsServer(folder: string): boolean {
  return [folder, homeOf(folder)]
    .flatMap((path) => [join(path, 'data'), join(path, 'postgres')])
    .some((data) => {
      const pid = Number(read(join(data, 'postmaster.pid')).split('\n')[0])
      return pid > 0 && isPostgres(pid)
    })
}

function ownerOf(pid: number): Owner {
  // The 22nd field of a process's line, counted after its name, says when it started.
  const started = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[19] ?? ''
  return { pid, started, boot: read('/proc/sys/kernel/random/boot_id').trim(), space: spaceOf() }
}

function spaceOf(): string {
  return existsSync('/proc/self/ns/pid') ? readlinkSync('/proc/self/ns/pid') : ''
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return ''
    throw error
  }
}
