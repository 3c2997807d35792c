import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, before, describe, it } from 'node:test'
import { openS3Server, type S3Server } from '#test/kit/s3.ts'
import { loadConfig } from '../config.ts'
import { SetupError } from '../setup-error.ts'
import { localDisk } from './local-disk.ts'
import { openS3 } from './s3.ts'
import { pathOf, type Storage } from './storage.ts'

let store: S3Server
let folder: string
before(async () => {
  store = await openS3Server()
  folder = await mkdtemp(join(tmpdir(), 'serai-storage-'))
})
after(async () => {
  await store[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

const bytesOf = async (storage: Storage, path: string) => {
  const file = await storage.read(path)
  return file?.body && buffer(file.body)
}

for (const [name, open] of [
  ['local disk', async () => localDisk(join(folder, 'disk'))],
  ['S3', () => openS3(store.settings)],
  ['S3 with a prefix', () => openS3({ ...store.settings, prefix: 'one/shop' })],
] as const) {
  describe(name, () => {
    it('keeps, gives back, measures and removes a file', async () => {
      const storage = await open()
      const bytes = Buffer.from('a picture, say')
      const address = await storage.put('ab/راهنما (1).pdf', bytes, { type: 'application/pdf', saveAs: 'راهنما (1).pdf' })
      assert.equal(pathOf(address), 'ab/راهنما (1).pdf')
      assert.equal(await storage.size('ab/راهنما (1).pdf'), bytes.length)
      assert.deepEqual(await bytesOf(storage, 'ab/راهنما (1).pdf'), bytes)
      await storage.remove('ab/راهنما (1).pdf')
      await storage.remove('ab/راهنما (1).pdf')
      assert.equal(await storage.size('ab/راهنما (1).pdf'), undefined)
      assert.equal(await storage.read('ab/راهنما (1).pdf'), undefined)
    })

    it('keeps a large file of this machine', async () => {
      const storage = await open()
      const bytes = Buffer.alloc(20 * 1024 * 1024, 'serai ')
      const file = join(folder, 'large')
      await writeFile(file, bytes)
      await storage.put('cd/large.mp4', { file }, { type: 'video/mp4' })
      assert.equal(await storage.size('cd/large.mp4'), bytes.length)
      assert.ok((await bytesOf(storage, 'cd/large.mp4'))?.equals(bytes))
      assert.equal(store.uploads.size, 0)
    })
  })
}

describe('S3', () => {
  it('gives parts of a file, and nothing to who has it', async () => {
    const storage = await openS3(store.settings)
    await storage.put('ef/part.mp4', Buffer.from('0123456789'), { type: 'video/mp4' })
    const part = await storage.read('ef/part.mp4', { range: 'bytes=2-4' })
    assert.equal(part?.status, 206)
    assert.equal(part.headers['content-range'], 'bytes 2-4/10')
    assert.equal(part.body && (await buffer(part.body)).toString(), '234')
    assert.equal((await storage.read('ef/part.mp4', { range: 'bytes=50-' }))?.status, 416)
    assert.equal((await storage.read('ef/part.mp4', { etag: part.headers['etag'] }))?.status, 304)
  })

  it('says of a file what browsers need to know', async () => {
    const storage = await openS3({ ...store.settings, prefix: 'x' })
    await storage.put('a/b.pdf', Buffer.from('%PDF'), { type: 'application/pdf', saveAs: 'Maße.pdf' })
    assert.deepEqual(store.objects.get('x/a/b.pdf')?.headers, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Ma_e.pdf"; filename*=UTF-8''Ma%C3%9Fe.pdf`,
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })

  it('refuses to start without its bucket, or with a wrong key', async () => {
    const isRefused = (error: unknown) => error instanceof SetupError && error.message.includes('S3_ENDPOINT')
    await assert.rejects(openS3({ ...store.settings, bucket: 'another' }), isRefused)
    const credentials = { accessKeyId: 'serai-test', secretAccessKey: 'wrong' }
    await assert.rejects(openS3({ ...store.settings, credentials }), isRefused)
  })

  it('is configured whole or not at all', () => {
    const env = { SERAI_DATA: join(folder, 'data') }
    assert.equal(loadConfig(env).s3, undefined)
    assert.deepEqual(loadConfig({ ...env, S3_BUCKET: 'b', S3_ENDPOINT: 'http://minio:9000', S3_PREFIX: '/p/' }).s3, {
      bucket: 'b',
      region: 'us-east-1',
      endpoint: 'http://minio:9000',
      credentials: undefined,
      pathStyle: true,
      prefix: 'p',
    })
    assert.throws(() => loadConfig({ ...env, S3_ENDPOINT: 'http://minio:9000' }), SetupError)
    assert.throws(() => loadConfig({ ...env, S3_BUCKET: 'b', S3_ACCESS_KEY_ID: 'k' }), SetupError)
    assert.throws(() => loadConfig({ ...env, MEDIA_URL: 'cdn' }), SetupError)
  })
})
