// Runs the shop and restarts it when its code changes; the pages are rebuilt as they change.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const children = [
  spawn(join(bin, 'vite'), ['build', '--watch'], { cwd: join(root, 'web/admin'), stdio: ['ignore', 'ignore', 'inherit'] }),
  spawn(join(bin, 'vite'), ['build', '--watch'], { cwd: join(root, 'web/storefront'), stdio: ['ignore', 'ignore', 'inherit'] }),
  spawn(join(bin, 'node'), ['--watch', '--watch-preserve-output', join(root, 'cli/serai.ts'), 'start'], {
    cwd: root,
    stdio: 'inherit',
  }),
]
const stop = () => {
  for (const child of children) child.kill('SIGINT')
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
