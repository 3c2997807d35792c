import { Alert, Form, Modal, Skeleton } from 'antd'
import { LOCALES, type Locale, type Translations } from '#lib/locale.ts'
import { describeMedia, type LibraryMedia, useMedia } from '../../api/media.ts'
import { useStore } from '../../api/store.ts'
import type { Media } from '../../api/types.ts'
import { smallest } from '../../components/thumb.tsx'
import { problemText, useAction } from '../../components/use-action.ts'
import { WordsField } from '../../components/words-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

/** Says what a picture shows, in each language of the shop; it is saved by itself, not with the product. */
export function DescribeDialog({ media, close }: { media: Media; close: () => void }) {
  const { t } = usePreferences()
  const store = useStore()
  const { data, error } = useMedia(media.id, true)
  const [form] = Form.useForm<{ words: Translations<{ alt?: string }> }>()
  const save = useAction(describeMedia, {
    done: t('media.described'),
    refresh: [['products'], ['media', 'one', media.id]],
    onDone: close,
  })
  return (
    <Modal
      open
      title={t('media.describe')}
      okText={t('common.save')}
      cancelText={t('common.back')}
      okButtonProps={{ loading: save.isPending, disabled: !data }}
      onCancel={close}
      onOk={() => form.submit()}
    >
      <div className="toolbar" style={{ flexWrap: 'nowrap', alignItems: 'flex-start', marginBlockEnd: 12 }}>
        <img src={smallest(media, 160)} alt="" width={80} height={80} style={{ objectFit: 'cover', borderRadius: 8 }} />
        <p className="muted" style={{ margin: 0 }}>
          {t('media.describeHint')}
        </p>
      </div>
      {error && <Alert type="error" showIcon title={problemText(t, error)} />}
      {!data || !store.data ? (
        !error && <Skeleton active paragraph={{ rows: 4 }} />
      ) : (
        <Form
          form={form}
          layout="vertical"
          initialValues={{ words: wordsOf(data, store.data.default_locale) }}
          onFinish={({ words }) => save.mutate({ id: media.id, alts: altsOf(data, words), version: data.version })}
        >
          <WordsField path={['words']} field="alt" label={t('media.shows')} maxLength={300} />
        </Form>
      )}
    </Modal>
  )
}

// What is said for all is what the shop's own language says, until it has words of its own.
function wordsOf({ alt, alts = {} }: LibraryMedia, own: Locale): Translations<{ alt?: string }> {
  const said: Translations<string> = { ...alts, [own]: alts[own] ?? alt }
  return Object.fromEntries(LOCALES.map((locale) => [locale, { alt: said[locale] ?? '' }]))
}

// Languages that the shop does not speak now keep what they say.
function altsOf({ alts = {} }: LibraryMedia, words: Translations<{ alt?: string }>): Translations<string> {
  const written = Object.entries(words).map(([locale, { alt = '' }]) => [locale, alt])
  return { ...alts, ...Object.fromEntries(written) }
}
