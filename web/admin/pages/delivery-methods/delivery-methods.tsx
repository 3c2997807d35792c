import { PlusOutlined } from '@ant-design/icons'
import { Button, Card, Select, Switch } from 'antd'
import { useState } from 'react'
import { fallbackChain } from '#lib/locale.ts'
import { useBranches } from '../../api/lifecycle.ts'
import { type Delivery, deleteDelivery, reorderDeliveries, setDeliveryOffered, useDeliveryMethods } from '../../api/terms.ts'
import { EmptyCard } from '../../components/empty-card.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { moved, OrderButtons } from '../../components/order-buttons.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { RowActions } from '../../components/row-actions.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { DeliveryDrawer } from './delivery-drawer.tsx'

/** The ways of delivery of a branch, in the order in which shoppers see them. */
export function DeliveryMethods() {
  return (
    <Guarded permission="delivery_method.manage">
      <Page />
    </Guarded>
  )
}

function Page() {
  const { t } = usePreferences()
  const branches = useBranches().data ?? []
  const [branchId, setBranchId] = useState<string>()
  const methods = useDeliveryMethods(branchId)
  const [edited, setEdited] = useState<Delivery | 'new'>()
  const current = branchId ?? methods.data?.[0]?.branch_id ?? branches[0]?.id
  return (
    <>
      <PageHead title={t('delivering.title')} mark={<span className="muted">{t('delivering.about')}</span>}>
        {branches.length > 1 && (
          <Select
            value={current ?? null}
            onChange={setBranchId}
            aria-label={t('inventory.branch')}
            popupMatchSelectWidth={false}
            options={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
          />
        )}
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
          {t('delivering.add')}
        </Button>
      </PageHead>
      <Loaded query={methods} rows={6}>
        {(data) => <Rows methods={data} branchId={branchId} edit={setEdited} />}
      </Loaded>
      {edited && (
        <DeliveryDrawer method={edited === 'new' ? undefined : edited} branchId={current} close={() => setEdited(undefined)} />
      )}
    </>
  )
}

type RowsProps = { methods: Delivery[]; branchId: string | undefined; edit: (method: Delivery) => void }

function Rows({ methods, branchId, edit }: RowsProps) {
  const { t, locale, money, number } = usePreferences()
  const [gone, setGone] = useState<Delivery>()
  const refresh = [['delivery methods']]
  const order = useAction((ids: string[]) => reorderDeliveries(ids, branchId), { refresh })
  const offer = useAction(setDeliveryOffered, {
    done: (_, { offered }) => t(offered ? 'delivering.published' : 'delivering.unpublished'),
    refresh,
  })
  const remove = useAction(deleteDelivery, { done: t('delivering.deleted'), refresh, onDone: () => setGone(undefined) })
  const countries = new Intl.DisplayNames([locale], { type: 'region' })
  const nameOf = ({ translations, code }: Delivery) =>
    fallbackChain(locale)
      .map((one) => translations[one]?.name)
      .find(Boolean) ?? code
  const factsOf = (method: Delivery) => {
    const amount = (value: number) => money({ amount: value, currency: method.currency })
    const times = method.windows.reduce((sum, window) => sum + window.days.length, 0)
    return [
      t(`delivering.${method.kind}`),
      method.fee > 0 ? amount(method.fee) : t('delivering.free'),
      method.free_from === null ? '' : t('delivering.freeFromShort', { sum: amount(method.free_from) }),
      method.countries.map((code) => countries.of(code) ?? code).join(', '),
      method.city_ids.length > 0 ? `${t('delivering.cities')}: ${number(method.city_ids.length)}` : '',
      times > 0 ? t('delivering.times', { n: times }) : '',
    ].filter(Boolean)
  }
  if (methods.length === 0) return <EmptyCard text={t('delivering.none')} />
  return (
    <Card styles={{ body: { paddingBlock: 4 } }}>
      <ul className="row-list">
        {methods.map((method, at) => (
          <li key={method.id} style={{ flexWrap: 'wrap' }}>
            <span style={{ display: 'flex', flexShrink: 0 }}>
              <OrderButtons
                at={at}
                count={methods.length}
                name={nameOf(method)}
                busy={order.isPending}
                move={(from, to) => order.mutate(moved(methods, from, to).map(({ id }) => id))}
              />
            </span>
            <span className="grow clip" style={{ flexBasis: 170 }}>
              <strong>
                <bdi>{nameOf(method)}</bdi>
              </strong>
              <div className="muted">{factsOf(method).join(' · ')}</div>
            </span>
            <RowActions onEdit={() => edit(method)} onDelete={() => setGone(method)}>
              <Switch
                checked={method.published}
                loading={offer.isPending && offer.variables.id === method.id}
                aria-label={`${t('delivering.offered')}: ${nameOf(method)}`}
                onChange={(offered) => offer.mutate({ id: method.id, offered })}
              />
            </RowActions>
          </li>
        ))}
      </ul>
      <ReasonDialog
        open={gone !== undefined}
        title={t('delivering.deleteTitle', { name: gone ? nameOf(gone) : '' })}
        text={t('delivering.deleteText')}
        action={t('common.delete')}
        danger
        busy={remove.isPending}
        onCancel={() => setGone(undefined)}
        onConfirm={() => gone && remove.mutate(gone)}
      />
    </Card>
  )
}
