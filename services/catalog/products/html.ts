import sanitize from 'sanitize-html'

/** The safe part of a description: text structure, links and emphasis; no scripts, styles, forms or frames. */
export function safeHtml(html: string): string {
  return sanitize(html, {
    allowedTags: [
      'p',
      'br',
      'b',
      'strong',
      'i',
      'em',
      'u',
      's',
      'ul',
      'ol',
      'li',
      'h2',
      'h3',
      'h4',
      'a',
      'blockquote',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'hr',
      'sub',
      'sup',
      'code',
    ],
    allowedAttributes: { a: ['href', 'title'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    transformTags: { a: sanitize.simpleTransform('a', { rel: 'nofollow noopener' }), h1: 'h2', div: 'p' },
  }).trim()
}

const BLOCK = /<\/?(?:p|br|li|ul|ol|h[1-6]|tr|td|th|table|blockquote|hr|div)\b/gi
const SIGNS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

/** The words of a description, without its marks; what stands in lines of its own is kept apart. It is text, not HTML: `<` is `<`. */
export function plainText(html: string): string {
  return sanitize(html.replace(BLOCK, ' $&'), { allowedTags: [], allowedAttributes: {} })
    .replace(/&(?:lt|gt|quot|amp);/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim()
}
