import { start } from './start.ts'

interface Command {
  summary: string
  usage: string
  run(args: string[]): Promise<void>
}

/** What `serai` can do. */
export const COMMANDS: Record<string, Command> = {
  start: { summary: 'Start the shop', usage: 'serai start', run: start },
}

/** How to use `serai`, or one command. */
export function help(name?: string): string {
  const command = name ? COMMANDS[name] : undefined
  if (command) return `${command.summary}\n\n  ${command.usage}`
  return ['serai: a self-hosted commerce platform', '', ...Object.entries(COMMANDS).map(([key, entry]) => `  ${key.padEnd(10)} ${entry.summary}`), '', '  serai COMMAND --help tells more.'].join('\n')
}
