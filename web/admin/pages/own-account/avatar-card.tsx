import { UploadOutlined } from '@ant-design/icons'
import { Button, Card, Upload } from 'antd'
import { removeAvatar, setAvatar } from '../../api/own-account.ts'
import { useMe } from '../../api/session.ts'
import { Face } from '../../components/face.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** The picture of one's own account: shown, exchanged or taken away. */
export function AvatarCard() {
  const { t } = usePreferences()
  const { data: me } = useMe()
  const set = useAction(setAvatar, { done: t('own.saved'), refresh: [['me']] })
  const remove = useAction(removeAvatar, { done: t('own.saved'), refresh: [['me']] })
  return (
    <Card title={t('own.picture')}>
      <p className="muted" style={{ marginBlockStart: 0 }}>
        {t('own.pictureHint')}
      </p>
      <span className="toolbar">
        <Face avatar={me?.avatar} size={72} />
        <Upload
          accept="image/png,image/jpeg,image/webp,image/avif,image/gif"
          showUploadList={false}
          beforeUpload={(file) => {
            set.mutate(file)
            return Upload.LIST_IGNORE
          }}
        >
          <Button icon={<UploadOutlined />} loading={set.isPending}>
            {me?.avatar ? t('common.replace') : t('common.upload')}
          </Button>
        </Upload>
        {me?.avatar && (
          <Button type="text" loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
            {t('common.remove')}
          </Button>
        )}
      </span>
    </Card>
  )
}
