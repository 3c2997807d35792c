import type { ProductPage } from '../api/types.ts'

/** A video of a product: its still until somebody plays it; nothing of it is loaded before. */
export function Video({ video, label }: { video: ProductPage['videos'][number]; label: string }) {
  return (
    <video
      controls
      playsInline
      preload="none"
      poster={video.renditions.at(-1)?.url}
      aria-label={video.alt || label}
      className="aspect-square w-full bg-[#000] object-contain"
    >
      <source src={video.url} type={video.type} />
    </video>
  )
}
