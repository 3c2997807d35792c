import { createContext } from 'react'

/** The number used once of this answer, which scripts written by the shop carry; none in the browser. */
export const NonceContext = createContext<string | undefined>(undefined)
