import { ImportOutlined, LineChartOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Card, Upload } from 'antd'
import { useState } from 'react'
import { type CurrencyRow, importRates, useCurrencies } from '../../api/currencies.ts'
import { useCan, useMe } from '../../api/session.ts'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Tone } from '../../components/tone.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { formatDecimal } from '../../i18n/tags.ts'
import { CurrencyDrawer } from './currency-drawer.tsx'
import { isTurned, rateText } from './rate-text.ts'
import { RatesDrawer } from './rates-drawer.tsx'

/** What the shop sells in, how converted prices are rounded, and the rates (CUR-01). */
export function Currencies() {
  return (
    <Guarded permission="settings.view">
      <Page />
    </Guarded>
  )
}

function Page() {
  const { t, number } = usePreferences()
  const me = useMe().data
  const mayChange = useCan()('currency.manage') && !me?.branches
  const currencies = useCurrencies()
  const [edited, setEdited] = useState<CurrencyRow | 'new'>()
  const [looked, setLooked] = useState<string>()
  const known = currencies.data ?? []
  const base = known.find(({ is_base }) => is_base)?.code ?? ''
  const taken = useAction(async (file: File) => importRates(await file.text()), {
    done: ({ added, unchanged }) => t('currencies.imported', { added: number(added), unchanged: number(unchanged) }),
    refresh: [['currencies'], ['store']],
  })
  return (
    <>
      <PageHead title={t('currencies.title')} mark={<span className="muted">{t('currencies.about')}</span>}>
        {mayChange && (
          <>
            <Upload
              accept=".csv,text/csv"
              showUploadList={false}
              beforeUpload={(file) => {
                taken.mutate(file)
                return Upload.LIST_IGNORE
              }}
            >
              <Button icon={<ImportOutlined />} loading={taken.isPending} title={t('currencies.importHint')}>
                {t('currencies.importIt')}
              </Button>
            </Upload>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
              {t('currencies.add')}
            </Button>
          </>
        )}
      </PageHead>
      <div className="stack" style={{ gap: 16 }}>
        <Loaded query={currencies} rows={5}>
          {(data) => (
            <Card styles={{ body: { paddingBlock: 4 } }}>
              <ul className="row-list">
                {data.map((one) => (
                  <Row
                    key={one.code}
                    currency={one}
                    base={base}
                    look={() => setLooked(one.code)}
                    edit={mayChange ? () => setEdited(one) : undefined}
                  />
                ))}
              </ul>
            </Card>
          )}
        </Loaded>
        {mayChange && <p className="muted">{t('currencies.importHint')}</p>}
      </div>
      {edited && (
        <CurrencyDrawer
          known={edited === 'new' ? undefined : edited}
          taken={known.map(({ code }) => code)}
          close={() => setEdited(undefined)}
        />
      )}
      {looked && <RatesDrawer code={looked} base={base} mayChange={mayChange} close={() => setLooked(undefined)} />}
    </>
  )
}

type RowProps = { currency: CurrencyRow; base: string; look: () => void; edit: (() => void) | undefined }

function Row({ currency, base, look, edit }: RowProps) {
  const { t, locale, date } = usePreferences()
  const { code, name, rate, next_rate: next } = currency
  const decimal = (text: string) => formatDecimal(text, locale)
  const turned = isTurned(rate?.rate)
  const facts = [
    t('currencies.rounded', { step: decimal(String(currency.increment)) }),
    t(`currencies.${currency.mode}`),
    next ? t('currencies.planned', { rate: rateText(next.rate, turned, locale), when: date(next.effective_at, 'datetime') }) : '',
  ].filter(Boolean)
  return (
    <li style={{ flexWrap: 'wrap' }}>
      <strong className="mono" style={{ minInlineSize: 48 }}>
        {code}
      </strong>
      <span className="grow clip" style={{ flexBasis: 200 }}>
        <span className="toolbar" style={{ gap: 8 }}>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          {currency.is_base && <Tone tone="good">{t('currencies.base')}</Tone>}
          {!currency.enabled && <Tone tone="quiet">{t('currencies.notSold')}</Tone>}
          {currency.is_old && <Tone tone="wait">{t('currencies.old')}</Tone>}
        </span>
        <div className="muted">{currency.is_base ? t('currencies.baseHint') : facts.join(' · ')}</div>
      </span>
      {!currency.is_base && (
        <span style={{ minInlineSize: 200 }}>
          {rate ? (
            <>
              <bdi className="figure" dir="ltr">
                {t('currencies.rateOf', { base: turned ? code : base })} <strong>{rateText(rate.rate, turned, locale)}</strong>
                {turned && ` ${base}`}
              </bdi>
              <div className="muted">{date(rate.effective_at, 'datetime')}</div>
            </>
          ) : (
            <span className="muted">{t('currencies.noRate')}</span>
          )}
        </span>
      )}
      <span className="toolbar" style={{ marginInlineStart: 'auto' }}>
        {!currency.is_base && (
          <Button icon={<LineChartOutlined />} onClick={look}>
            {t('currencies.history')}
          </Button>
        )}
        {edit && <Button onClick={edit}>{t('discounts.change')}</Button>}
      </span>
    </li>
  )
}
