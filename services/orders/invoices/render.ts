import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { direction, formatDate, formatMoney, formatNumber, formatPercent, type Locale } from '#lib/locale.ts'
import type { MoneyJson } from '#lib/money.ts'
import { slotText } from '#lib/slot-text.ts'
import type { InvoiceDocument } from './document.ts'
import { FAMILIES, loadFonts } from './fonts.ts'
import { WORDS } from './words.ts'

const PAGES = 50
const KEPT_COMPILATIONS = 4
const LOGO = join(import.meta.dirname, 'logo.png')

let compiler: NodeCompiler | undefined
let template = ''

/** The PDF of an invoice or a credit note in a language, with its letters joined, its digits and its direction, under the logo of the shop (PNG). */
export async function renderInvoice(document: InvoiceDocument, locale: Locale, issuedAt: string, logo?: Buffer): Promise<Buffer> {
  template ||= readFileSync(new URL('./invoice.typ', import.meta.url), 'utf8')
  const typesetter = await open()
  const inputs = { data: JSON.stringify({ ...layOut(document, locale, issuedAt), logo: logo ? '/logo.png' : '' }) }
  try {
    // Nothing waits between here and the end: another document cannot get this logo.
    if (logo) typesetter.mapShadow(LOGO, logo)
    return typesetter.pdf({ mainFileContent: template, inputs })
  } finally {
    if (logo) typesetter.unmapShadow(LOGO)
    typesetter.evictCache(KEPT_COMPILATIONS)
  }
}

// The typesetter weighs tens of megabytes: it comes with the first invoice.
async function open(): Promise<NodeCompiler> {
  if (compiler) return compiler
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  compiler ??= typst.NodeCompiler.create({ fontArgs: [{ fontBlobs: loadFonts() }], workspace: import.meta.dirname })
  return compiler
}

function layOut(document: InvoiceDocument, locale: Locale, issuedAt: string) {
  const words = WORDS[locale]
  const { seller, buyer, totals, kind } = document
  const isInvoice = kind === 'invoice'
  const money = (amount: MoneyJson) => isolated(formatMoney(amount, locale))
  const hasDiscount = totals.discount.amount > 0
  const { address } = buyer
  const countries = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' })
  // Credit notes of earlier versions say a sum only; one of a part says no more than what it takes off, with its tax.
  const isDetailed = isInvoice || document.adjustments !== undefined
  const isWhole = isInvoice || document.adjustments?.length === 0
  const percentOf = (percent: number | null | undefined) => (percent == null ? '' : formatPercent(percent, locale))
  const rowOf = (line: InvoiceDocument['lines'][number]) => [
    {
      name: isolated(line.name),
      note: noteOf(line),
      parts: (line.parts ?? []).map((part) =>
        [`${formatNumber(part.quantity * line.quantity, locale)} × ${isolated(part.name)}`, noteOf(part)]
          .filter(Boolean)
          .join(' · '),
      ),
    },
    formatNumber(line.quantity, locale),
    money(line.unit),
    ...(hasDiscount ? [money(line.discount)] : []),
    [percentOf(line.tax_percent), money(line.tax)].filter(Boolean).join(' · '),
    money(line.total),
  ]
  const adjustment = ({ percent, amount, tax }: NonNullable<InvoiceDocument['adjustments']>[number]) => [
    { name: document.reason === 'replaced' ? words.rest : words.refunded, note: '', parts: [] },
    '',
    '',
    ...(hasDiscount ? [''] : []),
    [percentOf(percent), money(tax)].filter(Boolean).join(' · '),
    money(amount),
  ]
  const columns = [words.item, words.quantity, words.unit, ...(hasDiscount ? [words.discount] : []), words.tax, words.amount]
  return {
    lang: locale,
    rtl: direction(locale) === 'rtl',
    // Persian and Arabic letters come from one font, all others from the other; each has its own Latin ones for mixed text.
    fonts: direction(locale) === 'rtl' ? FAMILIES : [...FAMILIES].sort((one) => (one.startsWith('inter') ? -1 : 1)),
    title: words[kind],
    number: isolated(document.number),
    facts: [
      { label: words.date, value: formatDate(issuedAt, locale, 'date', document.time_zone) },
      { label: words.order, value: isolated(document.order_number) },
      ...(document.invoice_number === null ? [] : [{ label: words.of, value: isolated(document.invoice_number) }]),
      ...(document.replaces ? [{ label: words.replaces, value: isolated(document.replaces) }] : []),
      ...(document.reason === 'replaced' ? [{ label: words.reason, value: words.replaced }] : []),
      ...(document.return_number ? [{ label: words.return_of, value: isolated(document.return_number) }] : []),
      ...(isInvoice && document.delivery_slot
        ? [{ label: words.wanted, value: isolated(slotText(document.delivery_slot, locale)) }]
        : []),
      ...(isInvoice ? [{ label: words.payment, value: isolated(document.payment_method) }] : []),
    ],
    parties: [
      {
        label: words.seller,
        name: isolated(seller.name),
        lines: [
          isolated(seller.address),
          seller.tax_code && `${words.tax_code}: ${isolated(seller.tax_code)}`,
          isolated(seller.email),
        ].filter(Boolean),
      },
      {
        label: words.buyer,
        name: isolated(buyer.name),
        lines: [
          ...(address
            ? [
                address.line1,
                address.line2 ?? '',
                [address.postal_code, address.city, address.state, countries.of(address.country)].filter(Boolean).join(' · '),
              ].map(isolated)
            : []),
          buyer.tax_code && `${words.tax_code}: ${isolated(buyer.tax_code)}`,
          isolated(buyer.email),
          buyer.phone && isolated(buyer.phone),
        ].filter(Boolean),
      },
    ],
    columns: isDetailed ? columns : [words.item, words.amount],
    rows: isDetailed
      ? [...document.lines.map(rowOf), ...(document.adjustments ?? []).map(adjustment)]
      : [[{ name: words.refunded, note: `${words.order} ${isolated(document.order_number)}`, parts: [] }, money(totals.total)]],
    totals: [
      ...(isWhole
        ? [
            { label: words.subtotal, value: money(totals.subtotal), strong: false },
            ...(hasDiscount ? [{ label: words.discount, value: money(totals.discount), strong: false }] : []),
            { label: words.delivery, value: money(totals.delivery), strong: false },
            ...(totals.payment_fee.amount > 0 ? [{ label: words.fee, value: money(totals.payment_fee), strong: false }] : []),
          ]
        : []),
      ...(isDetailed ? taxRows(totals, words, locale, money) : []),
      { label: words.total, value: money(totals.total), strong: true },
    ],
    note: isInvoice ? words.thanks : '',
    footer: [seller.name, document.number].filter(Boolean).map(isolated).join(' · '),
    pages: Array.from({ length: PAGES }, (_, at) => isolated(formatNumber(at + 1, locale))),
  }
}

function noteOf({ note, sku }: { note: string; sku: string }): string {
  return [note, sku].filter(Boolean).map(isolated).join(' · ')
}

// The tax by its rates, each with what it was reckoned on; one row where the rates are not known.
function taxRows(
  totals: InvoiceDocument['totals'],
  words: (typeof WORDS)[Locale],
  locale: Locale,
  money: (amount: MoneyJson) => string,
) {
  const label = totals.tax_included ? words.tax_in : words.tax
  if (totals.tax_exempt) return [{ label: words.exempt, value: money(totals.tax), strong: false }]
  if (!totals.taxes || totals.taxes.length === 0) return [{ label, value: money(totals.tax), strong: false }]
  return totals.taxes.map((part) => ({
    label: `${label} ${formatPercent(part.percent, locale)} (${money(part.base)})`,
    value: money(part.tax),
    strong: false,
  }))
}

// Keeps a number or an address in one piece, in the order in which it is read, inside text of the other direction.
function isolated(text: string): string {
  return text === '' ? '' : `\u2068${text}\u2069`
}
