import { useContext } from 'react'
import { NonceContext } from './nonce.ts'

/** Facts of a page for search engines (schema.org as JSON-LD), safe inside a script element. */
export function JsonLd({ data }: { data: object }) {
  const nonce = useContext(NonceContext)
  return (
    <script type="application/ld+json" nonce={nonce} suppressHydrationWarning>
      {JSON.stringify(data).replaceAll('<', '\\u003c')}
    </script>
  )
}
