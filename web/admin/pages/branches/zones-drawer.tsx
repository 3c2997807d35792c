import { DeleteOutlined } from '@ant-design/icons'
import { Button, Empty, Form, Select } from 'antd'
import { useState } from 'react'
import { useStore } from '../../api/store.ts'
import { type Branch, saveZones, useCities, useZones, type Zone } from '../../api/terms.ts'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Row = { city_id: string; name: string; fee: number | null; minimum: number | null }

/** The cities that a branch delivers to, with its fee and its smallest order in each. */
export function ZonesDrawer({ branch, close }: { branch: Branch; close: () => void }) {
  const { t } = usePreferences()
  const zones = useZones(branch.id)
  const [rows, setRows] = useState<Row[]>()
  const save = useAction(saveZones, {
    done: t('branches.zonesSaved'),
    refresh: [['branches']],
    onDone: close,
  })
  const shown = rows ?? zones.data?.map(rowOf) ?? []
  return (
    <FormDrawer
      title={t('branches.zonesOf', { name: branch.name })}
      saving={save.isPending}
      close={close}
      save={() =>
        save.mutate({
          id: branch.id,
          cities: shown.map(({ city_id, fee, minimum }) => ({ city_id, delivery_fee: fee, minimum_order: minimum })),
        })
      }
    >
      <p className="muted">{t('branches.zonesHint')}</p>
      <Loaded query={zones} rows={4}>
        {() => <Zones rows={shown} change={setRows} />}
      </Loaded>
    </FormDrawer>
  )
}

function Zones({ rows, change }: { rows: Row[]; change: (rows: Row[]) => void }) {
  const { t } = usePreferences()
  const cities = useCities().data ?? []
  const store = useStore()
  const base = store.data?.base_currency ?? ''
  const decimals = store.data?.currencies.find((one) => one.code === base)?.decimals ?? 2
  const set = (id: string, part: Partial<Row>) => change(rows.map((row) => (row.city_id === id ? { ...row, ...part } : row)))
  const left = cities.filter((city) => rows.every((row) => row.city_id !== city.id))
  return (
    <>
      {cities.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('branches.noCities')} />}
      {rows.map((row) => (
        <fieldset key={row.city_id} className="words">
          <legend>
            <bdi>{row.name}</bdi>
          </legend>
          <div className="hours-row" style={{ gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto' }}>
            <Form.Item label={t('branches.fee', { currency: base })} htmlFor={`fee-${row.city_id}`} layout="vertical">
              <NumberField
                id={`fee-${row.city_id}`}
                min={0}
                precision={decimals}
                value={row.fee}
                onChange={(fee) => set(row.city_id, { fee })}
              />
            </Form.Item>
            <Form.Item label={t('branches.minimum', { currency: base })} htmlFor={`min-${row.city_id}`} layout="vertical">
              <NumberField
                id={`min-${row.city_id}`}
                min={0}
                precision={decimals}
                value={row.minimum}
                onChange={(minimum) => set(row.city_id, { minimum })}
              />
            </Form.Item>
            <Button
              icon={<DeleteOutlined />}
              aria-label={t('branches.removeCity', { name: row.name })}
              title={t('branches.removeCity', { name: row.name })}
              onClick={() => change(rows.filter((other) => other !== row))}
            />
          </div>
        </fieldset>
      ))}
      {left.length > 0 && (
        <Select
          style={{ inlineSize: '100%' }}
          value={null}
          placeholder={t('branches.chooseCity')}
          aria-label={t('branches.chooseCity')}
          showSearch={{ optionFilterProp: 'label' }}
          options={left.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id: string | null) => {
            const city = left.find((one) => one.id === id)
            if (city) change([...rows, { city_id: city.id, name: city.name, fee: null, minimum: null }])
          }}
        />
      )}
    </>
  )
}

function rowOf({ city_id, name, delivery_fee, minimum_order }: Zone): Row {
  return { city_id, name, fee: delivery_fee?.amount ?? null, minimum: minimum_order?.amount ?? null }
}
