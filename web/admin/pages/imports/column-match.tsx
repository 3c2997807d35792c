import { Alert, Select, Table } from 'antd'
import type { Inspection, Mapping } from '../../api/exchange.ts'
import { importFieldName } from '../../i18n/import-fields.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Props = { file: Inspection; mapping: Mapping; change: (mapping: Mapping) => void }

/** Matches the columns of a foreign file to fields, with what stands in its first rows. */
export function ColumnMatch({ file, mapping, change }: Props) {
  const { t, locale } = usePreferences()
  if (file.format) return <Alert type="success" showIcon title={t(`imports.known_${file.format}`)} />
  const taken = new Set(Object.values(mapping))
  const optionsFor = (own: string | undefined) => [
    { value: '', label: t('imports.leaveOut'), code: '' },
    ...file.fields
      .filter((field) => field === own || !taken.has(field))
      .map((field) => ({ value: field, label: importFieldName(locale, field), code: field })),
  ]
  return (
    <div className="stack" style={{ gap: 12 }}>
      <p className="muted" style={{ margin: 0 }}>
        {t(file.remembered ? 'imports.remembered' : 'imports.matchHint')}
      </p>
      {!isNamed(mapping) && <Alert type="warning" showIcon title={t('imports.nameNeeded')} />}
      <Table
        size="small"
        rowKey="name"
        dataSource={file.columns}
        pagination={false}
        scroll={{ y: 420 }}
        columns={[
          {
            title: t('imports.sourceColumn'),
            render: (_, column) => (
              <strong>
                <bdi>{column.name}</bdi>
              </strong>
            ),
          },
          {
            title: t('imports.samples'),
            responsive: ['md'],
            render: (_, column) => (
              <span
                className="muted"
                style={{ display: 'block', maxInlineSize: 320, overflow: 'hidden', textOverflow: 'ellipsis' }}
              >
                <bdi>{column.samples.join(' · ')}</bdi>
              </span>
            ),
          },
          {
            title: t('imports.field'),
            width: '48%',
            render: (_, column) => (
              <Select
                aria-label={`${t('imports.field')}: ${column.name}`}
                showSearch={{ optionFilterProp: ['label', 'code'] }}
                style={{ inlineSize: '100%', maxInlineSize: 260 }}
                value={mapping[column.name] ?? ''}
                options={optionsFor(mapping[column.name])}
                optionRender={({ data }) => (
                  <>
                    <div>{data.label}</div>
                    <bdi className="muted mono">{data.code}</bdi>
                  </>
                )}
                popupMatchSelectWidth={false}
                onChange={(field: string) => change({ ...mapping, [column.name]: field })}
              />
            ),
          },
        ]}
      />
    </div>
  )
}

/** Whether a mapping says by what products are named. */
export function isNamed(mapping: Mapping): boolean {
  return Object.values(mapping).some((field) => /^(sku$|slug:|name:)/.test(field))
}
