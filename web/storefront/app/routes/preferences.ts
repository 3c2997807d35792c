import { redirect } from 'react-router'
import { chooseStore } from '../checkout/move-store.server.ts'
import { localPath } from '../local-path.ts'
import { sessionOf } from '../session/session.server.ts'
import { isTheme } from '../session/theme.ts'
import type { Route } from './+types/preferences.ts'

/** Remembers the chosen store, currency or theme and returns to the page where it was chosen. */
export async function action({ context, request }: Route.ActionArgs) {
  const session = sessionOf(context)
  const { api, cookies, locale } = session
  const form = await request.formData()
  const theme = form.get('theme')
  if (isTheme(theme)) cookies.set('serai_theme', theme)
  const branch = form.get('branch')
  if (typeof branch === 'string') {
    const { branches } = await api.store()
    if (branches.some(({ id }) => id === branch)) chooseStore(session, branch)
  }
  const currency = form.get('currency')
  if (typeof currency === 'string') {
    const { currencies } = await api.store()
    if (currencies.some(({ code }) => code === currency)) cookies.set('serai_currency', currency)
  }
  return redirect(localPath(form.get('return_to')) ?? `/${locale}`, 303)
}

/** Somebody opened the address of the form: there is nothing to see, so to the front page. */
export function loader({ context }: Route.LoaderArgs) {
  return redirect(`/${sessionOf(context).locale}`)
}
