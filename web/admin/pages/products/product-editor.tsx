import { CopyOutlined } from '@ant-design/icons'
import { Alert, Button, ConfigProvider, Form, Tabs } from 'antd'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { fallbackChain } from '#lib/locale.ts'
import type { Product } from '../../api/product-types.ts'
import { useCan } from '../../api/session.ts'
import type { Store } from '../../api/types.ts'
import { LeaveGuard } from '../../components/leave-guard.tsx'
import { LockBanner } from '../../components/lock-banner.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ProductTag } from '../../components/status-tag.tsx'
import { useEditLock } from '../../components/use-edit-lock.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ChannelsPanel } from './channels-panel.tsx'
import { CloneDialog } from './clone-dialog.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { ListingsPanel } from './listings-panel.tsx'
import { PricePanel } from './prices/price-panel.tsx'
import { ProductForm } from './product-form.tsx'
import { ProductSide } from './product-side.tsx'
import { Revisions } from './revisions.tsx'
import { StockPanel } from './stock-panel.tsx'
import { useProductForm } from './use-product-form.ts'

const TABS = ['details', 'prices', 'stock', 'branches', 'history'] as const

/** A product with its form, stock, history and moves; without a product, the form for a new one. */
export function ProductEditor({ product, store }: { product?: Product; store: Store }) {
  const { t, locale } = usePreferences()
  const can = useCan()
  const [search, setSearch] = useSearchParams()
  const editor = useProductForm(store, product)
  const [cloning, setCloning] = useState(false)
  const name =
    product &&
    fallbackChain(locale)
      .map((one) => product.translations[one]?.name)
      .find(Boolean)
  const may = can(product ? 'product.update' : 'product.create')
  const lock = useEditLock('product', product?.id, may)
  const editable = may && !lock.holder
  const { save, dirty } = editor

  useEffect(() => {
    const shortcut = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 's') {
        event.preventDefault()
        if (editable) void save()
      }
    }
    window.addEventListener('keydown', shortcut)
    return () => window.removeEventListener('keydown', shortcut)
  }, [save, editable])

  const form = (
    <Form
      form={editor.form}
      layout="vertical"
      initialValues={editor.initial}
      disabled={!editable}
      onValuesChange={editor.touch}
      scrollToFirstError={{ block: 'center' }}
    >
      {editor.refusals.length > 0 && (
        <Alert
          type="error"
          showIcon
          style={{ marginBlockEnd: 16 }}
          title={t('products.refused')}
          description={
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {editor.refusals.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          }
        />
      )}
      <div className="two-columns side-stays">
        <ProductForm store={store} own={product?.id} />
        <ProductSide product={product} dirty={dirty} locked={lock.holder !== undefined} onMoved={editor.adopt} />
      </div>
      {editable && (
        <div className="save-bar">
          <span className="grow muted" role="status">
            {dirty ? t('products.unsaved') : product ? t('products.saved') : ''}
          </span>
          {dirty && product && (
            <Button onClick={editor.reset} disabled={editor.saving}>
              {t('common.discard')}
            </Button>
          )}
          <Button type="primary" loading={editor.saving} disabled={Boolean(product) && !dirty} onClick={() => void save()}>
            {product ? t('common.save') : t('products.create')}
          </Button>
        </div>
      )}
    </Form>
  )

  return (
    <>
      <PageHead
        title={name ?? t('products.new')}
        back={{ path: '/products', title: t('nav.products') }}
        mark={
          product && (
            <>
              <ProductTag status={product.status} />
              <span className="muted mono">{product.sku}</span>
            </>
          )
        }
      >
        {product && product.status !== 'deleted' && can('product.clone') && (
          <Button icon={<CopyOutlined />} onClick={() => setCloning(true)}>
            {t('lifecycle.clone')}
          </Button>
        )}
      </PageHead>
      <LockBanner lock={lock} />
      {product ? (
        <ConfigProvider componentDisabled={lock.holder !== undefined}>
          <Tabs
            activeKey={TABS.find((tab) => tab === search.get('tab')) ?? 'details'}
            onChange={(tab) => setSearch(tab === 'details' ? {} : { tab }, { replace: true })}
            items={[
              { key: 'details', label: t('products.details'), children: form, forceRender: true },
              {
                key: 'prices',
                label: t('prices.tab'),
                children: <PricePanel product={product} store={store} onChanged={editor.follow} />,
              },
              {
                key: 'stock',
                label: t('products.stock'),
                children: <StockPanel product={product} onChanged={editor.followStock} />,
              },
              { key: 'branches', label: t('listings.tab'), children: <Places product={product} /> },
              {
                key: 'history',
                label: t('products.history'),
                children: <Revisions product={product} dirty={dirty} onRestored={editor.replace} />,
              },
            ]}
          />
        </ConfigProvider>
      ) : (
        form
      )}
      <LeaveGuard when={dirty} pass={editor.leaving} />
      <ConflictDialog editor={editor} />
      {cloning && product && <CloneDialog product={product} close={() => setCloning(false)} />}
    </>
  )
}

function Places({ product }: { product: Product }) {
  return (
    <div className="stack">
      <ListingsPanel product={product} />
      <ChannelsPanel product={product} />
    </div>
  )
}
