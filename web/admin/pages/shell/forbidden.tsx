import { LockOutlined } from '@ant-design/icons'
import { Button, Result } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useSession } from '../../api/session.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** Explains that the role does not allow this page, or (`account`) that this account is a customer's. */
export function Forbidden({ account = false }: { account?: boolean }) {
  const { t } = usePreferences()
  const navigate = useNavigate()
  const session = useSession()
  const signOut = useAction(session.signOut, { onDone: () => navigate('/sign-in') })
  return (
    <Result
      icon={<LockOutlined className="result-sign" />}
      title={<h1>{t('errors.forbiddenTitle')}</h1>}
      subTitle={account ? t('errors.customerAccount') : t('errors.forbidden')}
      extra={
        account ? (
          <Button type="primary" loading={signOut.isPending} onClick={() => signOut.mutate(undefined)}>
            {t('errors.otherAccount')}
          </Button>
        ) : (
          <Link to="/">
            <Button type="primary">{t('errors.home')}</Button>
          </Link>
        )
      }
    />
  )
}
