import { useEffect, useRef, useState } from 'react'
import type { Upload } from 'tus-js-client'
import { type LibraryMedia, prepareUpload } from '../../../api/media.ts'

/** A file on its way. */
export interface Sending {
  key: number
  name: string
  bytes: number
  sent: number
  state: 'sending' | 'paused' | 'failed'
  problem?: unknown
}

/** The files that are on their way: they can be paused, gone on with and called off; each is handed over when it has come. */
export function useUploads(onDone: (media: LibraryMedia) => void) {
  const [sending, setSending] = useState<Sending[]>([])
  const uploads = useRef(new Map<number, Upload>())
  const next = useRef(0)
  const done = useRef(onDone)
  done.current = onDone

  // Who leaves the page pauses; choosing the file again goes on.
  useEffect(() => {
    const open = uploads.current
    return () => {
      for (const upload of open.values()) void upload.abort()
    }
  }, [])

  const change = (key: number, facts: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...facts } : one)))
  const drop = (key: number) => {
    uploads.current.delete(key)
    setSending((all) => all.filter((one) => one.key !== key))
  }

  const add = async (file: File) => {
    const key = next.current++
    setSending((all) => [...all, { key, name: file.name, bytes: file.size, sent: 0, state: 'sending' }])
    const upload = await prepareUpload(file, {
      onProgress: (sent) => change(key, { sent }),
      onDone(media) {
        drop(key)
        done.current(media)
      },
      onProblem: (problem) => change(key, { state: 'failed', problem }),
    })
    uploads.current.set(key, upload)
    upload.start()
  }

  return {
    sending,
    add,
    pause(key: number) {
      void uploads.current.get(key)?.abort()
      change(key, { state: 'paused' })
    },
    resume(key: number) {
      change(key, { state: 'sending', problem: undefined })
      uploads.current.get(key)?.start()
    },
    async cancel(key: number) {
      const upload = uploads.current.get(key)
      drop(key)
      // What the server has of it goes at once; if it does not answer, it goes by itself in two days.
      await upload?.abort(true).catch(() => undefined)
    },
  }
}
