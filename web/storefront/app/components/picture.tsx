import { preload } from 'react-dom'
import type { Media } from '../api/types.ts'

/** How a picture is shown; `sizes` as in HTML, `first` when it is seen before any scrolling. */
export type PictureProps = {
  media: Media
  sizes: string
  alt?: string
  first?: boolean
  className?: string
}

/** A picture in the smallest file that looks sharp where it stands. */
export function Picture({ media, sizes, alt, first = false, className = '' }: PictureProps) {
  const sources = ['image/avif', 'image/webp'].flatMap((type) => {
    const srcSet = media.renditions
      .filter((rendition) => rendition.type === type)
      .map((rendition) => `${rendition.url} ${rendition.width}w`)
      .join(', ')
    return srcSet ? [{ type, srcSet }] : []
  })
  // The head names it, so that it does not wait behind the scripts.
  if (first)
    preload(media.url, {
      as: 'image',
      fetchPriority: 'high',
      ...(sources[0] && { type: sources[0].type, imageSrcSet: sources[0].srcSet, imageSizes: sizes }),
    })
  return (
    <picture className="contents">
      {sources.map((source) => (
        <source key={source.type} type={source.type} srcSet={source.srcSet} sizes={sizes} />
      ))}
      <img
        src={media.url}
        alt={alt ?? media.alt ?? ''}
        width={media.width}
        height={media.height}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : 'auto'}
        decoding={first ? 'sync' : 'async'}
        className={className}
      />
    </picture>
  )
}
