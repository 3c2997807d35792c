import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { boundsOf, distanceKm, pointsOf } from './rectangle.ts'

const degree = (most: number) => fc.integer({ min: -most * 100, max: most * 100 }).map((value) => value / 100)

test('the five points of a rectangle lead back to it', () => {
  fc.assert(
    fc.property(degree(89), degree(179), degree(89), degree(179), (a, b, c, d) => {
      const bounds = { south: Math.min(a, c), north: Math.max(a, c), west: Math.min(b, d), east: Math.max(b, d) }
      fc.pre(bounds.south < bounds.north && bounds.west < bounds.east)
      assert.deepEqual(boundsOf(pointsOf(bounds)), bounds)
    }),
  )
})

test('what is no rectangle is refused with what is wrong', () => {
  const points = pointsOf({ south: 50, west: 30, north: 51, east: 31 })
  const moved = (name: string, change: object) => points.map((point) => (point.name === name ? { ...point, ...change } : point))
  for (const [wrong, says] of [
    [points.slice(1), /Name each/],
    [moved('bottom_left', { name: 'centre' }), /Name each/],
    [moved('bottom_left', { latitude: 50.2 }), /latitude/],
    [moved('top_right', { longitude: 31.2 }), /longitude/],
    [moved('centre', { latitude: 50.6 }), /middle/],
    [points.map((point) => ({ ...point, latitude: 101 - point.latitude })), /north/],
  ] as const) {
    const found = boundsOf(wrong)
    assert.match('problem' in found ? found.problem : '', says)
  }
})

test('Kyiv is some 470 kilometres from Lviv', () => {
  const km = distanceKm({ latitude: 50.45, longitude: 30.523 }, { latitude: 49.842, longitude: 24.032 })
  assert.ok(km > 460 && km < 475, String(km))
})
