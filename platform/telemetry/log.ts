import pino, { type Logger } from 'pino'

/** Where the process's log lines go: JSON, one line each, buffered; secrets never pass. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: { service: 'serai' },
      redact: { paths: ['*.password', '*.token', '*.card_number', '*.authorization', '*.cookie'], censor: '***' },
    },
    pino.destination({ dest: 1, sync: false, minLength: 4096 }),
  )
}

export type { Logger }
