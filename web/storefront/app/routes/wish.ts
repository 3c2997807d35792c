import { data, redirect } from 'react-router'
import { attempt } from '../account/attempt.server.ts'
import { localPath } from '../local-path.ts'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/wish.ts'

/** Puts a product on the wishlist or takes it off, and leads back; guests sign in first. */
export async function action({ context, request }: Route.ActionArgs) {
  const session = sessionOf(context)
  const { api, locale } = session
  const form = await request.formData()
  const back = localPath(form.get('back')) ?? `/${locale}`
  if (!(await session.visitor())) return redirect(`/${locale}/sign-in?next=${encodeURIComponent(back)}`, 303)
  const id = String(form.get('product') ?? '')
  // A product that left the range meanwhile is simply not there any more when the page is shown again.
  await attempt(() => (form.get('wish') === 'remove' ? api.removeWish(id) : api.addWish(id)))
  // With scripts the page stays where it is and looks again at what it shows.
  return form.has('here') ? data(null) : redirect(back, 303)
}

/** Somebody opened the address of the form: there is nothing to see, so to the wishlist. */
export function loader({ context }: Route.LoaderArgs) {
  return redirect(`/${sessionOf(context).locale}/account/wishlist`)
}
