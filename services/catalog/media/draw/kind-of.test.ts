import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindOf } from './kind-of.ts'
import type { Kind } from './kinds/index.ts'

const EXPECTED: readonly (readonly [name: string, type: string, tags: string[], kind: Kind])[] = [
  ['Ocean Blue Shirt', '', ['men'], 'shirt'],
  ['Classic Varsity Top', '', ['women'], 'jacket'],
  ['Yellow Wool Jumper', '', ['women'], 'jumper'],
  ['Floral White Top', '', ['women'], 'top'],
  ['Striped Silk Blouse', '', ['women'], 'shirt'],
  ['Classic Leather Jacket', '', ['women'], 'jacket'],
  ['Dark Denim Top', '', ['women'], 'shirt'],
  ['Navy Sports Jacket', '', ['men'], 'jacket'],
  ['Soft Winter Jacket', '', ['women'], 'jacket'],
  ['Black Leather Bag', '', ['women'], 'bag'],
  ['Zipped Jacket', '', ['men'], 'jacket'],
  ['Silk Summer Top', '', ['women'], 'top'],
  ['Long Sleeve Cotton Top', '', ['women'], 't-shirt'],
  ['Chequered Red Shirt', '', ['men'], 'shirt'],
  ['White Cotton Shirt', '', ['women'], 'shirt'],
  ['Olive Green Jacket', '', ['women'], 'jacket'],
  ['Blue Silk Tuxedo', '', ['men'], 'jacket'],
  ['Red Sports Tee', '', ['women'], 't-shirt'],
  ['Striped Skirt and Top', '', ['women'], 'skirt'],
  ['LED High Tops', '', ['men'], 'shoes'],
  ['Clay Plant Pot', 'Outdoor', ['Pot', 'Plants'], 'plant-pot'],
  ['Copper Light', 'Indoor', ['Copper', 'Bedroom'], 'lamp'],
  ['Cream Sofa', 'Indoor', ['Couch', 'Wood'], 'sofa'],
  ['Antique Drawers', 'Indoor', ['Antique', 'Bedroom'], 'drawers'],
  ['White Bed Clothes', 'Indoor', ['Bed'], 'bed'],
  ['Pink Armchair', 'Indoor', ['Chair'], 'armchair'],
  ['Wooden Outdoor Table', 'Outdoor', ['Wood', 'Garden'], 'table'],
  ['Brown Throw Pillows', 'Indoor', ['Pillows'], 'cushion'],
  ['White Ceramic Pot', 'Indoor', ['Pot', 'Plants'], 'plant-pot'],
  ['Yellow watering can', 'Outdoor', ['Plants'], 'watering-can'],
  ['Gardening hand trowel', 'Outdoor', ['Plants'], 'trowel'],
  ['Biodegradable cardboard pots', 'Outdoor', ['Garden', 'Plants'], 'plant-pot'],
  ['Grey Sofa', 'Indoor', ['Sofa'], 'sofa'],
  ['Wooden outdoor slats', 'Outdoor', ['Wood', 'Garden'], 'fence'],
  ['Wooden Fence', 'Outdoor', ['Garden', 'Wood'], 'fence'],
  ['Yellow Sofa', 'Indoor', ['Sofa'], 'sofa'],
  ['Knitted Throw Pillows', 'Indoor', ['Pillows'], 'cushion'],
  ['Vanilla candle', 'Indoor', ['Candle'], 'candle'],
  ['Black Beanbag', 'Indoor', ['Black', 'Leather'], 'beanbag'],
  ['Bedside Table', 'Indoor', ['Wood', 'Bedroom'], 'table'],
]

for (const [name, type, tags, kind] of EXPECTED)
  test(`draws "${name}" as ${kind}`, () => {
    assert.equal(kindOf(name, type, tags), kind)
  })

test('the thing stands before "with", "and" and "for"', () => {
  assert.equal(kindOf('Leather Belt with Brass Watch Chain'), 'belt')
  assert.equal(kindOf('Soap for the Garden Table'), 'soap')
})

test('type and tags help where the name is silent', () => {
  assert.equal(kindOf('Aurora', 'Table lamps'), 'lamp')
  assert.equal(kindOf('Aurora', '', ['new', 'teapots']), 'teapot')
})

test('an unknown thing becomes a parcel', () => {
  assert.equal(kindOf('Quantum Flux 3000'), 'parcel')
  assert.equal(kindOf('', '', []), 'parcel')
  assert.equal(kindOf('کت چرمی'), 'parcel')
})
