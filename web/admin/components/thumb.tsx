import { PictureOutlined } from '@ant-design/icons'
import type { Media } from '../api/types.ts'

/** A small picture, or a quiet sign that there is none. */
export function Thumb({ media, size = 40 }: { media: Media | null; size?: number }) {
  return (
    <span className="thumb" style={{ inlineSize: size, blockSize: size }}>
      {media ? (
        <img src={smallest(media, size * 2)} alt="" loading="lazy" width={size} height={size} />
      ) : (
        <PictureOutlined aria-hidden />
      )}
    </span>
  )
}

/** The address of the smallest rendition that is at least this wide. */
export function smallest(media: Media, width: number): string {
  const fitting = media.renditions
    .filter((one) => one.type === 'image/webp' && one.width >= width)
    .sort((a, b) => a.width - b.width)
  return fitting[0]?.url ?? media.url
}
