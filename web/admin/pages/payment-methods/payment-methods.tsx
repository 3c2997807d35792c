import { PlusOutlined } from '@ant-design/icons'
import { Button, Card, Select, Switch } from 'antd'
import { useState } from 'react'
import { useBranches } from '../../api/lifecycle.ts'
import { deleteMethod, type Method, reorderMethods, setOffered, useMethods } from '../../api/payments.ts'
import { EmptyCard } from '../../components/empty-card.tsx'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { moved, OrderButtons } from '../../components/order-buttons.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { RowActions } from '../../components/row-actions.tsx'
import { Tone } from '../../components/tone.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { MethodDrawer } from './method-drawer.tsx'
import { MethodFacts, useMethodName } from './method-facts.tsx'

/** The ways to pay of a branch, in the order in which shoppers see them. */
export function PaymentMethods() {
  return (
    <Guarded permission="payment_method.manage">
      <Page />
    </Guarded>
  )
}

function Page() {
  const { t } = usePreferences()
  const branches = useBranches().data ?? []
  const [branchId, setBranchId] = useState<string>()
  const methods = useMethods(branchId)
  const [edited, setEdited] = useState<Method | 'new'>()
  const known = methods.data ?? []
  return (
    <>
      <PageHead title={t('nav.paymentMethods')} mark={<span className="muted">{t('methods.about')}</span>}>
        {branches.length > 1 && (
          <Select
            value={branchId ?? known[0]?.branch_id ?? null}
            onChange={setBranchId}
            aria-label={t('inventory.branch')}
            popupMatchSelectWidth={false}
            options={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
          />
        )}
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
          {t('methods.add')}
        </Button>
      </PageHead>
      <Loaded query={methods} rows={6}>
        {(data) => <Rows methods={data} branchId={branchId} edit={setEdited} />}
      </Loaded>
      {edited && (
        <MethodDrawer
          method={edited === 'new' ? undefined : edited}
          branchId={branchId}
          known={known}
          close={() => setEdited(undefined)}
        />
      )}
    </>
  )
}

type RowsProps = { methods: Method[]; branchId: string | undefined; edit: (method: Method) => void }

function Rows({ methods, branchId, edit }: RowsProps) {
  const { t } = usePreferences()
  const nameOf = useMethodName()
  const [gone, setGone] = useState<Method>()
  const refresh = [['payment methods']]
  const order = useAction((ids: string[]) => reorderMethods(ids, branchId), { refresh })
  const offer = useAction(setOffered, {
    done: (_, { offered }) => t(offered ? 'methods.published' : 'methods.unpublished'),
    refresh,
  })
  const remove = useAction(deleteMethod, { done: t('methods.deleted'), refresh, onDone: () => setGone(undefined) })
  if (methods.length === 0) return <EmptyCard text={t('methods.none')} />
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
              <span className="toolbar" style={{ gap: 8 }}>
                <strong>
                  <bdi>{nameOf(method)}</bdi>
                </strong>
                {!method.is_ready && <Tone tone="wait">{t('methods.incomplete')}</Tone>}
              </span>
              <MethodFacts method={method} />
            </span>
            <RowActions
              onEdit={() => edit(method)}
              stays={method.gateway === 'pay_on_delivery'}
              onDelete={method.gateway !== 'pay_on_delivery' ? () => setGone(method) : undefined}
            >
              <Switch
                checked={method.published}
                disabled={method.gateway === 'pay_on_delivery' || (!method.published && !method.is_ready)}
                loading={offer.isPending && offer.variables.id === method.id}
                aria-label={`${t('methods.offered')}: ${nameOf(method)}`}
                {...(method.gateway === 'pay_on_delivery' && { title: t('methods.stays') })}
                onChange={(offered) => offer.mutate({ id: method.id, offered })}
              />
            </RowActions>
          </li>
        ))}
      </ul>
      <ReasonDialog
        open={gone !== undefined}
        title={t('methods.deleteTitle', { name: gone ? nameOf(gone) : '' })}
        text={t('methods.deleteText')}
        action={t('common.delete')}
        danger
        busy={remove.isPending}
        onCancel={() => setGone(undefined)}
        onConfirm={() => gone && remove.mutate(gone)}
      />
    </Card>
  )
}
