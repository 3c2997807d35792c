import { Button, Drawer, Form, Input, Segmented, Select, TreeSelect } from 'antd'
import { useNavigate } from 'react-router'
import { useCategories } from '../../api/catalog.ts'
import { ADAPTERS, type Channel, type ChannelInput, saveChannel } from '../../api/channels.ts'
import { useBranches } from '../../api/lifecycle.ts'
import { useCan } from '../../api/session.ts'
import { useStore } from '../../api/store.ts'
import { type CategoryNode, categoryTree } from '../../components/category-name.ts'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ProductPicker } from '../discounts/product-picker.tsx'
import { type ChannelDraft, channelDraft, channelInput } from './channel-draft.ts'
import { OptionFields } from './option-fields.tsx'

const FIELD_OF: Record<string, keyof ChannelDraft> = { product_ids: 'products', category_ids: 'categories' }

/** Makes or changes a channel; each kind asks for what it needs. */
export function ChannelDrawer({ channel, close }: { channel: Channel | undefined; close: () => void }) {
  const { t, locale } = usePreferences()
  const navigate = useNavigate()
  const store = useStore()
  const branches = useBranches().data ?? []
  const categories = useCategories(useCan()('category.manage'))
  const [form] = Form.useForm<ChannelDraft>()
  const adapter = Form.useWatch('adapter', form) ?? channel?.adapter ?? 'file'
  const initial = channelDraft(channel)
  const scope = Form.useWatch('scope', form) ?? initial.scope
  const save = useAction((input: ChannelInput) => saveChannel(input, channel), {
    done: t('channels.saved'),
    refresh: [['channels']],
    onDone: (saved) => {
      close()
      if (!channel) navigate(`/channels/${saved.id}`)
    },
    onProblem: (problem) => {
      const fields = problem.errors.map(({ pointer, detail }) => {
        const [, head = '', ...rest] = pointer.split('/')
        return { name: [FIELD_OF[head] ?? head, ...rest], errors: [detail] }
      })
      if (problem.code === 'channel_name_taken') fields.push({ name: ['name'], errors: [problem.message] })
      const known = fields.filter(({ name }) => form.getFieldInstance(name as never) !== undefined)
      form.setFields(known as never)
      return known.length > 0
    },
  })
  const required = [{ required: true, whitespace: true, message: t('common.required') }]

  return (
    <Drawer
      open
      size={640}
      title={t(channel ? 'channels.edit' : 'channels.add')}
      onClose={close}
      footer={
        <div className="toolbar" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={close}>{t('discounts.close')}</Button>
          <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
            {t(channel ? 'common.save' : 'channels.create')}
          </Button>
        </div>
      }
    >
      <Form<ChannelDraft>
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={(values) => save.mutate(channelInput({ ...initial, ...values }, channel))}
      >
        <Form.Item name="adapter" label={t('channels.adapter')} extra={t(`channels.${adapter}About`)}>
          <Segmented
            block
            disabled={channel !== undefined}
            options={ADAPTERS.map((value) => ({ value, label: t(`channels.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="name" label={t('channels.name')} rules={required}>
          <Input maxLength={80} />
        </Form.Item>
        <div className="fields">
          {branches.length > 1 && (
            <Form.Item name="branch_id" label={t('inventory.branch')}>
              <Select
                disabled={channel !== undefined}
                placeholder={t('channels.ownBranch')}
                options={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
              />
            </Form.Item>
          )}
          <Form.Item name="locale" label={t('channels.language')}>
            <Select
              placeholder={t('channels.shopDefault')}
              options={(store.data?.locales ?? []).map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
            />
          </Form.Item>
          <Form.Item name="currency" label={t('prices.currency')}>
            <Select
              placeholder={t('channels.shopDefault')}
              options={(store.data?.currencies ?? []).map(({ code }) => ({ value: code, label: code }))}
            />
          </Form.Item>
        </div>
        <Form.Item name="scope" label={t('channels.scope')} extra={scope === 'all' ? t('channels.allHint') : undefined}>
          <Segmented
            options={[
              { value: 'all', label: t('channels.all') },
              { value: 'chosen', label: t('channels.chosen') },
            ]}
          />
        </Form.Item>
        {scope === 'chosen' && (
          <>
            <Form.Item name="categories" label={t('discounts.categories')} extra={t('discounts.categoriesHint')}>
              <TreeSelect
                multiple
                allowClear
                showSearch={{ treeNodeFilterProp: 'title' }}
                loading={categories.isFetching}
                treeData={tree(categoryTree(categories.data ?? [], locale))}
                placeholder={t('products.chooseCategories')}
              />
            </Form.Item>
            <Form.Item name="products" label={t('discounts.products')}>
              <ProductPicker />
            </Form.Item>
          </>
        )}
        <OptionFields adapter={adapter} channel={channel} />
      </Form>
    </Drawer>
  )
}

function tree(nodes: CategoryNode[]): { value: string; title: string; children: ReturnType<typeof tree> }[] {
  return nodes.map(({ value, title, children }) => ({ value, title, children: tree(children) }))
}
