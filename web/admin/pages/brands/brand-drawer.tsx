import { Form, Input, Tabs } from 'antd'
import { direction, LOCALES } from '#lib/locale.ts'
import { type Brand, type BrandInput, saveBrand } from '../../api/describing.ts'
import { useStore } from '../../api/store.ts'
import type { Media } from '../../api/types.ts'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { ImageField } from '../../components/image-field.tsx'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Written = { name: string; slug?: string; logo: Media | null; translations: Brand['translations'] }

/** Makes or changes a brand: name, address, logo, and its texts in every language. */
export function BrandDrawer({
  brand,
  close,
  onSaved,
}: {
  brand: Brand | undefined
  close: () => void
  onSaved?: (brand: Brand) => void
}) {
  const { t } = usePreferences()
  const store = useStore()
  const [form] = Form.useForm<Written>()
  const save = useAction((input: BrandInput) => saveBrand(input, brand), {
    done: t('brands.saved'),
    refresh: [['brands'], ['products']],
    onDone: (saved) => {
      onSaved?.(saved)
      close()
    },
    onProblem: (problem) => {
      const fields = problem.errors.map((fault) => ({ name: fault.pointer.split('/').slice(1), errors: [fault.detail] }))
      const known = fields.filter(({ name }) => form.getFieldInstance(name as never) !== undefined)
      form.setFields(known as never)
      return known.length > 0
    },
  })
  const submit = ({ name, slug, logo }: Written) => {
    const { translations = {} } = form.getFieldsValue(true) as Written
    save.mutate({ name, ...(slug && { slug }), logo_id: logo?.id ?? null, translations })
  }
  return (
    <FormDrawer title={brand?.name ?? t('brands.add')} saving={save.isPending} close={close} save={() => form.submit()}>
      <Form<Written>
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={brand ?? { name: '', translations: {}, logo: null }}
      >
        <div className="fields">
          <Form.Item
            name="name"
            label={t('products.name')}
            rules={[{ required: true, whitespace: true, message: t('common.required') }]}
          >
            <Input maxLength={120} autoFocus />
          </Form.Item>
          <Form.Item name="slug" label={t('products.slug')} extra={t('products.slugHint')}>
            <Input maxLength={120} className="mono" />
          </Form.Item>
        </div>
        <Form.Item name="logo" label={t('brands.logo')}>
          <ImageField />
        </Form.Item>
        <Tabs
          items={(store.data?.locales ?? LOCALES).map((locale) => ({
            key: locale,
            label: LANGUAGE_NAMES[locale],
            forceRender: true,
            children: (
              <>
                <Form.Item name={['translations', locale, 'name']} label={t('brands.nameHere')} extra={t('brands.nameHint')}>
                  <Input maxLength={120} dir={direction(locale)} lang={locale} />
                </Form.Item>
                <Form.Item name={['translations', locale, 'description']} label={t('products.description')}>
                  <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={5000} dir={direction(locale)} lang={locale} />
                </Form.Item>
                <Form.Item name={['translations', locale, 'seo', 'title']} label={t('products.seoTitle')}>
                  <Input maxLength={200} dir={direction(locale)} lang={locale} />
                </Form.Item>
                <Form.Item name={['translations', locale, 'seo', 'description']} label={t('products.seoDescription')}>
                  <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} dir={direction(locale)} lang={locale} />
                </Form.Item>
              </>
            ),
          }))}
        />
      </Form>
    </FormDrawer>
  )
}
