import type { ReactNode } from 'react'
import { type Permission, useCan } from '../api/session.ts'
import { Forbidden } from '../pages/shell/forbidden.tsx'

/** Shows a page to those who may see it and an explanation to the others. */
export function Guarded({ permission, children }: { permission: Permission; children: ReactNode }) {
  return useCan()(permission) ? children : <Forbidden />
}
