import type { FastifyReply, FastifyRequest } from 'fastify'

// Written out rather than made anew for each answer: these are the same for all of them.
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'x-permitted-cross-domain-policies': 'none',
}
// A shop that was once visited by https is visited by nothing else for a year.
const BY_HTTPS = { ...ALWAYS, 'strict-transport-security': 'max-age=31536000' }

/** Puts on an answer what keeps browsers from doing with it what nobody meant (SEC-05); a page's own policy comes with the page. */
export function guard(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(request.protocol === 'https' ? BY_HTTPS : ALWAYS)
}

/** The same for pages that another program answers. */
export function guardRaw(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(ALWAYS)) reply.raw.setHeader(name, value)
}
