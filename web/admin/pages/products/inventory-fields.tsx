import { Form, Switch } from 'antd'
import { NumberField } from '../../components/number-field.tsx'
import { useClosed } from '../../components/use-closed.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** How the stock of a product without variants is kept; the first quantity when it is new. */
export function InventoryFields({ isNew }: { isNew: boolean }) {
  const { t } = usePreferences()
  const closed = useClosed()
  const tracked = Form.useWatch(['inventory', 'track_inventory']) as boolean | undefined
  const backorder = Form.useWatch(['inventory', 'allow_backorder']) as boolean | undefined
  return (
    <>
      <div className="fields">
        {isNew && (
          <Form.Item name={['inventory', 'quantity']} label={t('products.firstQuantity')}>
            <NumberField min={0} precision={0} disabled={closed || tracked === false} />
          </Form.Item>
        )}
        <Form.Item name={['inventory', 'low_stock_threshold']} label={t('products.threshold')}>
          <NumberField min={0} precision={0} />
        </Form.Item>
        <Form.Item name={['inventory', 'backorder_limit']} label={t('products.backorderLimit')}>
          <NumberField min={0} precision={0} disabled={closed || !backorder} />
        </Form.Item>
      </div>
      <div className="fields">
        <Form.Item name={['inventory', 'track_inventory']} label={t('products.track')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name={['inventory', 'allow_backorder']} label={t('products.backorder')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </div>
      {!isNew && <span className="muted">{t('products.stockTabHint')}</span>}
    </>
  )
}
