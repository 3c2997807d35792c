import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadBucketCommand,
  HeadObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { SetupError } from '../setup-error.ts'
import { dispositionOf } from './disposition.ts'
import type { S3Settings } from './s3-settings.ts'
import { addressOf, type Storage, type StoredFile } from './storage.ts'

const PART_BYTES = 8 * 1024 * 1024
const YEAR = 31_536_000

/** How the AWS SDK reaches a store, also one that knows no checksums beyond those of 2006. */
export function clientOptions(settings: S3Settings) {
  return {
    region: settings.region,
    forcePathStyle: settings.pathStyle,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(settings.endpoint ? { endpoint: settings.endpoint } : {}),
    ...(settings.credentials ? { credentials: settings.credentials } : {}),
  } as const
}

/** Files in an S3-compatible store; refuses to start when the bucket does not answer. */
export async function openS3(settings: S3Settings): Promise<Storage> {
  const client = new S3Client(clientOptions(settings))
  await client.send(new HeadBucketCommand({ Bucket: settings.bucket })).catch((error: Error) => {
    const status =
      error instanceof S3ServiceException ? ` (${error.$metadata.httpStatusCode ?? error.name})` : ` (${error.message})`
    throw new SetupError(
      'storage_unreachable',
      `The bucket ${settings.bucket} at ${settings.endpoint ?? 'Amazon S3'} cannot be used${status}; check S3_ENDPOINT, S3_BUCKET and the keys.`,
    )
  })
  const at = (path: string) => ({ Bucket: settings.bucket, Key: settings.prefix ? `${settings.prefix}/${path}` : path })
  return {
    async put(path, source, facts) {
      const upload = new Upload({
        client,
        partSize: PART_BYTES,
        queueSize: 2,
        params: {
          ...at(path),
          Body: source instanceof Uint8Array ? source : createReadStream(source.file, { highWaterMark: 1024 * 1024 }),
          ContentType: facts.type,
          CacheControl: `public, max-age=${YEAR}, immutable`,
          ...(facts.saveAs ? { ContentDisposition: dispositionOf(facts.saveAs) } : {}),
        },
      })
      await upload.done()
      return addressOf(path)
    },
    async read(path, wish = {}) {
      const { range, etag } = wish
      try {
        const asked = { ...at(path), ...(range ? { Range: range } : {}), ...(etag ? { IfNoneMatch: etag } : {}) }
        return storedFile(await client.send(new GetObjectCommand(asked)))
      } catch (error) {
        const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
        if (status === 404) return undefined
        if (status === 304 || status === 416) return { status, headers: {}, body: undefined }
        throw error
      }
    },
    async size(path) {
      try {
        return (await client.send(new HeadObjectCommand(at(path)))).ContentLength
      } catch (error) {
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined
        throw error
      }
    },
    async remove(path) {
      await client.send(new DeleteObjectCommand(at(path)))
    },
  }
}

function storedFile(answer: GetObjectCommandOutput): StoredFile {
  const headers = {
    'content-length': answer.ContentLength?.toString(),
    'content-type': answer.ContentType,
    'content-range': answer.ContentRange,
    etag: answer.ETag,
    'last-modified': answer.LastModified?.toUTCString(),
  }
  const known = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { status: answer.ContentRange ? 206 : 200, headers: Object.fromEntries(known), body: answer.Body as Readable }
}
