import { useId } from 'react'
import { Form, useNavigation } from 'react-router'
import type { Me } from '../api/types.ts'
import { Icon } from '../components/icon.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { type SettingsResult, SettingsSection } from './settings-section.tsx'

type Props = { me: Me; result: SettingsResult | undefined }

/** The picture of the account: shown, exchanged or taken away. */
export function AvatarSection({ me, result }: Props) {
  const { m } = useLanguage()
  const waiting = useNavigation().state === 'submitting'
  const id = useId()
  const error = result?.intent === 'avatar' ? result.errors.file : undefined
  return (
    <SettingsSection title={m.mine.picture} intent={['avatar', 'no_avatar']} result={result}>
      <div className="flex flex-wrap items-start gap-5">
        {me.avatar ? (
          <img src={me.avatar.url} alt="" width={88} height={88} className="size-22 rounded-full object-cover" />
        ) : (
          <span className="grid size-22 place-items-center rounded-full bg-sand text-muted">
            <Icon name="user" className="size-9" />
          </span>
        )}
        <div className="min-w-0 grow space-y-3">
          <Form method="post" encType="multipart/form-data" className="space-y-3">
            <label htmlFor={id} className="block text-sm text-muted">
              {m.mine.pictureHint}
            </label>
            <input
              id={id}
              type="file"
              name="file"
              required
              accept="image/png,image/jpeg,image/webp,image/avif,image/gif"
              aria-describedby={error ? `${id}-error` : undefined}
              aria-invalid={error ? true : undefined}
              className="block w-full max-w-full min-h-11 text-sm file:me-3 file:min-h-11 file:cursor-pointer file:rounded-full file:border file:border-line file:bg-transparent file:px-4"
            />
            {error && (
              <p id={`${id}-error`} className="text-sm font-medium text-danger">
                {error}
              </p>
            )}
            <button type="submit" name="intent" value="avatar" disabled={waiting} className="button button-quiet">
              {m.account.save}
            </button>
          </Form>
          {me.avatar && (
            <Form method="post">
              <button type="submit" name="intent" value="no_avatar" disabled={waiting} className="link min-h-11">
                {m.mine.removePicture}
              </button>
            </Form>
          )}
        </div>
      </div>
    </SettingsSection>
  )
}
