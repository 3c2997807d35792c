import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { billOf } from './bill.ts'

const currencies = ['USD', 'EUR', 'UAH', 'JPY', 'IRR', 'KWD'] as const
const currency = fc.constantFrom(...currencies)
const goods = fc.array(
  fc.record({
    unit: fc.bigInt({ min: 0n, max: 10n ** 10n }),
    quantity: fc.integer({ min: 1, max: 999 }),
    eligible: fc.boolean(),
    basisPoints: fc.option(fc.constantFrom(0, 500, 825, 900, 2_000, 10_000), { nil: undefined }),
  }),
  { maxLength: 40 },
)
const rule = fc.record({ basisPoints: fc.integer({ min: 0, max: 10_000 }), included: fc.boolean() })
const deliveryRate = fc.constantFrom(0, 500, 2_000, 9_999)
const fee = fc.bigInt({ min: 0n, max: 10n ** 8n })
const cut = fc.bigInt({ min: 0n, max: 10n ** 12n })
const linesIn =
  (code: string) =>
  ({
    unit,
    quantity,
    eligible,
    basisPoints,
  }: {
    unit: bigint
    quantity: number
    eligible: boolean
    basisPoints: number | undefined
  }) => ({
    unit: { minor: unit, currency: code },
    quantity,
    eligible,
    ...(basisPoints === undefined ? {} : { basisPoints }),
  })
const sum = (values: bigint[]) => values.reduce((total, value) => total + value, 0n)

test('lines + tax (unless contained) + delivery + payment fee − discount is the total, in every currency (CRT-03)', () => {
  fc.assert(
    fc.property(
      currency,
      goods,
      rule,
      deliveryRate,
      fee,
      fee,
      cut,
      (code, items, tax, onDelivery, delivery, paymentFee, reduction) => {
        const money = (minor: bigint) => ({ minor, currency: code })
        const lines = items.map(linesIn(code))
        const bill = billOf(code, lines, {
          tax,
          delivery: money(delivery),
          deliveryBasisPoints: onDelivery,
          paymentFee: money(paymentFee),
          reduction: money(reduction),
        })
        const contained = tax.included ? 0n : bill.tax.minor
        const goodsTotal = sum(bill.lines.map((line) => line.total.minor))
        assert.equal(bill.total.minor, goodsTotal + contained + delivery + paymentFee - bill.discount.minor)
        assert.equal(bill.subtotal.minor, goodsTotal)
        assert.equal(sum([...bill.lines.map((line) => line.tax.minor), bill.deliveryTax.minor]), bill.tax.minor)
        assert.equal(sum(bill.taxes.map((part) => part.tax.minor)), bill.tax.minor)
        for (const { basisPoints, base, tax: part } of bill.taxes) {
          const members = bill.lines.filter((line) => line.basisPoints === basisPoints)
          const billedDelivery =
            onDelivery === basisPoints ? { net: delivery, tax: bill.deliveryTax.minor } : { net: 0n, tax: 0n }
          assert.equal(base.minor, sum(members.map((line) => line.total.minor - line.discount.minor)) + billedDelivery.net)
          assert.equal(part.minor, sum(members.map((line) => line.tax.minor)) + billedDelivery.tax)
          // Half-even, once a rate: never further than half a unit from what the rate says of the whole group.
          const divisor = 10_000n + (tax.included ? BigInt(basisPoints) : 0n)
          const off = part.minor * divisor - base.minor * BigInt(basisPoints)
          assert.ok((off < 0n ? -off : off) * 2n <= divisor)
        }
        assert.equal(sum(bill.lines.map((line) => line.discount.minor)), bill.discount.minor)
        const most = sum(items.filter((item) => item.eligible).map((item) => item.unit * BigInt(item.quantity)))
        assert.equal(bill.discount.minor, reduction < most ? reduction : most)
        bill.lines.forEach((line, index) => {
          assert.ok(line.discount.minor <= line.total.minor)
          if (!items[index]?.eligible) assert.equal(line.discount.minor, 0n)
        })
        assert.equal(bill.lines.length, items.length)
        const all = [bill.subtotal, bill.discount, bill.tax, bill.delivery, bill.paymentFee, bill.total]
        for (const amount of [...all, ...bill.lines.flatMap((line) => [line.total, line.discount, line.tax])]) {
          assert.equal(amount.currency, code)
          assert.ok(amount.minor >= 0n)
        }
      },
    ),
    { numRuns: 1000 },
  )
})

test('the tax of a line is within one unit of its own share, and never more than a contained price', () => {
  fc.assert(
    fc.property(currency, goods, rule, (code, items, tax) => {
      const money = (minor: bigint) => ({ minor, currency: code })
      const bill = billOf(
        code,
        items.map(({ unit, quantity }) => ({ unit: money(unit), quantity })),
        { tax, delivery: money(0n), paymentFee: money(0n) },
      )
      const rate = BigInt(tax.basisPoints)
      const base = 10_000n + (tax.included ? rate : 0n)
      for (const line of bill.lines) {
        const off = line.tax.minor * base - line.total.minor * rate
        // Half a unit may come from the rounding of the whole, less than one from the split.
        assert.ok((off < 0n ? -off : off) * 2n <= base * 3n, `${line.tax.minor} of ${line.total.minor} at ${rate}`)
        if (tax.included) assert.ok(line.tax.minor <= line.total.minor)
        if (line.total.minor === 0n) assert.equal(line.tax.minor, 0n)
      }
    }),
    { numRuns: 1000 },
  )
})

test('goods for nothing are billed with their delivery only, and nobody divides by zero', () => {
  const free = { unit: { minor: 0n, currency: 'USD' }, quantity: 3 }
  for (const lines of [[], [free], [free, free]]) {
    const bill = billOf('USD', lines, {
      tax: { basisPoints: 2_000, included: false },
      delivery: { minor: 500n, currency: 'USD' },
      paymentFee: { minor: 0n, currency: 'USD' },
    })
    assert.equal(bill.total.minor, 500n)
    assert.equal(bill.tax.minor, 0n)
  }
})

test('goods, delivery and fee of different currencies do not make a bill', () => {
  const none = { minor: 0n, currency: 'USD' }
  const line = { unit: { minor: 1n, currency: 'EUR' }, quantity: 1 }
  const tax = { basisPoints: 0, included: false }
  const foreign = { minor: 1n, currency: 'EUR' }
  assert.throws(() => billOf('USD', [line], { tax, delivery: none, paymentFee: none }), TypeError)
  assert.throws(() => billOf('USD', [], { tax, delivery: foreign, paymentFee: none }), TypeError)
  assert.throws(() => billOf('USD', [], { tax, delivery: none, paymentFee: none, reduction: foreign }), TypeError)
})
