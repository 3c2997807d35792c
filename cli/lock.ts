import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from '#platform/setup-error.ts'

/** Claims a data folder for this process; one left by a killed process is taken over. */
export function claimFolder(directory: string): () => void {
  const file = join(directory, 'serai.pid')
  if (existsSync(file)) {
    const pid = Number(readFileSync(file, 'utf8'))
    if (pid !== process.pid && isAlive(pid)) {
      throw new SetupError('already_running', `Serai already runs on ${directory} (process ${pid}). Stop it first, or use another folder: SERAI_DATA=… npm start`)
    }
  }
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

// A number may belong to another program by now: it counts only while it is a node.
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const comm = `/proc/${pid}/comm`
  return existsSync(comm) ? /node|MainThread/.test(readFileSync(comm, 'utf8')) : true
}
