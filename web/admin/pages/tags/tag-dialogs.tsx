import { Alert, Form, Input, Modal, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { mergeTag, saveTag, type Tag, useTags } from '../../api/describing.ts'
import { filledTexts } from '../../components/translated.ts'
import { useAction } from '../../components/use-action.ts'
import { WordsField } from '../../components/words-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

type Written = { name: string; translations: Tag['translations'] }

/** Renames a tag, and says what it is called in other languages. */
export function RenameDialog({ tag, close }: { tag: Tag; close: () => void }) {
  const { t } = usePreferences()
  const [form] = Form.useForm<Written>()
  const save = useAction(
    ({ name, translations }: Written) => saveTag(tag, name.trim(), filledTexts<{ name: string }>(translations, 'name')),
    {
      done: t('tags.saved'),
      refresh: [['tags'], ['products']],
      onDone: close,
      onProblem: (problem) => {
        form.setFields([{ name: 'name', errors: problem.errors.map((fault) => fault.detail) }])
        return problem.errors.length > 0
      },
    },
  )
  return (
    <Modal
      open
      title={t('tags.renameTitle', { name: tag.name })}
      okText={t('common.save')}
      onOk={() => form.submit()}
      onCancel={close}
      confirmLoading={save.isPending}
    >
      <p className="muted">{t('tags.renameText')}</p>
      <Form<Written> form={form} layout="vertical" initialValues={tag} onFinish={(values) => save.mutate(values)}>
        <Form.Item
          name="name"
          label={t('products.name')}
          rules={[{ required: true, whitespace: true, message: t('common.required') }]}
        >
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <WordsField path={['translations']} field="name" label={t('tags.translated')} maxLength={60} />
      </Form>
    </Modal>
  )
}

/** Makes a tag one with another. */
export function MergeDialog({ tag, close }: { tag: Tag; close: () => void }) {
  const { t } = usePreferences()
  const [text, setText] = useState('')
  const [into, setInto] = useState<string>()
  const found = useTags(useDeferredValue(text.trim()))
  const merge = useAction((id: string) => mergeTag(tag, id), {
    done: t('tags.merging'),
    refresh: [['tags'], ['products']],
    onDone: close,
  })
  return (
    <Modal
      open
      title={t('tags.mergeTitle', { name: tag.name })}
      okText={t('tags.merge')}
      okButtonProps={{ disabled: into === undefined }}
      onOk={() => into && merge.mutate(into)}
      onCancel={close}
      confirmLoading={merge.isPending}
    >
      <div className="stack" style={{ gap: 12 }}>
        <Alert type="warning" showIcon title={t('tags.mergeText', { name: tag.name, n: tag.product_count })} />
        <Select
          showSearch={{ filterOption: false, onSearch: setText }}
          value={into ?? null}
          loading={found.isFetching}
          placeholder={t('tags.mergeInto')}
          aria-label={t('tags.mergeInto')}
          onChange={(id: string | null) => setInto(id ?? undefined)}
          options={(found.data?.data ?? []).filter((one) => one.id !== tag.id).map((one) => ({ value: one.id, label: one.name }))}
        />
      </div>
    </Modal>
  )
}
