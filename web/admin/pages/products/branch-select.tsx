import { Select } from 'antd'
import type { Branch } from '../../api/lifecycle.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Props = { branches: Branch[]; value: string | undefined; onChange: (id: string | undefined) => void }

/** Narrows something to one branch; nothing to choose where there is only one. */
export function BranchSelect({ branches, value, onChange }: Props) {
  const { t } = usePreferences()
  if (branches.length < 2) return null
  return (
    <Select
      allowClear
      placeholder={t('inventory.allBranches')}
      aria-label={t('inventory.branch')}
      style={{ minInlineSize: 160 }}
      popupMatchSelectWidth={false}
      value={value ?? null}
      onChange={(id: string | null | undefined) => onChange(id ?? undefined)}
      options={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
    />
  )
}
