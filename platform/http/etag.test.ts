import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AppError } from '#lib/errors.ts'
import { etagOf, isKnown, versionAsked } from './etag.ts'

test('a tag tells bytes apart, and carries the version that If-Match asks for', () => {
  const tag = etagOf('{"a":1}', 7)
  assert.notEqual(tag, etagOf('{"a":2}', 7))
  assert.notEqual(tag, etagOf('{"a":1}', 8))
  assert.deepEqual([versionAsked(tag), versionAsked(`W/${tag}`), versionAsked('"7"')], [7, 7, 7])
})

test('If-None-Match knows an answer by its tag, weak or among others, or whatever it is', () => {
  const tag = etagOf('x')
  assert.ok([tag, `W/${tag}`, `"other", ${tag}`, '*', ' * '].every((header) => isKnown(header, tag)))
  assert.ok([undefined, '', '"other"', tag.slice(1, -1)].every((header) => !isKnown(header, tag)))
})

test('If-Match without a tag of ours matches nothing; with a star, anything; of several there is no telling', () => {
  assert.deepEqual(['"x"', 'x', '7', '"-1"', etagOf('x')].map(versionAsked), [-1, -1, -1, -1, -1])
  assert.deepEqual([versionAsked(undefined), versionAsked('*')], [undefined, undefined])
  assert.throws(
    () => versionAsked('"1", "2"'),
    (error) => error instanceof AppError && error.code === 'malformed_header',
  )
})
