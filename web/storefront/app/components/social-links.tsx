import { useLanguage } from '../i18n/language.tsx'

const NAMES: Record<string, string> = {
  'instagram.com': 'Instagram',
  'facebook.com': 'Facebook',
  'x.com': 'X',
  'twitter.com': 'X',
  't.me': 'Telegram',
  'telegram.me': 'Telegram',
  'youtube.com': 'YouTube',
  'tiktok.com': 'TikTok',
  'linkedin.com': 'LinkedIn',
  'pinterest.com': 'Pinterest',
  'wa.me': 'WhatsApp',
}

/** The pages of the shop elsewhere, by the name of the place. */
export function SocialLinks({ links }: { links: string[] }) {
  const { m } = useLanguage()
  if (links.length === 0) return null
  return (
    <ul aria-label={m.nav.elsewhere} className="mt-3 flex flex-wrap gap-x-5 text-muted">
      {links.map((link) => (
        <li key={link}>
          <a href={link} rel="me noopener" target="_blank" className="link inline-block py-1.5 hover:text-ink">
            <bdi>{nameOf(link)}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}

function nameOf(link: string): string {
  const host = new URL(link).hostname.replace(/^(www|m)\./, '')
  return NAMES[host] ?? host
}
