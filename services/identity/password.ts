import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { AppError } from '#lib/errors.ts'
import type { Context } from '#platform/operation/context.ts'

const derive = promisify(argon2)

// OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, 2 passes, 1 lane.
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

const OBVIOUS = ['password', 'passw0rd', '12345678', '123456789', 'qwertyui', 'letmein1', 'iloveyou', '11111111']

/** No shop asks for fewer characters than this (NIST SP 800-63B), whatever its setting says. */
export const SHORTEST_PASSWORD = 8

/** Refuses (422 `weak_password`) passwords anyone would guess or that are shorter than the shop asks: length and a list, no composition rules. */
export async function checkStrength(ctx: Context, password: string, email: string): Promise<void> {
  const length = Math.max(await ctx.setting<number>('password_length'), SHORTEST_PASSWORD)
  const plain = password.toLowerCase()
  if (
    password.length < length ||
    OBVIOUS.some((word) => plain.startsWith(word)) ||
    (email !== '' && plain === email.toLowerCase()) ||
    new Set(plain).size < 3
  ) {
    const detail = `A password has at least ${length} characters and is not easy to guess.`
    throw new AppError('invalid', 'weak_password', detail, { errors: [{ pointer: '/password', code: 'weak_password', detail }] })
  }
}

/** The argon2id hash of a password, with its salt, in PHC string format. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { ...COST, message: Buffer.from(password), nonce })
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${bare(nonce)}$${bare(tag)}`
}

/** Whether a password has a hash; takes as long when there is no account at all. */
export async function verifyPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const [, , , cost = '', salt = '', expected = ''] = (hash ?? (await decoy)).split('$')
  const number = (name: string) => Number(new RegExp(`${name}=(\\d+)`).exec(cost)?.[1])
  const wanted = Buffer.from(expected, 'base64')
  const tag = await derive('argon2id', {
    memory: number('m'),
    passes: number('t'),
    parallelism: number('p'),
    tagLength: wanted.length,
    message: Buffer.from(password),
    nonce: Buffer.from(salt, 'base64'),
  })
  return timingSafeEqual(tag, wanted) && hash !== null && hash !== undefined
}

const decoy = hashPassword(randomBytes(12).toString('hex'))

function bare(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
