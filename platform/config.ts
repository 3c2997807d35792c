import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { SetupError } from './setup-error.ts'
import { type SignInProvider, signInProviders } from './sign-in-providers.ts'
import { type S3Settings, s3Settings } from './storage/s3-settings.ts'

/** Keys that sign and encrypt; generated once into the data folder unless the environment gives them. */
export interface Secrets {
  /** Ed25519 private key (PKCS#8 PEM) that signs access tokens. */
  tokenKey: string
  /** Shared by the services of one installation to prove themselves to each other. */
  serviceSecret: string
  /** 32 bytes, base64: encrypts cost prices (AES-256-GCM). */
  costKey: string
  /** Keys that came before it: they open what they sealed, and seal no more. */
  oldCostKeys: string[]
}

/** Everything an operator can set, read from the environment once at start. */
export interface Config {
  host: string
  port: number
  grpcPort: number
  dataDirectory: string
  databaseUrl: string | undefined
  /** Names of the services this process runs; undefined means all. */
  services: string[] | undefined
  /** Where the other services answer: gRPC base URL and REST base URL by service name. */
  peers: Record<string, { grpc: string; http: string }>
  production: boolean
  /** What a new shop reckons in; one that exists keeps its own. */
  baseCurrency: string | undefined
  demoData: boolean
  /** Memory for kept answers and for what they are made of. */
  cacheMegabytes: number
  /** Room on the disk for answers that memory has none for; 0 means none. */
  cacheFileMegabytes: number
  poolSize: number
  smtpUrl: string | undefined
  /** Where Twilio's API answers. */
  twilioUrl: string
  /** Whose sign-ins are taken beside our own. */
  signInProviders: SignInProvider[]
  publicUrl: string
  logLevel: string
  /** Who sends this reads the figures from elsewhere than this machine; undefined means nobody does. */
  metricsToken: string | undefined
  /** Where log lines go when not to standard output. */
  logFile: string | undefined
  faces: boolean
  /** Whose X-Forwarded-For is believed: `loopback`, `linklocal`, `uniquelocal`, addresses or networks. */
  trustedProxies: string[]
  /** Whether files that people name by address may lie in private networks; only where nobody outside is trusted with it. */
  privateAddresses: boolean
  /** Multiplies every rate limit; 0 turns them off (load tests). */
  rateLimitFactor: number
  /** Where pictures, videos and documents are kept; undefined means the data folder. */
  s3: S3Settings | undefined
  /** Where browsers load media from instead of this server: the store's public address, or a network's in front of it. */
  mediaUrl: string | undefined
  secrets: Secrets
}

/** Reads the configuration; throws `SetupError` naming the variable that is wrong. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const dataDirectory = resolve(env['SERAI_DATA'] ?? '.serai')
  const port = wholeNumber(env, 'PORT', 4000, 0, 65_535)
  const production = env['NODE_ENV'] === 'production'
  const host = env['HOST'] ?? '127.0.0.1'
  mkdirSync(dataDirectory, { recursive: true })
  return {
    host,
    port,
    grpcPort: wholeNumber(env, 'GRPC_PORT', port === 0 ? 0 : port + 1, 0, 65_535),
    dataDirectory,
    databaseUrl: env['DATABASE_URL'] || undefined,
    services: env['SERVICES'] ? env['SERVICES'].split(/[ ,]+/).filter(Boolean) : undefined,
    peers: peers(env),
    production,
    baseCurrency: env['SERAI_BASE_CURRENCY']?.trim().toUpperCase() || undefined,
    demoData: env['SERAI_DEMO'] ? env['SERAI_DEMO'] !== 'false' : !production,
    cacheMegabytes: wholeNumber(env, 'CACHE_MB', 40, 2, 65_536),
    cacheFileMegabytes: wholeNumber(env, 'CACHE_FILE_MB', 1024, 0, 1_048_576),
    poolSize: wholeNumber(env, 'POOL_SIZE', 8, 1, 200),
    smtpUrl: env['SMTP_URL'] || undefined,
    twilioUrl: address(env, 'TWILIO_URL') ?? 'https://api.twilio.com',
    signInProviders: signInProviders(env),
    publicUrl: env['PUBLIC_URL'] ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`,
    metricsToken: env['METRICS_TOKEN'] || undefined,
    logLevel: env['LOG_LEVEL'] ?? 'info',
    // A person at a terminal reads the addresses, not a line a request; programs read standard output.
    logFile: env['LOG_FILE'] || (process.stdout.isTTY ? join(dataDirectory, 'serai.log') : undefined),
    faces: env['SERAI_FACES'] !== 'false',
    trustedProxies: networks(env, 'TRUSTED_PROXIES', 'loopback'),
    privateAddresses: env['ALLOW_PRIVATE_ADDRESSES'] === 'true',
    rateLimitFactor: wholeNumber(env, 'RATE_LIMIT_FACTOR', 1, 0, 1_000_000),
    s3: s3Settings(env),
    mediaUrl: address(env, 'MEDIA_URL'),
    secrets: loadSecrets(env, dataDirectory, production),
  }
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, fallback: number, min: number, max: number): number {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  const value = Number(text)
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new SetupError('bad_setting', `${name}=${text} is not a whole number from ${min} to ${max}.`)
  }
  return value
}

function address(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const text = env[name]
  if (!text) return undefined
  if (!URL.canParse(text)) throw new SetupError('bad_setting', `${name}=${text} is not an address.`)
  return text.replace(/\/+$/, '')
}

function networks(env: NodeJS.ProcessEnv, name: string, fallback: string): string[] {
  const list = (env[name] || fallback).split(/[ ,]+/).filter(Boolean)
  for (const one of list) {
    const [, address = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(one) ?? []
    const isNetwork = isIP(address) !== 0 && Number(length ?? 0) <= (isIP(address) === 6 ? 128 : 32)
    if (!isNetwork && !['loopback', 'linklocal', 'uniquelocal'].includes(one))
      throw new SetupError(
        'bad_setting',
        `${name}: ${one} is neither an address, a network such as 10.0.0.0/8, nor loopback, linklocal or uniquelocal.`,
      )
  }
  return list
}

// CATALOG_URL=http://host:4001 and CATALOG_HTTP_URL=http://host:4000 say where the catalog service runs.
function peers(env: NodeJS.ProcessEnv): Config['peers'] {
  const found: Config['peers'] = {}
  for (const [name, value] of Object.entries(env)) {
    const match = /^([A-Z]+)_GRPC_URL$/.exec(name)
    if (!match?.[1] || !value) continue
    const http = env[`${match[1]}_HTTP_URL`]
    if (!http) throw new SetupError('bad_setting', `${name} needs ${match[1]}_HTTP_URL beside it.`)
    found[match[1].toLowerCase()] = { grpc: value, http }
  }
  return found
}

function loadSecrets(env: NodeJS.ProcessEnv, directory: string, production: boolean): Secrets {
  const file = join(directory, 'secrets.json')
  const given = { tokenKey: env['SERAI_TOKEN_KEY'], serviceSecret: env['SERAI_SERVICE_SECRET'], costKey: env['SERAI_COST_KEY'] }
  const oldCostKeys = (env['SERAI_OLD_COST_KEYS'] ?? '').split(/[ ,]+/).filter(Boolean)
  if (given.tokenKey && given.serviceSecret && given.costKey) return { ...given, oldCostKeys } as Secrets
  if (production && !existsSync(file)) {
    throw new SetupError(
      'missing_secrets',
      'Production needs SERAI_TOKEN_KEY, SERAI_SERVICE_SECRET and SERAI_COST_KEY; make them with: npx serai secrets',
    )
  }
  const kept: Secrets = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : generateSecrets()
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(kept, null, 2), { mode: 0o600 })
  return { ...kept, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)), oldCostKeys }
}

/** A fresh set of keys. */
export function generateSecrets(): Secrets {
  const { privateKey } = generateKeyPairSync('ed25519')
  return {
    tokenKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    serviceSecret: randomBytes(32).toString('base64url'),
    costKey: randomBytes(32).toString('base64'),
    oldCostKeys: [],
  }
}
