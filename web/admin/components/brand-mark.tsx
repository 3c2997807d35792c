/** The gate of the inn: the sign of the house. */
export function BrandMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" style={{ flex: 'none' }}>
      <rect width="32" height="32" rx="7" fill="#0f5c5c" />
      <path d="M7 25V15.5C7 10 11 6.5 16 5c5 1.5 9 5 9 10.5V25h-5v-8c0-2.4-1.6-4.2-4-5-2.4.8-4 2.6-4 5v8z" fill="#f7f4ec" />
      <circle cx="16" cy="21" r="2.2" fill="#e5a33a" />
    </svg>
  )
}
