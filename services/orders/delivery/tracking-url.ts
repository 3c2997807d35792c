/** Where a carrier shows a parcel: the shop's template with its number, or nothing where the template leads nowhere on the web. */
export function trackingUrl(template: string, carrier: string, number: string): string | null {
  const text = template
    .replaceAll('{number}', encodeURIComponent(number))
    .replaceAll('{carrier}', encodeURIComponent(carrier.toLowerCase()))
  return text.includes(encodeURIComponent(number)) && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : null
}
