import { Button, Card, ConfigProvider, Form, Input, Switch, Tabs } from 'antd'
import { useRef, useState } from 'react'
import { direction, LOCALES } from '#lib/locale.ts'
import { deleteCategory, saveCategory } from '../../api/catalog.ts'
import type { Problem } from '../../api/client.ts'
import { useStore } from '../../api/store.ts'
import type { Category, CategoryInput, Media } from '../../api/types.ts'
import { textOf } from '../../components/category-name.ts'
import { ImageField } from '../../components/image-field.tsx'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { LeaveGuard } from '../../components/leave-guard.tsx'
import { LockBanner } from '../../components/lock-banner.tsx'
import { NumberField } from '../../components/number-field.tsx'
import {
  type PublicationDraft,
  PublicationFields,
  publicationDraft,
  publicationInput,
} from '../../components/publication-fields.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useAction } from '../../components/use-action.ts'
import { useEditLock } from '../../components/use-edit-lock.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { CategoryBranches } from './category-branches.tsx'

type Written = {
  translations: Category['translations']
  enabled: boolean
  priority: number
  image: Media | null
} & PublicationDraft

type Props = {
  category: Category | undefined
  parentId: string | null
  categories: Category[]
  onSaved: (id: string) => void
  onGone: () => void
  onAddChild: (parent: string) => void
}

/** The form of a category: texts in every language, picture, order, whether it is shown. */
export function CategoryForm({ category, parentId, categories, onSaved, onGone, onAddChild }: Props) {
  const { t, locale } = usePreferences()
  const store = useStore()
  const [form] = Form.useForm<Written>()
  const [dirty, setDirty] = useState(false)
  const [deleting, setDeleting] = useState(false)
  const leaving = useRef(false)
  const parent = categories.find((one) => one.id === parentId)
  const main = store.data?.default_locale ?? 'en'
  const lock = useEditLock('category', category?.id)
  const closed = lock.holder !== undefined

  const save = useAction((input: CategoryInput) => saveCategory(input, category?.id), {
    done: t('categories.saved'),
    refresh: [['categories']],
    onDone: (saved) => {
      leaving.current = true
      setDirty(false)
      onSaved(saved.id)
    },
    onProblem: (problem: Problem) => {
      const fields = problem.errors
        .map((fault) => ({ name: fault.pointer.replace(/^#?\//, '').split('/'), errors: [fault.detail] }))
        .filter((field) => form.getFieldInstance(field.name as never) !== undefined)
      form.setFields(fields as never)
      return fields.length > 0
    },
  })
  const remove = useAction(() => deleteCategory(category?.id ?? ''), {
    done: t('categories.deleted'),
    refresh: [['categories']],
    onDone: () => {
      leaving.current = true
      onGone()
    },
    onProblem: () => {
      setDeleting(false)
      return false
    },
  })

  const submit = (values: Written) => {
    const all = form.getFieldsValue(true) as Written
    const translations: Category['translations'] = {}
    for (const one of LOCALES) {
      const texts = all.translations?.[one]
      if (texts?.name?.trim()) {
        const seo = seoOf(texts.seo)
        translations[one] = {
          name: texts.name.trim(),
          ...(texts.slug && { slug: texts.slug }),
          ...(texts.description && { description: texts.description }),
          ...(seo && { seo }),
        }
      }
    }
    save.mutate({
      translations,
      enabled: values.enabled,
      priority: values.priority ?? 0,
      ...publicationInput(values),
      image_id: values.image?.id ?? null,
      ...(category ? { version: category.version } : { parent_id: parentId }),
    })
  }

  return (
    <Card
      title={category ? textOf(category.translations, locale)?.name : t('categories.new')}
      extra={
        category && (
          <span className="toolbar">
            {category.depth < 3 && <Button onClick={() => onAddChild(category.id)}>{t('categories.addChild')}</Button>}
            <Button danger disabled={closed} onClick={() => setDeleting(true)}>
              {t('common.delete')}
            </Button>
          </span>
        )
      }
    >
      <p className="muted" style={{ marginBlockStart: 0 }}>
        {t('categories.parent', { name: (parent && textOf(parent.translations, locale)?.name) ?? t('categories.root') })}
      </p>
      <LockBanner lock={lock} />
      <Form
        form={form}
        layout="vertical"
        disabled={closed}
        onFinish={submit}
        onValuesChange={() => setDirty(true)}
        initialValues={{
          ...(category ?? { translations: {}, enabled: true, priority: 0, image: null }),
          ...publicationDraft(category),
        }}
      >
        <Tabs
          defaultActiveKey={main}
          items={(store.data?.locales ?? LOCALES).map((one) => ({
            key: one,
            label: LANGUAGE_NAMES[one],
            forceRender: true,
            children: (
              <>
                <Form.Item
                  name={['translations', one, 'name']}
                  label={t('categories.name')}
                  rules={one === main ? [{ required: true, whitespace: true, message: t('products.nameNeeded') }] : []}
                >
                  <Input maxLength={120} dir={direction(one)} lang={one} />
                </Form.Item>
                <Form.Item name={['translations', one, 'slug']} label={t('products.slug')} extra={t('products.slugHint')}>
                  <Input maxLength={160} dir={direction(one)} lang={one} className="mono" />
                </Form.Item>
                <Form.Item name={['translations', one, 'description']} label={t('products.description')}>
                  <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} dir={direction(one)} lang={one} />
                </Form.Item>
                <Form.Item name={['translations', one, 'seo', 'title']} label={t('products.seoTitle')}>
                  <Input maxLength={200} dir={direction(one)} lang={one} />
                </Form.Item>
                <Form.Item name={['translations', one, 'seo', 'description']} label={t('products.seoDescription')}>
                  <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} dir={direction(one)} lang={one} />
                </Form.Item>
              </>
            ),
          }))}
        />
        <Form.Item name="image" label={t('categories.image')}>
          <ImageField />
        </Form.Item>
        <div className="fields" style={{ gridTemplateColumns: '1fr 1fr' }}>
          <Form.Item name="priority" label={t('categories.priority')} extra={t('categories.priorityHint')}>
            <NumberField precision={0} />
          </Form.Item>
          <Form.Item name="enabled" label={t('categories.enabled')} valuePropName="checked">
            <Switch />
          </Form.Item>
        </div>
        <PublicationFields />
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={closed || (Boolean(category) && !dirty)}>
          {t('common.save')}
        </Button>
      </Form>
      <ConfigProvider componentDisabled={closed}>{category && <CategoryBranches category={category} />}</ConfigProvider>
      <LeaveGuard when={dirty} pass={leaving} withinPage />
      <ReasonDialog
        open={deleting}
        title={t('categories.deleteTitle')}
        text={t('categories.deleteText')}
        action={t('common.delete')}
        danger
        busy={remove.isPending}
        onCancel={() => setDeleting(false)}
        onConfirm={() => remove.mutate(undefined)}
      />
    </Card>
  )
}

// Nothing is said where both are empty.
function seoOf(seo: { title?: string; description?: string } | undefined) {
  const title = seo?.title?.trim()
  const description = seo?.description?.trim()
  return title || description ? { ...(title && { title }), ...(description && { description }) } : undefined
}
