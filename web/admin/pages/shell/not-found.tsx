import { CompassOutlined } from '@ant-design/icons'
import { Button, Result } from 'antd'
import { Link } from 'react-router'
import { useTitle } from '../../components/use-title.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** Says that there is no such page and shows the way back. */
export function NotFound() {
  const { t } = usePreferences()
  useTitle(t('errors.notFoundTitle'))
  return (
    <Result
      icon={<CompassOutlined className="result-sign" />}
      title={<h1>{t('errors.notFoundTitle')}</h1>}
      subTitle={t('errors.notFound')}
      extra={
        <Link to="/">
          <Button type="primary">{t('errors.home')}</Button>
        </Link>
      }
    />
  )
}
