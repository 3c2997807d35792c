import { Form, useNavigation } from 'react-router'
import { useLanguage } from '../i18n/language.tsx'
import { type SettingsResult, SettingsSection } from './settings-section.tsx'

type Props = { state: 'none' | 'pending' | 'ready'; result: SettingsResult | undefined }

/** How one gets the file of everything that the shop keeps. */
export function DataSection({ state, result }: Props) {
  const { locale, m } = useLanguage()
  const waiting = useNavigation().state === 'submitting'
  return (
    <SettingsSection title={m.mine.data} intent={['data']} result={result}>
      <p className="text-muted">{m.mine.dataText}</p>
      <div className="mt-5">
        {state === 'ready' && (
          <a href={`/${locale}/account/data`} download className="button button-quiet max-sm:w-full">
            {m.mine.download}
          </a>
        )}
        {state === 'pending' && !result?.done && <p role="status">{m.mine.pending}</p>}
        {state === 'none' && (
          <Form method="post">
            <button type="submit" name="intent" value="data" disabled={waiting} className="button button-quiet max-sm:w-full">
              {m.mine.askData}
            </button>
          </Form>
        )}
      </div>
    </SettingsSection>
  )
}
