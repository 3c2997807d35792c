/** A dot of the colour that an option value stands for; words beside it say the same. */
export function Swatch({ colour, className = 'size-5' }: { colour: string; className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className={`${className} shrink-0`}>
      <circle cx="10" cy="10" r="9" fill={colour} className="stroke-edge" strokeWidth="1" />
    </svg>
  )
}
