import { createHmac, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import type { ExportRow } from './store.ts'

const LINK_MS = 60 * 60_000

/** The folder of finished exports and of those that are being written. */
export function exportFolder(config: Config): string {
  return join(config.dataDirectory, 'exports')
}

/** Where the finished file of an export lies. */
export function exportPath(config: Config, row: Pick<ExportRow, 'id' | 'format'>): string {
  return join(exportFolder(config), `${row.id}.${row.format}`)
}

/** An address from which whoever has it can load the file within the hour; nothing of it is kept. */
export function downloadLink(config: Config, id: string, now: number): string {
  const expires = Math.floor((now + LINK_MS) / 1000)
  return `/api/v1/exports/${id}/download?expires=${expires}&signature=${sign(config, id, expires)}`
}

/** Whether a link is one of ours and still good. */
export function isGoodLink(config: Config, link: { id: string; expires: number; signature: string }, now: number): boolean {
  const expected = Buffer.from(sign(config, link.id, link.expires))
  const given = Buffer.from(link.signature)
  return given.length === expected.length && timingSafeEqual(given, expected) && link.expires * 1000 > now
}

function sign(config: Config, id: string, expires: number): string {
  return createHmac('sha256', config.secrets.serviceSecret).update(`export ${id} ${expires}`).digest('base64url')
}
