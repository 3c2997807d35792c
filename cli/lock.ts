import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from '#platform/setup-error.ts'

/** Claims a data folder for this process; one left by a killed process is taken over. */
export function claimFolder(directory: string): () => void {
  const running = runningProcess(directory)
  if (running !== undefined && running !== process.pid) {
    throw new SetupError(
      'already_running',
      `Serai already runs on ${directory} (process ${running}). Stop it first, or use another folder: SERAI_DATA=… npm start`,
    )
  }
  const file = pidFile(directory)
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

/** The process that has a data folder open, if one lives. */
export function runningProcess(directory: string): number | undefined {
  const file = pidFile(directory)
  if (!existsSync(file)) return undefined
  const pid = Number(readFileSync(file, 'utf8'))
  return isSerai(pid) ? pid : undefined
}

function pidFile(directory: string): string {
  return join(directory, 'serai.pid')
}

// A number may belong to another program by now: it counts only while it is a Serai.
function isSerai(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const command = `/proc/${pid}/cmdline`
  return existsSync(command) ? readFileSync(command, 'utf8').includes('serai') : true
}
