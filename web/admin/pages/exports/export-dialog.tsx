import { Form, Modal, Radio } from 'antd'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import type { Query } from '../../api/client.ts'
import { type ExportInput, startExport } from '../../api/exchange.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { filterOf } from '../products/list-filter.ts'

type Written = { scope: 'selected' | 'filter'; format: ExportInput['format'] }
type Props = { ids: string[]; filters: Query; total?: number; close: () => void }

const FORMATS = ['csv', 'xlsx', 'jsonl'] as const

/** Says which products are written, and as what, and starts it. */
export function ExportDialog({ ids, filters, total, close }: Props) {
  const { t } = usePreferences()
  const navigate = useNavigate()
  const [form] = Form.useForm<Written>()
  const key = useRef(crypto.randomUUID())
  const run = useAction((input: ExportInput) => startExport(input, key.current), {
    refresh: [['exports', 'list']],
    onDone: (job) => {
      close()
      navigate(`/products/exports/${job.id}`)
    },
    onProblem: () => {
      // What was refused is asked again as a request of its own.
      key.current = crypto.randomUUID()
      return false
    },
  })
  return (
    <Modal
      open
      title={t('exports.start')}
      okText={t('exports.run')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={run.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ scope: ids.length > 0 ? 'selected' : 'filter', format: 'csv' }}
        onFinish={({ scope, format }) =>
          run.mutate({ format, ...(scope === 'selected' ? { ids } : filterOf(filters)) } as ExportInput)
        }
      >
        <Form.Item name="scope" label={t('exports.scope')}>
          <Radio.Group
            vertical
            options={[
              ...(ids.length > 0 ? [{ value: 'selected', label: t('exports.selected', { n: ids.length }) }] : []),
              {
                value: 'filter',
                label: total === undefined ? t('exports.all') : t('exports.filtered', { n: total }),
              },
            ]}
          />
        </Form.Item>
        <Form.Item name="format" label={t('exports.what')} style={{ marginBlockEnd: 0 }}>
          <Radio.Group vertical options={FORMATS.map((format) => ({ value: format, label: t(`exports.${format}`) }))} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
