/** A dot in the colour of an attribute's value. */
export function Swatch({ color }: { color: string }) {
  return (
    <span
      aria-hidden
      style={{
        display: 'inline-block',
        inlineSize: 14,
        blockSize: 14,
        background: color,
        border: '1px solid var(--line)',
        borderRadius: '50%',
      }}
    />
  )
}
