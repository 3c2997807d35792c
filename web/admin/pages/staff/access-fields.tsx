import { Checkbox, Form, Select } from 'antd'
import { type Attachment, DUTIES, useRoles } from '../../api/access.ts'
import { useBranches } from '../../api/lifecycle.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Props = { value?: Attachment[]; onChange?: (value: Attachment[]) => void }

/** The fields by which somebody gets roles, branches, and duties in them. */
export function AccessFields() {
  const { t } = usePreferences()
  const roles = useRoles()
  const offered = (roles.data ?? []).filter(({ name }) => name !== 'customer')
  return (
    <>
      <Form.Item name="roles" label={t('staff.roles')} rules={[{ required: true, message: t('common.required') }]}>
        <Select
          mode="multiple"
          loading={roles.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          options={offered.map(({ name, title }) => ({ value: name, label: title }))}
        />
      </Form.Item>
      <Form.Item name="branches" label={t('staff.branches')} extra={t('staff.branchHint')}>
        <BranchDuties />
      </Form.Item>
    </>
  )
}

function BranchDuties({ value = [], onChange }: Props) {
  const { t } = usePreferences()
  const branches = useBranches().data ?? []
  const nameOf = (id: string) => branches.find((branch) => branch.id === id)?.name ?? id
  return (
    <div className="stack" style={{ gap: 12 }}>
      <Select
        mode="multiple"
        value={value.map((one) => one.branch_id)}
        aria-label={t('staff.attach')}
        placeholder={t('staff.attach')}
        showSearch={{ optionFilterProp: 'label' }}
        options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(ids: string[]) =>
          onChange?.(ids.map((id) => value.find((one) => one.branch_id === id) ?? { branch_id: id, duties: [] }))
        }
      />
      {value.map((one) => (
        <fieldset key={one.branch_id} className="words">
          <legend>{t('staff.duties', { name: nameOf(one.branch_id) })}</legend>
          <Checkbox.Group
            value={one.duties}
            options={DUTIES.map((duty) => ({ value: duty, label: t(`staff.${duty}`) }))}
            onChange={(duties) =>
              onChange?.(value.map((other) => (other === one ? { ...one, duties: duties as Attachment['duties'] } : other)))
            }
          />
        </fieldset>
      ))}
    </div>
  )
}
