import { CheckOutlined } from '@ant-design/icons'
import { Button, Drawer, Empty, Form, Table } from 'antd'
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
      {mayChange && <NewRate code={code} base={base} />}
      <Loaded query={rates} rows={6}>
        {(data) =>
          data.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('currencies.historyNone')} />
          ) : (
            <History rates={data} mayChange={mayChange} />
          )
        }
      </Loaded>
    </Drawer>
  )
}

type Draft = { rate: number | null; effective_at: Date | null }

function NewRate({ code, base }: { code: string; base: string }) {
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
        set.mutate({ code, rate: written(rate ?? 0), ...(at && { effective_at: at.toISOString() }) })
      }
    >
      <div className="fields">
        <Form.Item
          name="rate"
          label={t('currencies.newRate', { code })}
          rules={[{ required: true, message: t('common.required') }]}
        >
          <NumberField min={0} prefix={<bdi dir="ltr">{t('currencies.rateOf', { base })}</bdi>} suffix={code} />
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

function History({ rates, mayChange }: { rates: Rate[]; mayChange: boolean }) {
  const { t, date, locale } = usePreferences()
  const pages = usePages()
  const takeBack = useAction(cancelRate, { done: t('currencies.cancelled'), refresh: REFRESH })
  const decimal = (text: string) => formatDecimal(text, locale)
  const points = [...rates].reverse().map((one): Point => ({ label: date(one.effective_at), value: Number(one.rate) }))
  return (
    <div className="stack" style={{ gap: 16 }}>
      <Chart
        points={points}
        kind={points.length > 1 ? 'line' : 'bar'}
        title={t('currencies.history')}
        names={{ value: t('currencies.rate') }}
        format={(value) => decimal(String(value))}
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
            render: (_, one) => <bdi className="figure">{decimal(one.rate)}</bdi>,
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
function written(rate: number): string {
  return rate.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 10 })
}
