import { createHash, createHmac, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { S3Settings } from '#platform/storage/s3-settings.ts'

/** An object as the store keeps it. */
export interface StoredObject {
  bytes: Buffer
  headers: Record<string, string>
}

/** A store on this machine that speaks S3: signatures (version 4), ranges, multipart uploads. */
export interface S3Server extends AsyncDisposable {
  settings: S3Settings
  objects: Map<string, StoredObject>
  /** Parts of uploads that were begun and neither completed nor aborted. */
  uploads: Map<string, { key: string; headers: Record<string, string>; parts: Map<number, Buffer> }>
}

const KEYS = { accessKeyId: 'serai-test', secretAccessKey: 'a-secret-of-the-test' }
const BUCKET = 'shop-media'
const KEPT = ['content-type', 'content-disposition', 'cache-control']

/** Opens a store with one empty bucket. */
export async function openS3Server(): Promise<S3Server> {
  const store: Pick<S3Server, 'objects' | 'uploads'> = { objects: new Map(), uploads: new Map() }
  const server = createServer((request, response) => {
    answer(store, request, response).catch((error: unknown) => {
      response.statusCode = 500
      response.end(String(error))
    })
  })
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    ...store,
    settings: { bucket: BUCKET, region: 'eu-test-1', endpoint, credentials: KEYS, pathStyle: true, prefix: '' },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

async function answer(store: Pick<S3Server, 'objects' | 'uploads'>, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://store')
  const body = await buffer(request)
  const refusal = wrongSignature(request, url, body)
  if (refusal) return fail(response, 403, 'SignatureDoesNotMatch', refusal)
  const [, bucket, ...rest] = url.pathname.split('/')
  if (bucket !== BUCKET) return fail(response, 404, 'NoSuchBucket', 'The specified bucket does not exist')
  const key = decodeURIComponent(rest.join('/'))
  const headers = Object.fromEntries(
    KEPT.flatMap((name) => (request.headers[name] === undefined ? [] : [[name, String(request.headers[name])]])),
  )
  if (key === '') return response.end()
  const upload = store.uploads.get(url.searchParams.get('uploadId') ?? '')
  if (url.searchParams.has('uploadId') && !upload) return fail(response, 404, 'NoSuchUpload', 'There is no such upload')
  switch (request.method) {
    case 'POST': {
      if (url.searchParams.has('uploads')) {
        const id = randomUUID()
        store.uploads.set(id, { key, headers, parts: new Map() })
        return xml(response, `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`)
      }
      const parts = [...(upload?.parts ?? [])].sort(([a], [b]) => a - b)
      store.objects.set(key, { bytes: Buffer.concat(parts.map(([, part]) => part)), headers: upload?.headers ?? {} })
      store.uploads.delete(url.searchParams.get('uploadId') ?? '')
      return xml(response, `<CompleteMultipartUploadResult><Key>${key}</Key><ETag>"whole"</ETag></CompleteMultipartUploadResult>`)
    }
    case 'PUT': {
      if (upload) upload.parts.set(Number(url.searchParams.get('partNumber')), body)
      else store.objects.set(key, { bytes: body, headers })
      return response.setHeader('etag', etagOf(body)).end()
    }
    case 'DELETE': {
      if (upload) store.uploads.delete(url.searchParams.get('uploadId') ?? '')
      else store.objects.delete(key)
      response.statusCode = 204
      return response.end()
    }
    default:
      return send(store.objects.get(key), request, response)
  }
}

function send(object: StoredObject | undefined, request: IncomingMessage, response: ServerResponse) {
  if (!object) return fail(response, 404, 'NoSuchKey', 'The specified key does not exist.')
  const etag = etagOf(object.bytes)
  for (const [name, value] of Object.entries({ ...object.headers, etag, 'accept-ranges': 'bytes' }))
    response.setHeader(name, value)
  if (request.headers['if-none-match'] === etag) {
    response.statusCode = 304
    return response.end()
  }
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? []
  let bytes = object.bytes
  if (from !== undefined) {
    const end = Math.min(to ? Number(to) : bytes.length - 1, bytes.length - 1)
    if (Number(from) > end) return fail(response, 416, 'InvalidRange', 'The requested range is not satisfiable')
    response.statusCode = 206
    response.setHeader('content-range', `bytes ${from}-${end}/${bytes.length}`)
    bytes = bytes.subarray(Number(from), end + 1)
  }
  response.setHeader('content-length', bytes.length)
  return response.end(request.method === 'HEAD' ? undefined : bytes)
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`
}

function xml(response: ServerResponse, text: string) {
  return response.setHeader('content-type', 'application/xml').end(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
}

function fail(response: ServerResponse, status: number, code: string, message: string) {
  response.statusCode = status
  return xml(response, `<Error><Code>${code}</Code><Message>${message}</Message></Error>`)
}

// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
function wrongSignature(request: IncomingMessage, url: URL, body: Buffer): string | undefined {
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w+)$/
  const [, id, day = '', region = '', signed = '', signature] = pattern.exec(request.headers.authorization ?? '') ?? []
  if (id !== KEYS.accessKeyId) return 'no signature of a known key'
  const stamp = String(request.headers['x-amz-date'])
  const digest = String(request.headers['x-amz-content-sha256'])
  if (digest !== 'UNSIGNED-PAYLOAD' && digest !== createHash('sha256').update(body).digest('hex')) return 'the payload is another'
  if (Math.abs(Date.parse(stamp.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z')) - Date.now()) > 900_000)
    return 'the request is too old'
  const names = signed.split(';')
  if (!names.includes('host') || !names.includes('x-amz-date')) return 'host and date must be signed'
  const encoded = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  const canonical = [
    request.method,
    url.pathname,
    [...url.searchParams]
      .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
      .sort()
      .join('&'),
    ...names.map((name) => `${name}:${String(request.headers[name]).trim().replace(/ +/g, ' ')}`),
    '',
    signed,
    digest,
  ].join('\n')
  const hash = createHash('sha256').update(canonical).digest('hex')
  const text = ['AWS4-HMAC-SHA256', stamp, `${day}/${region}/s3/aws4_request`, hash].join('\n')
  const sign = (key: string | Buffer, what: string) => createHmac('sha256', key).update(what).digest()
  const key = [region, 's3', 'aws4_request'].reduce(sign, sign(`AWS4${KEYS.secretAccessKey}`, day))
  return sign(key, text).toString('hex') === signature ? undefined : 'the signature is another'
}
