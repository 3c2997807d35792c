import { CheckCircleFilled, DownOutlined, UpOutlined } from '@ant-design/icons'
import { App, Button, Card, Progress } from 'antd'
import { useState } from 'react'
import { useHref, useNavigate } from 'react-router'
import { type FirstStep, hideChecklist, useChecklist } from '../../api/checklist.ts'
import { useCan } from '../../api/session.ts'
import { Loaded } from '../../components/loaded.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

const PLACE = 'serai.firstSteps'
const PAGES: Record<FirstStep['key'], string | null> = {
  shop: '/settings/general',
  money: '/currencies',
  tax: '/taxes',
  delivery: '/delivery-methods',
  payment: '/payment-methods',
  team: '/staff',
  product: '/products/new',
  mail: '/outbox',
  // The shop itself, beside the panel.
  trial: null,
}

/** What is left to do until the first sale; gone when all is done, or when the shop hides it (ADM-05). */
export function FirstSteps() {
  const checklist = useChecklist(useCan()('settings.view'))
  if (!checklist.isEnabled || checklist.isPending) return null
  return <Loaded query={checklist}>{({ steps }) => (steps.some(({ done }) => !done) ? <Steps steps={steps} /> : null)}</Loaded>
}

function Steps({ steps }: { steps: FirstStep[] }) {
  const { t } = usePreferences()
  const [folded, setFolded] = useState(() => localStorage.getItem(PLACE) === 'folded')
  const done = steps.filter((step) => step.done).length
  const next = steps.find((step) => !step.done)?.key
  const turn = () => {
    localStorage.setItem(PLACE, folded ? 'open' : 'folded')
    setFolded(!folded)
  }
  return (
    <Card styles={{ body: { paddingBlock: 14 } }}>
      <div className="steps-head">
        <h2>{t('firstSteps.title')}</h2>
        <span className="muted">{t('firstSteps.progress', { done, all: steps.length })}</span>
        <span className="grow" />
        <Button
          type="text"
          icon={folded ? <DownOutlined /> : <UpOutlined />}
          onClick={turn}
          aria-label={t(folded ? 'firstSteps.unfold' : 'firstSteps.fold')}
          aria-expanded={!folded}
          aria-controls="first-steps"
        />
      </div>
      <Progress
        percent={(done / steps.length) * 100}
        showInfo={false}
        size="small"
        aria-label={t('firstSteps.progress', { done, all: steps.length })}
      />
      <div id="first-steps" hidden={folded}>
        <ol className="steps">
          {steps.map((step, index) => (
            <Step key={step.key} step={step} place={index + 1} isNext={step.key === next} />
          ))}
        </ol>
        <div className="steps-foot">
          <Hide />
        </div>
      </div>
    </Card>
  )
}

function Step({ step: { key, done }, place, isNext }: { step: FirstStep; place: number; isNext: boolean }) {
  const { t, number } = usePreferences()
  return (
    <li className={done ? 'step step-done' : isNext ? 'step step-next' : 'step'} aria-current={isNext ? 'step' : undefined}>
      <span className="step-mark">{done ? <CheckCircleFilled title={t('firstSteps.done')} /> : number(place)}</span>
      <span className="step-text">
        <strong>{t(`firstSteps.${key}`)}</strong>
        {!done && <span className="muted">{t(`firstSteps.${key}Why`)}</span>}
      </span>
      {!done && <Go step={key} isNext={isNext} />}
    </li>
  )
}

function Go({ step, isNext }: { step: FirstStep['key']; isNext: boolean }) {
  const { t, locale } = usePreferences()
  const navigate = useNavigate()
  const page = PAGES[step]
  const href = useHref(page ?? '/')
  const type = isNext ? 'primary' : 'default'
  const text = t(`firstSteps.${step}Go`)
  if (page === null)
    return (
      <Button type={type} href={`/${locale}`} target="_blank">
        {text}
      </Button>
    )
  const follow = (event: React.MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    navigate(page)
  }
  return (
    <Button type={type} href={href} onClick={follow}>
      {text}
    </Button>
  )
}

function Hide() {
  const { t } = usePreferences()
  const { modal } = App.useApp()
  const can = useCan()
  const hide = useAction(hideChecklist, { refresh: [['checklist'], ['settings']] })
  if (!can('settings.update')) return null
  const ask = () =>
    modal.confirm({
      title: t('firstSteps.hideAsk'),
      content: t('firstSteps.hideText'),
      okText: t('firstSteps.hide'),
      cancelText: t('firstSteps.hideNot'),
      onOk: () => hide.mutate(undefined),
    })
  return (
    <Button type="text" onClick={ask}>
      {t('firstSteps.hide')}
    </Button>
  )
}
