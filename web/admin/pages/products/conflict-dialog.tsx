import { Button, Modal } from 'antd'
import { usePreferences } from '../../i18n/preferences.tsx'
import type { ProductEditing } from './use-product-form.ts'

/** Asks what to do when somebody else saved the product in between. */
export function ConflictDialog({ editor }: { editor: ProductEditing }) {
  const { t } = usePreferences()
  return (
    <Modal
      open={editor.conflict}
      title={t('conflict.title')}
      onCancel={editor.closeConflict}
      footer={[
        <Button key="edit" onClick={editor.closeConflict}>
          {t('conflict.edit')}
        </Button>,
        <Button key="theirs" onClick={() => void editor.takeTheirs()}>
          {t('conflict.theirs')}
        </Button>,
        <Button key="mine" type="primary" danger loading={editor.saving} onClick={() => void editor.keepMine()}>
          {t('conflict.mine')}
        </Button>,
      ]}
    >
      <p>{t('conflict.text')}</p>
    </Modal>
  )
}
