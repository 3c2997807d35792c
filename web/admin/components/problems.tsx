import { Button, Result } from 'antd'
import { Problem } from '../api/client.ts'
import { usePreferences } from '../i18n/preferences.tsx'
import { Forbidden } from '../pages/shell/forbidden.tsx'
import { NotFound } from '../pages/shell/not-found.tsx'
import { problemText, problemTitle } from './use-action.ts'

/** What is shown in place of data that could not be fetched. */
export function Problems({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = usePreferences()
  if (error instanceof Problem && error.status === 403) return <Forbidden />
  if (error instanceof Problem && (error.status === 404 || isBadAddress(error))) return <NotFound />
  const reference = error instanceof Problem ? error.requestId : null
  return (
    <Result
      status="warning"
      title={problemTitle(t, error)}
      subTitle={
        <>
          {problemText(t, error)}
          {reference && <div className="mono">{t('errors.reference', { id: reference })}</div>}
        </>
      }
      extra={
        <Button type="primary" onClick={retry}>
          {t('errors.retry')}
        </Button>
      }
    />
  )
}

// An address with something that is no id at all.
function isBadAddress({ status, errors }: Problem): boolean {
  return status === 422 && errors.some((fault) => fault.pointer === '/id')
}
