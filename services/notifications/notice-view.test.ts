import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LOCALES } from '#lib/locale.ts'
import { NOTICES } from './notice-texts.ts'
import { noticeView } from './notice-view.ts'

const row = (type: string, data: Record<string, unknown>) => ({ id: '', type, data, link: '', read_at: null, created_at: '' })

test('every notice is told in every language from what its event says, with nothing undefined in it', () => {
  for (const type of Object.keys(NOTICES))
    for (const locale of LOCALES)
      for (const reason of ['', 'listings_refused', 'account_refused']) {
        const { title, body } = noticeView(row(type, { reason }), locale)
        assert.ok(title, `${type} in ${locale}`)
        assert.doesNotMatch(`${title} ${body}`, /undefined|NaN/, `${type} in ${locale}`)
      }
})

test('a channel that needs somebody is told by its name, and why', () => {
  const facts = { name: 'Amazon US', reason: 'account_refused', detail: 'The channel refuses our account.', failed: 0 }
  const { title, body } = noticeView(row('channel.sync_failed', facts), 'en')
  assert.deepEqual([title, body], ['Channel needs you: Amazon US', 'The channel refuses our account.'])
})
