import type { FastifyRequest } from 'fastify'
import { isbot } from 'isbot'
import Type from 'typebox'

/** With which program somebody came, as it says itself; REST takes it from the request. */
export const agentInput = { agent: Type.Optional(Type.String({ maxLength: 2_000 })) }

/** The program of a request. */
export function agentOf(request: FastifyRequest): { agent: string } {
  return { agent: (request.headers['user-agent'] ?? '').slice(0, 2_000) }
}

/** Whether a person may be behind it: crawlers say what they are, and what says nothing is none. */
export function isPerson(agent: string | undefined): boolean {
  return agent !== undefined && agent !== '' && !isbot(agent)
}
