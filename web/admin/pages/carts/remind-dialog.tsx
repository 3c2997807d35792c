import { Alert, Form, Input, Modal, Segmented, Select, Skeleton } from 'antd'
import { useDeferredValue, useState } from 'react'
import { LOCALES, type Locale } from '#lib/locale.ts'
import {
  REMINDER_TEMPLATES,
  type ReminderChannel,
  type ReminderTemplate,
  type ReminderText,
  reminderText,
} from '#lib/reminder.ts'
import { type AbandonedCart, type Reminded, remindCarts, useReminderPreview } from '../../api/carts.ts'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { problemText, useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Texts = Partial<Record<Locale, ReminderText>>

/** Writes to who left carts: by which way, in which words, and what it will look like; says who is passed over and why. */
export function RemindDialog({ ids, carts, close }: { ids: string[]; carts: AbandonedCart[]; close: () => void }) {
  const { t, locale: own } = usePreferences()
  const first = carts.find((cart) => ids.includes(cart.id))
  const [channel, setChannel] = useState<ReminderChannel>(
    first && !first.customer_email && first.customer_phone ? 'sms' : 'email',
  )
  const [template, setTemplate] = useState<ReminderTemplate>('gentle')
  const [locale, setLocale] = useState<Locale>(first?.locale ?? own)
  const [texts, setTexts] = useState<Texts>({})
  const [outcome, setOutcome] = useState<Reminded>()
  const text = texts[locale] ?? reminderText(template, channel, locale)
  const seen = useDeferredValue({ cart_id: ids[0] ?? '', channel, locale, ...text })
  const preview = useReminderPreview(seen, ids.length > 0 && text.body.trim() !== '' && !outcome)
  const send = useAction(() => remindCarts({ ids, channel, template, ...(Object.keys(texts).length > 0 && { texts }) }), {
    done: (answer) => answer.message,
    refresh: [['carts']],
    onDone: (answer) => (answer.skipped.length > 0 ? setOutcome(answer) : close()),
  })
  const write = (part: Partial<ReminderText>) => setTexts({ ...texts, [locale]: { ...text, ...part } })
  const restart = (change: () => void) => {
    setTexts({})
    change()
  }

  return (
    <Modal
      open
      width={760}
      title={t('reminders.title', { n: ids.length })}
      okText={outcome ? t('reminders.close') : t('reminders.send')}
      okButtonProps={{ loading: send.isPending, disabled: text.body.trim() === '' }}
      onCancel={close}
      onOk={() => (outcome ? close() : send.mutate(undefined))}
      {...(outcome && { cancelButtonProps: { style: { display: 'none' } } })}
    >
      {outcome ? (
        <Skipped outcome={outcome} carts={carts} />
      ) : (
        <Form layout="vertical" component="div">
          <div className="toolbar" style={{ marginBlockEnd: 12 }}>
            <Segmented<ReminderChannel>
              value={channel}
              onChange={(value) => restart(() => setChannel(value))}
              options={[
                { value: 'email', label: t('reminders.email') },
                { value: 'sms', label: t('reminders.sms') },
              ]}
            />
            <Select
              aria-label={t('reminders.template')}
              value={template}
              onChange={(value) => restart(() => setTemplate(value))}
              options={REMINDER_TEMPLATES.map((name) => ({ value: name, label: t(`reminders.${name}`) }))}
              style={{ minInlineSize: 170 }}
            />
            <Select
              aria-label={t('reminders.language')}
              value={locale}
              onChange={setLocale}
              options={LOCALES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
              style={{ minInlineSize: 120 }}
            />
          </div>
          <p className="muted">{t('reminders.hint')}</p>
          {channel === 'email' && (
            <Form.Item label={t('outbox.subject')} htmlFor="reminder-subject">
              <Input
                id="reminder-subject"
                value={text.subject}
                maxLength={150}
                dir="auto"
                onChange={(event) => write({ subject: event.target.value })}
              />
            </Form.Item>
          )}
          <Form.Item label={t('reminders.text')} htmlFor="reminder-text">
            <Input.TextArea
              id="reminder-text"
              value={text.body}
              rows={3}
              maxLength={2000}
              dir="auto"
              onChange={(event) => write({ body: event.target.value })}
            />
          </Form.Item>
          {preview.isError ? (
            <Alert type="error" showIcon title={problemText(t, preview.error)} />
          ) : !preview.data ? (
            <Skeleton active paragraph={{ rows: 4 }} />
          ) : channel === 'email' ? (
            <iframe
              className="mail-frame"
              style={{ blockSize: 320 }}
              sandbox=""
              srcDoc={preview.data.html}
              title={t('reminders.preview')}
            />
          ) : (
            <pre className="message-bubble" dir="auto">
              {preview.data.text}
            </pre>
          )}
        </Form>
      )}
    </Modal>
  )
}

function Skipped({ outcome, carts }: { outcome: Reminded; carts: AbandonedCart[] }) {
  const { t } = usePreferences()
  const who = (id: string) => {
    const cart = carts.find((one) => one.id === id)
    return cart?.customer_name ?? cart?.customer_email ?? t('carts.guest')
  }
  return (
    <div className="stack" style={{ gap: 12 }}>
      <Alert type="success" showIcon title={outcome.message} />
      <strong>{t('reminders.skipped', { n: outcome.skipped.length })}</strong>
      <ul className="row-list">
        {outcome.skipped.map(({ id, reason }) => (
          <li key={id}>
            <bdi className="grow clip">{who(id)}</bdi>
            <span className="muted">{t(`reminders.why_${reason}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
