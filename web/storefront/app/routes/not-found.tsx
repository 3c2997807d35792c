import { data } from 'react-router'

/** Every address that is no page of the shop. */
export function loader(): never {
  throw data(null, { status: 404 })
}

/** Never shown: the loader always answers with the 404 page. */
export default function NotFound() {
  return null
}
