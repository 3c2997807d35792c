import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { gtinOf, isGtin } from './gtin.ts'

test('a GTIN has one of four lengths and a right check digit', () => {
  for (const right of ['4006381333931', '96385074', '036000291452', '10614141000415']) assert.ok(isGtin(right), right)
  for (const wrong of ['4006381333932', '400638133393', '', '٤٠٠٦٣٨١٣٣٣٩٣١', '40063813339x1']) assert.ok(!isGtin(wrong), wrong)
})

test('of the ten numbers that differ in their last digit exactly one is a GTIN', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{12}$/), (twelve) => {
      const right = Array.from({ length: 10 }, (_, digit) => `${twelve}${digit}`).filter(isGtin)
      assert.equal(right.length, 1)
    }),
  )
})

test('it is read from the specification, by its names', () => {
  assert.equal(gtinOf([{ name: 'Material', value: '4006381333931' }]), null)
  assert.equal(gtinOf([{ name: 'EAN-13', value: '4006381-333931' }]), '4006381333931')
  assert.equal(gtinOf([{ name: 'Barcode', value: 'none' }]), null)
})
