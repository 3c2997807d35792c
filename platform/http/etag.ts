import { createHash } from 'node:crypto'
import { AppError } from '#lib/errors.ts'

/** The entity tag (RFC 9110) of an answer: its version, where it has one, and what its bytes are. */
export function etagOf(body: Buffer | string, version?: unknown): string {
  const digest = createHash('sha1').update(body).digest('base64url')
  return typeof version === 'number' ? `"${version}.${digest}"` : `"${digest}"`
}

/** Whether If-None-Match names the answer, so that 304 says enough; weak tags are as good here. */
export function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/**
 * The version that If-Match asks for, of a tag of ours or of a bare `"7"`; -1, which nothing ever has, for a tag of something
 * else. Undefined where any version will do.
 */
export function versionAsked(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined
  if (header.includes(',')) throw new AppError('malformed', 'malformed_header', 'If-Match takes one entity tag here.')
  // A proxy that compresses weakens the tag; the version in it stays true.
  const version = /^(?:W\/)?"(\d{1,9})(?:\.[\w-]+)?"$/.exec(header.trim())?.[1]
  return version === undefined ? -1 : Number(version)
}
