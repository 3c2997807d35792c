/** The colour of a picture where it will stand, until it is there; it lies behind what comes after it. */
export function Placeholder({ colour }: { colour: string | undefined }) {
  if (!colour) return null
  return (
    <svg aria-hidden="true" viewBox="0 0 1 1" preserveAspectRatio="none" className="absolute inset-0 size-full">
      <path fill={colour} d="M0 0h1v1H0z" />
    </svg>
  )
}
