import { SetupError } from '../setup-error.ts'

/** An S3-compatible store: Amazon S3, MinIO, Cloudflare R2, and others. */
export interface S3Settings {
  bucket: string
  region: string
  /** Address of the store; undefined means Amazon's. */
  endpoint: string | undefined
  /** Undefined means the usual places of AWS: environment, profile, role of the machine. */
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined
  /** Whether the bucket stands in the path rather than in the host's name. */
  pathStyle: boolean
  /** Put before every file's path. */
  prefix: string
}

/** Reads `S3_*`; undefined when no bucket is named. */
export function s3Settings(env: NodeJS.ProcessEnv): S3Settings | undefined {
  const bucket = env['S3_BUCKET']
  if (!bucket) {
    if (env['S3_ENDPOINT']) throw new SetupError('bad_setting', 'S3_ENDPOINT needs S3_BUCKET beside it.')
    return undefined
  }
  const endpoint = env['S3_ENDPOINT'] || undefined
  if (endpoint && !URL.canParse(endpoint)) throw new SetupError('bad_setting', `S3_ENDPOINT=${endpoint} is not an address.`)
  const { S3_ACCESS_KEY_ID: id, S3_SECRET_ACCESS_KEY: secret } = env
  if (Boolean(id) !== Boolean(secret))
    throw new SetupError('bad_setting', 'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together; one of them is missing.')
  return {
    bucket,
    region: env['S3_REGION'] || 'us-east-1',
    endpoint,
    credentials: id && secret ? { accessKeyId: id, secretAccessKey: secret } : undefined,
    // Stores of one's own rarely have a name for each bucket.
    pathStyle: env['S3_PATH_STYLE'] ? env['S3_PATH_STYLE'] === 'true' : endpoint !== undefined,
    prefix: (env['S3_PREFIX'] ?? '').replace(/^\/+|\/+$/g, ''),
  }
}
