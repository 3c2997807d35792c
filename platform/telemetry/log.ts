import pino, { type Logger } from 'pino'

/** The process's log: JSON, one line each, buffered, to standard output or a file; secrets never pass. */
export function createLog(level: string, file?: string): Logger {
  return pino(
    {
      level,
      base: { service: 'serai' },
      redact: { paths: ['*.password', '*.token', '*.card_number', '*.authorization', '*.cookie'], censor: '***' },
    },
    pino.destination({ dest: file ?? 1, sync: false, minLength: 4096, mkdir: true }),
  )
}

export type { Logger }
