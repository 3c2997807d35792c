import { Form, Input, Select, Tabs } from 'antd'
import { direction, LOCALES, type Locale } from '#lib/locale.ts'
import { type Advertisement, type AdvertisementInput, saveAdvertisement } from '../../api/advertisements.ts'
import { useStore } from '../../api/store.ts'
import { MomentField } from '../../components/date-field.tsx'
import { FormDrawer } from '../../components/form-drawer.tsx'
import { ImageField } from '../../components/image-field.tsx'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { NumberField } from '../../components/number-field.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { type AdvertisementDraft, advertisementDraft, advertisementInput } from './advertisement-draft.ts'
import { POSITIONS, useAdvertisementWords } from './advertisement-words.tsx'
import { BannerPreview } from './banner-preview.tsx'
import { TargetFields } from './target-fields.tsx'

type Props = { advertisement: Advertisement | undefined; close: () => void }

/** Makes or changes an advertisement, and shows how it will look in every language. */
export function AdvertisementDrawer({ advertisement, close }: Props) {
  const { t } = usePreferences()
  const words = useAdvertisementWords()
  const store = useStore()
  const [form] = Form.useForm<AdvertisementDraft>()
  const initial = advertisementDraft(advertisement)
  const draft = { ...initial, ...(Form.useWatch((values) => values, form) as Partial<AdvertisementDraft> | undefined) }
  const save = useAction((input: AdvertisementInput) => saveAdvertisement(input, advertisement), {
    done: t('ads.saved'),
    refresh: [['advertisements']],
    onDone: close,
    onProblem: (problem) => {
      const fields = problem.errors.map((fault) => {
        const path = fault.pointer.split('/').slice(1)
        return { name: path[0] === 'image_id' ? ['image'] : path, errors: [fault.detail] }
      })
      const known = fields.filter(({ name }) => form.getFieldInstance(name as never) !== undefined)
      form.setFields(known as never)
      return known.length > 0
    },
  })
  const title = advertisement ? words.name(advertisement) : t('ads.add')
  return (
    <FormDrawer title={title} wide saving={save.isPending} close={close} save={() => form.submit()}>
      <Form<AdvertisementDraft>
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={() => save.mutate(advertisementInput(form.getFieldsValue(true) as AdvertisementDraft))}
      >
        <div className="fields">
          <Form.Item name="position" label={t('ads.position')}>
            <Select options={POSITIONS.map((value) => ({ value, label: t(`adPlaces.${value}`) }))} />
          </Form.Item>
          <Form.Item name="priority" label={t('ads.priority')} extra={t('ads.priorityHint')}>
            <NumberField min={-1_000} max={1_000} precision={0} />
          </Form.Item>
          <Form.Item name="starts_at" label={t('discounts.starts')}>
            <MomentField placeholder={t('coupons.atOnce')} />
          </Form.Item>
          <Form.Item name="ends_at" label={t('discounts.ends')}>
            <MomentField placeholder={t('discounts.open')} />
          </Form.Item>
        </div>
        <TargetFields known={advertisement} />
        <Form.Item
          name="image"
          label={t('ads.picture')}
          extra={t('ads.pictureHint')}
          rules={[{ required: true, message: t('common.required') }]}
        >
          <ImageField wide />
        </Form.Item>
        <Tabs
          items={(store.data?.locales ?? LOCALES).map((locale) => ({
            key: locale,
            label: LANGUAGE_NAMES[locale],
            forceRender: true,
            children: (
              <>
                <TextFields locale={locale} />
                <BannerPreview draft={draft} locale={locale} />
              </>
            ),
          }))}
        />
      </Form>
    </FormDrawer>
  )
}

function TextFields({ locale }: { locale: Locale }) {
  const { t } = usePreferences()
  const dir = direction(locale)
  const field = (name: string) => ['translations', locale, name]
  return (
    <>
      <div className="fields">
        <Form.Item name={field('title')} label={t('ads.title')}>
          <Input maxLength={80} dir={dir} lang={locale} />
        </Form.Item>
        <Form.Item name={field('button')} label={t('ads.button')}>
          <Input maxLength={40} dir={dir} lang={locale} />
        </Form.Item>
      </div>
      <Form.Item name={field('text')} label={t('ads.text')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={200} dir={dir} lang={locale} />
      </Form.Item>
      <Form.Item name={field('alt')} label={t('ads.alt')} extra={t('ads.altHint')}>
        <Input maxLength={200} dir={dir} lang={locale} />
      </Form.Item>
      <Form.Item name={['own_images', locale]} label={t('ads.ownPicture')} extra={t('ads.ownPictureHint')}>
        <ImageField wide />
      </Form.Item>
    </>
  )
}
