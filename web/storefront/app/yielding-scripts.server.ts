import { Transform } from 'node:stream'

const EAGER = '<link rel="modulepreload" '
const YIELDING = '<link rel="modulepreload" fetchpriority="low" '

/** Passes a page on, and has its scripts, which nothing that is seen waits for, fetched after styles, fonts and pictures. */
export function yieldingScripts(): Transform {
  // Kept byte by byte: the end of a piece may cut a letter in two.
  let head = ''
  let isPast = false
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      if (isPast) return done(null, piece)
      head += piece.toString('latin1')
      isPast = head.includes('</head>')
      if (!isPast) return done()
      done(null, Buffer.from(head.replaceAll(EAGER, YIELDING), 'latin1'))
    },
    flush(done) {
      done(null, isPast ? undefined : Buffer.from(head, 'latin1'))
    },
  })
}
