import { App } from 'antd'
import { useNavigate } from 'react-router'
import type { Problem } from '../../api/client.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

const NEEDS = ['delivery', 'order_notified', 'pay_on_delivery'] as const

/** Tells what a branch needs before shoppers may see it, and leads to where people are attached to it; true where that was the refusal. */
export function useBranchNeeds(): (refusal: Problem) => boolean {
  const { t } = usePreferences()
  const { modal } = App.useApp()
  const navigate = useNavigate()
  return ({ code, problem }) => {
    const missing = Array.isArray(problem.missing) ? problem.missing : []
    const needs = NEEDS.filter((need) => missing.includes(need))
    if (code !== 'branch_incomplete' || needs.length === 0) return false
    modal.confirm({
      title: t('branchNeeds.title'),
      content: (
        <>
          {t('branchNeeds.text')}
          <ul style={{ paddingInlineStart: 18, marginBlock: 8 }}>
            {needs.map((need) => (
              <li key={need}>{t(`branchNeeds.${need}`)}</li>
            ))}
          </ul>
        </>
      ),
      okText: t('branchNeeds.toStaff'),
      cancelText: t('discounts.close'),
      onOk: () => {
        void navigate('/staff')
      },
    })
    return true
  }
}
