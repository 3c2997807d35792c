import { Card, Form } from 'antd'
import { useState } from 'react'
import type { Locale } from '#lib/locale.ts'
import type { ProductType } from '../../api/product-types.ts'
import { useCan } from '../../api/session.ts'
import type { Store } from '../../api/types.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { FeaturesFields } from './features-fields.tsx'
import { FilesField } from './files/files-field.tsx'
import { InventoryFields } from './inventory-fields.tsx'
import { MatrixField } from './matrix-field.tsx'
import { MediaField } from './media-field.tsx'
import { PartsField } from './parts-field.tsx'
import { PriceFields } from './price-fields.tsx'
import type { Draft, Matrix } from './product-draft.ts'
import { RelatedField } from './related-field.tsx'
import { TextFields } from './text-fields.tsx'

/** The main fields of a product: texts, pictures, prices, variants, stock rules, features, what goes with it. */
export function ProductForm({ store, own }: { store: Store; own: string | undefined }) {
  const { t } = usePreferences()
  const can = useCan()
  const form = Form.useFormInstance<Draft>()
  const [language, setLanguage] = useState<Locale>(store.default_locale)
  const matrix = Form.useWatch<Matrix | undefined>('matrix')
  const isBundle = Form.useWatch<ProductType | undefined>('type') === 'bundle'
  const hasOptions = (matrix?.options.length ?? 0) > 0

  return (
    <div className="stack">
      <Card title={t('products.texts')}>
        <TextFields store={store} language={language} setLanguage={setLanguage} />
      </Card>
      <Card title={t('products.pictures')}>
        <Form.Item name="media" noStyle>
          <MediaField />
        </Form.Item>
      </Card>
      <Card title={t('media.files')}>
        <Form.Item name="files" noStyle>
          <FilesField onPicture={(picture) => form.setFieldValue('media', [...form.getFieldValue('media'), picture])} />
        </Form.Item>
      </Card>
      <Card title={t('products.prices')}>
        <PriceFields store={store} disabled={!can('product.set_price')} />
      </Card>
      {isBundle ? (
        <Card title={t('bundles.parts')}>
          <Form.Item name="parts" noStyle>
            <PartsField />
          </Form.Item>
        </Card>
      ) : (
        <Card title={t('products.variants')}>
          <Form.Item name="matrix" noStyle>
            <MatrixField store={store} />
          </Form.Item>
        </Card>
      )}
      {!hasOptions && !isBundle && (
        <Card title={t('products.stock')}>
          <InventoryFields isNew={own === undefined} />
        </Card>
      )}
      <Card title={t('products.features')}>
        <FeaturesFields />
      </Card>
      <Card title={t('relations.title')}>
        <Form.Item name="related" noStyle>
          <RelatedField own={own} />
        </Form.Item>
      </Card>
    </div>
  )
}
