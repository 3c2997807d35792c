import type { ReactNode } from 'react'
import { Notice } from '../components/notice.tsx'

/** The frame of signing in and signing up. */
export function DoorCard({ title, refusal, children }: { title: string; refusal: string | undefined; children: ReactNode }) {
  return (
    <div className="page py-14">
      <div className="mx-auto max-w-md">
        <h1 className="display mb-8 text-4xl">{title}</h1>
        {refusal && (
          <div className="mb-6">
            <Notice tone="danger" alert>
              {refusal}
            </Notice>
          </div>
        )}
        {children}
      </div>
    </div>
  )
}
