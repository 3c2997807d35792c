import pg from 'pg'
import { bearBreaks } from '../db/pool.ts'
import { sessionName } from '../db/session-name.ts'

const INT8 = 20

/**
 * Opens the connections of the job runner. It writes the numbers of jobs into JSON when it gives back those that still ran at
 * its end, so it reads them as texts, and not as the big integers of all other connections.
 */
export function openWorkerPool(url: string): pg.Pool {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? (text: string) => text : pg.types.getTypeParser(oid, format as 'text'),
  }
  return bearBreaks(
    new pg.Pool({ connectionString: url, max: 6, application_name: sessionName('jobs'), types: types as pg.CustomTypesConfig }),
  )
}
