import { PlusOutlined } from '@ant-design/icons'
import { Button, Card, Empty } from 'antd'
import { useState } from 'react'
import { formatPercent } from '#lib/locale.ts'
import { useBranches } from '../../api/lifecycle.ts'
import { deleteTaxClass, deleteTaxRate, type TaxClass, type TaxRate, useTaxClasses, useTaxRates } from '../../api/terms.ts'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { RowActions } from '../../components/row-actions.tsx'
import { Tone } from '../../components/tone.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ClassDrawer } from './class-drawer.tsx'
import { RateDrawer } from './rate-drawer.tsx'

/** Tax classes and the rates of places, branches and times. */
export function Taxes() {
  return (
    <Guarded permission="tax.manage">
      <Page />
    </Guarded>
  )
}

function Page() {
  const { t } = usePreferences()
  const classes = useTaxClasses()
  const rates = useTaxRates()
  const [rate, setRate] = useState<TaxRate | 'new'>()
  const [klass, setClass] = useState<TaxClass | 'new'>()
  return (
    <>
      <PageHead title={t('taxes.title')} mark={<span className="muted">{t('taxes.about')}</span>}>
        <Button icon={<PlusOutlined />} onClick={() => setClass('new')}>
          {t('taxes.addClass')}
        </Button>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setRate('new')}>
          {t('taxes.addRate')}
        </Button>
      </PageHead>
      <div className="stack" style={{ gap: 24 }}>
        <Loaded query={rates} rows={5}>
          {(data) => <Rates rates={data} classes={classes.data ?? []} edit={setRate} />}
        </Loaded>
        <Loaded query={classes} rows={3}>
          {(data) => <Classes classes={data} edit={setClass} />}
        </Loaded>
      </div>
      {rate && (
        <RateDrawer rate={rate === 'new' ? undefined : rate} classes={classes.data ?? []} close={() => setRate(undefined)} />
      )}
      {klass && <ClassDrawer known={klass === 'new' ? undefined : klass} close={() => setClass(undefined)} />}
    </>
  )
}

function Rates({ rates, classes, edit }: { rates: TaxRate[]; classes: TaxClass[]; edit: (rate: TaxRate) => void }) {
  const { t, locale, date } = usePreferences()
  const branches = useBranches().data ?? []
  const countries = new Intl.DisplayNames([locale], { type: 'region' })
  const [gone, setGone] = useState<TaxRate>()
  const remove = useAction(deleteTaxRate, {
    done: t('taxes.deletedRate'),
    refresh: [['tax rates']],
    onDone: () => setGone(undefined),
  })
  const facts = (rate: TaxRate) =>
    [
      rate.country ? [countries.of(rate.country), rate.region].filter(Boolean).join(', ') : t('taxes.anywhere'),
      rate.branch_id ? (branches.find((branch) => branch.id === rate.branch_id)?.name ?? '') : '',
      rate.valid_from ? `${t('taxes.from')} ${date(rate.valid_from, 'datetime')}` : '',
      rate.valid_until ? `${t('taxes.until')} ${date(rate.valid_until, 'datetime')}` : '',
    ].filter(Boolean)
  const className = (code: string) => classes.find((one) => one.code === code)?.name ?? code
  return (
    <Card title={t('taxes.rates')} styles={{ body: { paddingBlock: 4 } }}>
      {rates.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('taxes.noRates')} style={{ margin: 24 }} />
      )}
      <ul className="row-list">
        {rates.map((rate) => (
          <li key={rate.id} style={{ flexWrap: 'wrap' }}>
            <strong className="figure" style={{ minInlineSize: 72 }}>
              {formatPercent(rate.percent, locale)}
            </strong>
            <span className="grow clip" style={{ flexBasis: 170 }}>
              <span className="toolbar" style={{ gap: 8 }}>
                <strong>
                  <bdi>{className(rate.tax_class)}</bdi>
                </strong>
                {!rate.in_force && <Tone tone="quiet">{t('taxes.notInForce')}</Tone>}
              </span>
              <div className="muted">{facts(rate).join(' · ')}</div>
            </span>
            <RowActions onEdit={() => edit(rate)} onDelete={() => setGone(rate)} />
          </li>
        ))}
      </ul>
      <ReasonDialog
        open={gone !== undefined}
        title={t('taxes.deleteRate')}
        text={t('taxes.deleteRateText')}
        action={t('common.delete')}
        danger
        busy={remove.isPending}
        onCancel={() => setGone(undefined)}
        onConfirm={() => gone && remove.mutate(gone)}
      />
    </Card>
  )
}

function Classes({ classes, edit }: { classes: TaxClass[]; edit: (known: TaxClass) => void }) {
  const { t, locale } = usePreferences()
  const [gone, setGone] = useState<TaxClass>()
  const remove = useAction(deleteTaxClass, {
    done: t('taxes.deletedClass'),
    refresh: [['tax classes']],
    onDone: () => setGone(undefined),
  })
  return (
    <Card title={t('taxes.classes')} styles={{ body: { paddingBlock: 4 } }}>
      <ul className="row-list">
        {classes.map((one) => (
          <li key={one.code} style={{ flexWrap: 'wrap' }}>
            <span className="grow clip" style={{ flexBasis: 170 }}>
              <strong>
                <bdi>{one.name}</bdi>
              </strong>
              <div className="muted">
                <bdi className="mono">{one.code}</bdi> ·{' '}
                {one.percent === null ? t('taxes.byShop') : formatPercent(one.percent, locale)}
              </div>
            </span>
            <RowActions onEdit={() => edit(one)} onDelete={!one.is_system ? () => setGone(one) : undefined} />
          </li>
        ))}
      </ul>
      <ReasonDialog
        open={gone !== undefined}
        title={t('taxes.deleteClass', { name: gone?.name ?? '' })}
        text={t('taxes.deleteClassText')}
        action={t('common.delete')}
        danger
        busy={remove.isPending}
        onCancel={() => setGone(undefined)}
        onConfirm={() => gone && remove.mutate(gone)}
      />
    </Card>
  )
}
