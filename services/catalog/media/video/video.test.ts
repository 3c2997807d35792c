import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { runJob } from '#test/kit/people.ts'
import { startProcess } from '#test/kit/process.ts'
import { create } from '#test/kit/product.ts'
import { openS3Server } from '#test/kit/s3.ts'
import { ADMIN, anyPicture, openShop, publish, type TestShop } from '#test/kit/shop.ts'
import { upload } from '#test/kit/tus.ts'
import { drawVideo } from '#test/kit/video.ts'
import { takeLease } from '../../long-work/lease.ts'
import { findFfmpeg } from './ffmpeg.ts'
import { isPlayable, probe } from './probe.ts'
import { transcode } from './transcode.ts'

interface Found {
  state: string
  progress: number
  problem?: string
  url: string
  type: string
  bytes: number
  width: number
  height: number
  duration_ms: number
  renditions: { url: string; type: string }[]
}

const ffmpeg = findFfmpeg() ?? ''
const PATIENCE_MS = 60_000

let shop: TestShop
let token: string
let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serai-video-test-'))
  shop = await openShop({}, false)
  token = await shop.signIn(ADMIN)
})
after(async () => {
  await shop.close()
  await rm(folder, { recursive: true, force: true })
})

const media = async (id: string, of = shop) =>
  (await of.call<Found & Record<string, never>>(`GET /media/${id}`, undefined, { token })).body as Found
const filed = (url: string) => join(shop.runtime.config.dataDirectory, url)
const work = (id: string) => runJob(shop, 'catalog.processVideo', { id })

/** Looks at a medium until it is as wished. */
async function until(id: string, wish: (found: Found) => boolean): Promise<Found> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const found = await media(id)
    if (wish(found)) return found
    if (Date.now() > deadline) throw new Error(`It is still ${JSON.stringify(found)}.`)
    await sleep(50)
  }
}

describe('a video', () => {
  it('becomes smaller, plays everywhere, has a still, and its original goes when that is sure', async () => {
    const bytes = await drawVideo(folder, { name: 'clip.mov', seconds: 2, size: '2560x1440' })
    const { id, status, body } = await upload(shop, token, { name: 'clip.mov', bytes, type: 'video/quicktime' })
    assert.equal(status, 204, body)
    assert.equal((await media(id)).state, 'processing')
    const original = filed(`/media/${id.slice(-2)}/${id}/original.mov`)
    assert.ok(existsSync(original))
    await work(id)
    const found = await media(id)
    assert.equal(found.state, 'ready')
    assert.equal(found.progress, 100)
    assert.equal(found.type, 'video/mp4')
    assert.deepEqual([found.width, found.height], [1920, 1080])
    assert.ok(Math.abs(found.duration_ms - 2_000) < 200, `${found.duration_ms}`)
    assert.ok(found.bytes < bytes.length / 2, `${found.bytes} of ${bytes.length}`)
    assert.equal((await stat(filed(found.url))).size, found.bytes)
    const facts = await probe(ffmpeg, filed(found.url))
    assert.ok(facts && isPlayable(facts), JSON.stringify(facts))
    assert.equal(facts.audio, 'aac')
    assert.ok(found.renditions.every((one) => one.type === 'image/webp' && existsSync(filed(one.url))))
    assert.equal(existsSync(original), false)
    assert.equal((await shop.call(`DELETE /media/${id}`, undefined, { token })).status, 204)
    for (const { url } of [found, ...found.renditions]) assert.equal(existsSync(filed(url)), false, url)
  })

  it('is shown on the product page once it is ready, not before', async () => {
    const bytes = await drawVideo(folder, {
      name: 'shown.mp4',
      seconds: 1,
      encoding: ['-c:v', 'mpeg4', '-q:v', '2', '-c:a', 'aac'],
    })
    const { id } = await upload(shop, token, { name: 'shown.mp4', bytes, alt: 'It turns' })
    const made = await create(shop, { media: [{ id: await anyPicture(shop) }, { id, collection: 'video' }] })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const slug = made.body.translations['en']?.slug
    await publish(shop, made.body.id)
    await runJob(shop, 'catalog.refreshAll')
    const page = () =>
      shop.call<{ videos: { alt: string; url: string; duration_ms: number }[]; media: unknown[] }>(
        `GET /products/by-slug/${slug}`,
      )
    assert.deepEqual((await page()).body.videos, [])
    await work(id)
    await runJob(shop, 'catalog.refreshAll')
    const [video] = (await page()).body.videos
    assert.equal(video?.alt, 'It turns')
    assert.equal(video.url, (await media(id)).url)
    assert.equal((await page()).body.media.length, 1)
  })

  it('that cannot be read fails with its reason, and says so to whoever looks', async () => {
    const whole = await drawVideo(folder, { name: 'cut.mp4', seconds: 2, encoding: ['-c:v', 'mpeg4', '-c:a', 'aac'] })
    const { id } = await upload(shop, token, { name: 'cut.mp4', bytes: whole.subarray(0, 2_000) })
    await work(id)
    const found = await media(id)
    assert.equal(found.state, 'failed')
    assert.equal(found.problem, 'broken_video')
  })

  it('can be called off while it is worked on, and again not', async () => {
    const bytes = await drawVideo(folder, { name: 'long.mov', seconds: 10 })
    const { id } = await upload(shop, token, { name: 'long.mov', bytes })
    const working = work(id)
    const before = await until(id, (found) => found.progress > 0)
    assert.ok(before.progress < 100)
    const answer = await shop.call<Found & Record<string, never>>(`POST /media/${id}/cancel`, {}, { token })
    assert.equal(answer.status, 200)
    assert.equal((answer.body as unknown as Found).problem, 'cancelled')
    await working
    assert.equal((await media(id)).state, 'failed')
    assert.equal((await shop.call(`POST /media/${id}/cancel`, {}, { token })).status, 409)
    assert.equal(existsSync(filed(`/media/${id.slice(-2)}/${id}/original.mov`)), false)
  })

  it('whose worker was killed is taken up again', async () => {
    const bytes = await drawVideo(folder, { name: 'kill.mov', seconds: 10 })
    const { id } = await upload(shop, token, { name: 'kill.mov', bytes })
    const victim = await startProcess(shop, {})
    await until(id, (found) => found.progress > 0)
    await victim.kill('SIGKILL')
    assert.equal((await media(id)).state, 'processing')
    await sql`update media_work set touched_at = now() - interval '2 minutes' where id = ${id}`.execute(
      shop.runtime.db('catalog'),
    )
    await runJob(shop, 'catalog.resumeWork')
    assert.equal((await media(id)).state, 'ready')
  })

  it('is worked on by one process only', async () => {
    const bytes = await drawVideo(folder, { name: 'once.mov', seconds: 1 })
    const { id } = await upload(shop, token, { name: 'once.mov', bytes })
    assert.ok(await takeLease(shop.runtime.db('catalog'), 'media_work', id))
    await work(id)
    assert.equal((await media(id)).state, 'processing')
    await sql`update media_work set runner = null where id = ${id}`.execute(shop.runtime.db('catalog'))
    await work(id)
    assert.equal((await media(id)).state, 'ready')
  })

  it('without ffmpeg is shown as it came, and says so', async () => {
    const bytes = await drawVideo(folder, { name: 'plain.mp4', seconds: 1, encoding: ['-c:v', 'mpeg4', '-c:a', 'aac'] })
    const { id } = await upload(shop, token, { name: 'plain.mp4', bytes })
    process.env['FFMPEG_PATH'] = join(folder, 'none')
    try {
      await work(id)
    } finally {
      delete process.env['FFMPEG_PATH']
    }
    const found = await media(id)
    assert.equal(found.state, 'ready')
    assert.equal(found.problem, 'no_ffmpeg')
    assert.equal((await stat(filed(found.url))).size, bytes.length)
  })

  it('lies in the store where one is configured', async () => {
    await using store = await openS3Server()
    await using own = await openShop({ s3: store.settings }, false)
    const bytes = await drawVideo(folder, { name: 's3.mov', seconds: 2 })
    const staff = await own.signIn(ADMIN)
    const { id } = await upload(own, staff, { name: 's3.mov', bytes })
    assert.deepEqual([...store.objects.keys()], [`${id.slice(-2)}/${id}/original.mov`])
    await runJob(own, 'catalog.processVideo', { id })
    const names = [...store.objects.keys()].map((key) => key.split('/').at(-1))
    assert.deepEqual(names.sort(), ['1280.webp', '320.webp', '640.webp', 'video.mp4'])
  })
})

describe('transcoding', () => {
  it('keeps what plays already when it would only become larger, without what the camera wrote', async () => {
    const encoding = ['-c:v', 'libx264', '-preset', 'slow', '-crf', '40', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-b:a', '24k']
    const bytes = await drawVideo(folder, { name: 'small.mp4', seconds: 3, size: '640x360', encoding })
    const source = join(folder, 'small-source')
    await writeFile(source, bytes)
    const signal = new AbortController().signal
    const made = await transcode(ffmpeg, source, folder, { signal, onProgress: () => undefined })
    assert.match(made.file, /copied\.mp4$/)
    assert.ok(made.bytes <= bytes.length)
    const text = await readFile(made.file, 'latin1')
    assert.ok(!text.includes('+35.7') && !text.includes('private'))
    assert.ok(text.indexOf('moov') < text.indexOf('mdat'), 'it starts before it is whole')
  })

  it('keeps upright videos upright, and odd sizes even', async () => {
    const bytes = await drawVideo(folder, { name: 'tall.mov', seconds: 1, size: '1442x2562', silent: true })
    const source = join(folder, 'tall-source')
    await writeFile(source, bytes)
    const made = await transcode(ffmpeg, source, folder, { signal: new AbortController().signal, onProgress: () => undefined })
    assert.deepEqual([made.facts.width, made.facts.height, made.facts.audio], [1080, 1918, null])
  })

  it('reads no other file than the one it is given', async () => {
    const source = join(folder, 'list.m3u8')
    await writeFile(source, '#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n')
    await assert.rejects(
      transcode(ffmpeg, source, folder, { signal: new AbortController().signal, onProgress: () => undefined }),
      (error: { code?: string }) => error.code === 'broken_video',
    )
  })
})
