import assert from 'node:assert/strict'
import { test } from 'node:test'
import { initialsOf } from './initials.ts'

test('the first letters of the names, whole as they are read, never joined, and none where nothing is known', () => {
  for (const [first, last, wanted] of [
    ['Nora', 'Lind', 'NL'],
    ['nora', '', 'N'],
    ['', 'лисенко', 'Л'],
    ['e\u0301mile', 'zola', 'E\u0301Z'],
    ['نرگس', 'رضایی', 'ن\u200cر'],
    ['مریم', '', 'م'],
    ["'Abd", '-', 'A'],
    ['𝒳avier', '👩‍👧 Ann', '𝒳A'],
    ['', '', ''],
    [' ', '…', ''],
  ] as const)
    assert.equal(initialsOf(first, last), wanted)
})
