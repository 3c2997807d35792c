import { Alert, Form } from 'antd'
import { useState } from 'react'
import { type Bounds, boundsOf, pointsOf } from '#lib/rectangle.ts'
import { type City, type CityInput, saveCity } from '../../api/terms.ts'
import { CountrySelect } from '../../components/country-select.tsx'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { showInForm } from '../../components/form-problems.ts'
import { NumberField } from '../../components/number-field.tsx'
import { filledTexts } from '../../components/translated.ts'
import { useAction } from '../../components/use-action.ts'
import { WordsField } from '../../components/words-field.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { CityCanvas } from './city-canvas.tsx'

type Draft = Pick<City, 'translations'> & { country: string | null }

// A city-sized place to begin with, where most of the world's people live nearest to.
const START: Bounds = { south: 50.2, west: 30.2, north: 50.6, east: 30.8 }
const SIDES = ['south', 'north', 'west', 'east'] as const

/** Adds or changes a city: its names, its country, and its rectangle, drawn or by numbers. */
export function CityDrawer({ city, all, close }: { city: City | undefined; all: readonly City[]; close: () => void }) {
  const { t, locale } = usePreferences()
  const [form] = Form.useForm<Draft>()
  const [bounds, setBounds] = useState<Bounds>(() => known(city) ?? beside(all) ?? START)
  const [bad, setBad] = useState(false)
  const save = useAction((input: CityInput) => saveCity(input, city), {
    done: t('cities.saved'),
    refresh: [['cities'], ['branches']],
    onDone: close,
    onProblem: showInForm(form),
  })
  const points = pointsOf(bounds)
  const degrees = new Intl.NumberFormat(locale, { minimumFractionDigits: 4, maximumFractionDigits: 4 })
  const submit = () => {
    const { translations, country } = form.getFieldsValue(true) as Draft
    const wrong = 'problem' in boundsOf(points)
    setBad(wrong)
    if (wrong || !country) return
    save.mutate({ translations: filledTexts<{ name: string }>(translations, 'name'), country, points })
  }
  return (
    <FormDrawer wide title={city?.name ?? t('cities.add')} saving={save.isPending} close={close} save={() => form.submit()}>
      <Form<Draft>
        form={form}
        layout="vertical"
        initialValues={{ translations: city?.translations ?? {}, country: city?.country ?? all[0]?.country ?? null }}
        onFinish={submit}
      >
        <WordsField path={['translations']} field="name" label={t('cities.name')} maxLength={80} />
        <p className="muted">{t('cities.nameHint')}</p>
        <Form.Item name="country" label={t('cities.country')} rules={[{ required: true, message: t('common.required') }]}>
          <CountrySelect />
        </Form.Item>
        <fieldset className="words">
          <legend>{t('cities.boundary')}</legend>
          <p className="muted">{t('cities.canvas')}</p>
          <CityCanvas
            bounds={bounds}
            onChange={(next) => {
              setBad(false)
              setBounds(next)
            }}
            others={all.filter((other) => other.id !== city?.id)}
          />
          <div className="fields" style={{ marginBlockStart: 16 }}>
            {SIDES.map((side) => (
              <Form.Item key={side} label={t(`cities.${side}`)} htmlFor={`side-${side}`} style={{ marginBlockEnd: 8 }}>
                <NumberField
                  id={`side-${side}`}
                  value={bounds[side]}
                  precision={6}
                  step={0.01}
                  min={side === 'south' || side === 'north' ? -90 : -180}
                  max={side === 'south' || side === 'north' ? 90 : 180}
                  onChange={(value) => value !== null && setBounds({ ...bounds, [side]: value })}
                />
              </Form.Item>
            ))}
          </div>
          <dl className="points">
            {points.map((point) => (
              <div key={point.name}>
                <dt className="muted">{t(`cities.${point.name}`)}</dt>
                <dd>
                  <bdi dir="ltr">
                    {degrees.format(point.latitude)}, {degrees.format(point.longitude)}
                  </bdi>
                </dd>
              </div>
            ))}
          </dl>
          {bad && <Alert type="error" showIcon title={t('cities.bad')} />}
        </fieldset>
      </Form>
    </FormDrawer>
  )
}

function known(city: City | undefined): Bounds | undefined {
  if (!city) return undefined
  const bounds = boundsOf(city.points)
  return 'problem' in bounds ? undefined : bounds
}

// A new city begins east of the last one, as large as it.
function beside(all: readonly City[]): Bounds | undefined {
  const last = known(all.at(-1))
  if (!last || last.east + (last.east - last.west) > 180) return undefined
  const width = last.east - last.west
  return { ...last, west: last.west + width, east: last.east + width }
}
