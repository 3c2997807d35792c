import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countryOfIp } from './country-of-ip.ts'

test('an address tells its country; one of a private network, of IPv6 or none at all tells none (STO-08)', () => {
  const said = ['8.8.8.8', '5.160.10.1', '46.118.0.1', '212.26.18.1', '::ffff:8.8.8.8'].map(countryOfIp)
  assert.deepEqual(said, ['US', 'IR', 'UA', 'SA', 'US'])
  for (const ip of ['127.0.0.1', '10.1.2.3', '192.168.1.1', '::1', '2001:4860:4860::8888', '8.8.8', '8.8.8.8.8', 'x', '', null])
    assert.equal(countryOfIp(ip), null, `${ip}`)
})
