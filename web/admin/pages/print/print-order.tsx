import { PrinterOutlined } from '@ant-design/icons'
import { Button, Segmented, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { direction, type Locale } from '#lib/locale.ts'
import { useOrder } from '../../api/orders.ts'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useTitle } from '../../components/use-title.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { loadMessages, type Translate, translator } from '../../i18n/translate.ts'
import { OrderSheet, type Sheet } from './order-sheet.tsx'

const LANGUAGES: { value: Locale; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'fa', label: 'فارسی' },
  { value: 'ar', label: 'العربية' },
  { value: 'uk', label: 'Українська' },
]

/** An order or its packing slip on paper, in a language of one's choice. */
export function PrintOrder() {
  const { id = '' } = useParams()
  const { t, locale } = usePreferences()
  const order = useOrder(id)
  const [sheet, setSheet] = useState<Sheet>('order')
  const [language, setLanguage] = useState<Locale>(locale)
  const [words, setWords] = useState<{ locale: Locale; t: Translate }>({ locale, t })
  useTitle(t('print.print'))
  useEffect(() => {
    let current = true
    loadMessages(language).then((messages) => {
      if (current) setWords({ locale: language, t: translator(language, messages) })
    })
    return () => {
      current = false
    }
  }, [language])
  return (
    <Guarded permission="order.view">
      <header className="print-tools">
        <Segmented<Sheet>
          value={sheet}
          onChange={setSheet}
          options={[
            { value: 'order', label: t('print.order') },
            { value: 'slip', label: t('print.slip') },
          ]}
        />
        <Select<Locale> value={language} onChange={setLanguage} options={LANGUAGES} aria-label={t('print.language')} />
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('print.print')}
        </Button>
      </header>
      <Loaded query={order} rows={14}>
        {(data) => (
          <main className="sheet" lang={words.locale} dir={direction(words.locale)}>
            <OrderSheet order={data} sheet={sheet} locale={words.locale} t={words.t} />
          </main>
        )}
      </Loaded>
    </Guarded>
  )
}
