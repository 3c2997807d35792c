import { CheckOutlined } from '@ant-design/icons'
import { Button, Drawer, Empty, Form, Table } from 'antd'
import { plainDecimal } from '#lib/rates.ts'
import { cancelRate, type Rate, setRate, useRates } from '../../api/currencies.ts'
import { Chart, type Point } from '../../components/chart.tsx'
import { MomentField } from '../../components/date-field.tsx'
import { showInForm } from '../../components/form-problems.ts'
import { Loaded } from '../../components/loaded.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { Tone } from '../../components/tone.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePages } from '../../components/use-page-numbers.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { formatDecimal } from '../../i18n/tags.ts'
import { isTurned, rateText } from './rate-text.ts'

type Props = { code: string; base: string; mayChange: boolean; close: () => void }

const REFRESH = [['currencies'], ['store']]
const TONES = { current: 'good', planned: 'busy', past: 'quiet' } as const

/** The rates that a currency had, has and will have: drawn, listed, and a new one set. */
export function RatesDrawer({ code, base, mayChange, close }: Props) {
  const { t } = usePreferences()
  const rates = useRates(code)
  return (
    <Drawer
      open
      size={640}
      title={t('currencies.historyOf', { code })}
      onClose={close}
      footer={
        <div className="toolbar" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={close}>{t('discounts.close')}</Button>
        </div>
      }
    >
      <Loaded query={rates} rows={6}>
        {(data) => {
          // As the newest one is read best, all of them are.
          const way = isTurned(data[0]?.rate) ? { one: code, in: base, turned: true } : { one: base, in: code, turned: false }
          return (
            <>
              {mayChange && <NewRate code={code} way={way} />}
              {data.length === 0 ? (
                <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('currencies.historyNone')} />
              ) : (
                <History rates={data} way={way} mayChange={mayChange} />
              )}
            </>
          )
        }}
      </Loaded>
    </Drawer>
  )
}

type Draft = { rate: number | null; effective_at: Date | null }

/** Which way round rates are told: what one unit of the one currency is in the other. */
type Way = { one: string; in: string; turned: boolean }

function NewRate({ code, way }: { code: string; way: Way }) {
  const { t } = usePreferences()
  const [form] = Form.useForm<Draft>()
  const set = useAction(setRate, {
    done: t('currencies.rateSaved'),
    refresh: REFRESH,
    onDone: () => form.resetFields(),
    onProblem: showInForm(form),
  })
  return (
    <Form<Draft>
      form={form}
      layout="vertical"
      onFinish={({ rate, effective_at: at }) =>
        set.mutate({ code, rate: written(rate ?? 0, way), ...(at && { effective_at: at.toISOString() }) })
      }
    >
      <div className="fields">
        <Form.Item
          name="rate"
          label={t('currencies.newRate', { code })}
          rules={[{ required: true, message: t('common.required') }]}
        >
          <NumberField min={0} prefix={<bdi dir="ltr">{t('currencies.rateOf', { base: way.one })}</bdi>} suffix={way.in} />
        </Form.Item>
        <Form.Item name="effective_at" label={t('currencies.since')} extra={t('currencies.sinceHint')}>
          <MomentField />
        </Form.Item>
      </div>
      <Form.Item>
        <Button type="primary" htmlType="submit" icon={<CheckOutlined />} loading={set.isPending}>
          {t('currencies.setRate')}
        </Button>
      </Form.Item>
    </Form>
  )
}

function History({ rates, way, mayChange }: { rates: Rate[]; way: Way; mayChange: boolean }) {
  const { t, date, locale } = usePreferences()
  const pages = usePages()
  const takeBack = useAction(cancelRate, { done: t('currencies.cancelled'), refresh: REFRESH })
  const points = [...rates]
    .reverse()
    .map((one): Point => ({ label: date(one.effective_at), value: way.turned ? 1 / Number(one.rate) : Number(one.rate) }))
  return (
    <div className="stack" style={{ gap: 16 }}>
      <Chart
        points={points}
        kind={points.length > 1 ? 'line' : 'bar'}
        title={t('currencies.history')}
        names={{ value: t('currencies.rate') }}
        format={(value) => formatDecimal(plainDecimal(value, 9), locale)}
        height={200}
      />
      <Table<Rate>
        size="small"
        rowKey="effective_at"
        dataSource={rates}
        scroll={{ x: 'max-content' }}
        pagination={{ ...pages, pageSize: 10 }}
        columns={[
          {
            title: t('currencies.rate'),
            align: 'end',
            render: (_, one) => <bdi className="figure">{rateText(one.rate, way.turned, locale)}</bdi>,
          },
          { title: t('currencies.since'), render: (_, one) => date(one.effective_at, 'datetime') },
          {
            title: t('currencies.state'),
            render: (_, one) => (
              <Tone tone={TONES[one.state]}>
                {t(one.state === 'planned' ? 'currencies.plannedShort' : `currencies.${one.state}`)}
              </Tone>
            ),
          },
          {
            title: t('currencies.by'),
            render: (_, one) =>
              [one.set_by, t(one.source === 'import' ? 'currencies.byFile' : 'currencies.byHand')].filter(Boolean).join(' · '),
          },
          {
            title: '',
            key: 'take-back',
            render: (_, one) =>
              mayChange &&
              one.state === 'planned' && (
                <Button size="small" danger loading={takeBack.isPending} onClick={() => takeBack.mutate(one)}>
                  {t('currencies.cancel')}
                </Button>
              ),
          },
        ]}
      />
    </div>
  )
}

// Never by an exponent: the shop takes plain decimals.
function written(rate: number, { turned }: Way): string {
  return plainDecimal(turned ? 1 / rate : rate, 12)
}
