import { stat } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { TestShop } from './shop.ts'

const TUS = { 'tus-resumable': '1.0.0' }

/** Announces a file; gives the answer and the path of the upload. */
export async function announce(
  shop: TestShop,
  token: string | undefined,
  file: { name: string; bytes: number; type?: string; alt?: string },
): Promise<{ status: number; path: string; id: string; body: string }> {
  const said = { filename: file.name, ...(file.type ? { filetype: file.type } : {}), ...(file.alt ? { alt: file.alt } : {}) }
  const metadata = Object.entries(said).map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
  const answer = await fetch(`${shop.url}/api/v1/media/uploads`, {
    method: 'POST',
    headers: {
      ...TUS,
      'upload-length': String(file.bytes),
      'upload-metadata': metadata.join(','),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
  })
  const path = answer.headers.get('location') ?? ''
  return { status: answer.status, path, id: path.split('/').at(-1) ?? '', body: await answer.text() }
}

/** How many bytes of an upload have come. */
export async function offsetOf(shop: TestShop, token: string, path: string): Promise<{ status: number; offset: number }> {
  const answer = await fetch(shop.url + path, { method: 'HEAD', headers: { ...TUS, authorization: `Bearer ${token}` } })
  return { status: answer.status, offset: Number(answer.headers.get('upload-offset')) }
}

/** Sends the bytes that are missing. */
export async function send(shop: TestShop, token: string, path: string, bytes: Uint8Array, offset = 0) {
  const answer = await fetch(shop.url + path, {
    method: 'PATCH',
    headers: {
      ...TUS,
      authorization: `Bearer ${token}`,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
    },
    body: bytes.subarray(offset) as BodyInit,
  })
  return { status: answer.status, body: await answer.text() }
}

/** Sends the first bytes of an upload and cuts the connection when some of them have come. */
export async function cutOff(shop: TestShop, token: string, path: string, bytes: Buffer, after: number): Promise<void> {
  const call = request(shop.url + path, {
    method: 'PATCH',
    headers: {
      ...TUS,
      authorization: `Bearer ${token}`,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '0',
      'content-length': bytes.length,
    },
  })
  const cut = new Promise((done) => call.on('error', () => undefined).on('close', done))
  call.write(bytes.subarray(0, after))
  const file = join(shop.runtime.config.dataDirectory, 'uploads', path.split('/').at(-1) ?? '')
  while ((await stat(file)).size === 0) await nextTurn()
  call.destroy()
  await cut
}

/** Uploads a file whole; gives the id of the medium. */
export async function upload(
  shop: TestShop,
  token: string,
  file: { name: string; bytes: Buffer; type?: string; alt?: string },
): Promise<{ id: string; status: number; body: string }> {
  const { path, id, status, body } = await announce(shop, token, { ...file, bytes: file.bytes.length })
  if (status !== 201) return { id, status, body }
  return { id, ...(await send(shop, token, path, file.bytes)) }
}
