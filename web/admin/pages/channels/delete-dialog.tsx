import { Checkbox, Form } from 'antd'
import { type Channel, deleteChannel } from '../../api/channels.ts'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Props = { channel: Channel; open: boolean; close: () => void; onDone: () => void }

/** Asks before a channel is forgotten; what is still offered there has to be left behind knowingly. */
export function DeleteDialog({ channel, open, close, onDone }: Props) {
  const { t } = usePreferences()
  const remove = useAction((leave: boolean) => deleteChannel(channel.id, leave), {
    done: t('channels.deleted'),
    refresh: [['channels', 'list']],
    onDone,
  })
  return (
    <ReasonDialog
      open={open}
      title={t('channels.deleteTitle', { name: channel.name })}
      text={t(channel.adapter === 'file' ? 'channels.deleteFileText' : 'channels.deleteText')}
      action={t('common.delete')}
      danger
      busy={remove.isPending}
      onCancel={close}
      onConfirm={(values) => remove.mutate(values['leave'] === true)}
    >
      {channel.adapter !== 'file' && (
        <Form.Item name="leave" valuePropName="checked">
          <Checkbox>{t('channels.leave')}</Checkbox>
        </Form.Item>
      )}
    </ReasonDialog>
  )
}
