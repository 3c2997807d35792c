import { Button } from 'antd'
import type { Discount } from '../../api/prices.ts'
import type { Column } from '../../components/data-table.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { DiscountTag, useDiscountWords } from './discount-words.tsx'

type Actions = { edit: (row: Discount) => void; end: (row: Discount) => void }

/** The columns of the list of discounts; with what may be done to those that are not over. */
export function useDiscountColumns(actions: Actions | undefined): Column<Discount>[] {
  const { t } = usePreferences()
  const words = useDiscountWords()
  return [
    {
      key: 'name',
      title: t('discounts.name'),
      fixed: true,
      render: (row) => <strong>{row.name || t('discounts.unnamed')}</strong>,
      csv: (row) => row.name,
    },
    {
      key: 'status',
      title: t('discounts.status'),
      render: (row) => <DiscountTag status={row.status} />,
      csv: (row) => row.status,
    },
    {
      key: 'size',
      title: t('discounts.size'),
      align: 'end',
      render: (row) => <span className="figure">{words.size(row)}</span>,
      csv: (row) => (row.amount ? `${row.amount.amount} ${row.amount.currency}` : `${row.percent}%`),
    },
    {
      key: 'aim',
      title: t('discounts.on'),
      render: (row) => <span className="clip-wide">{words.aim(row)}</span>,
      csv: (row) => words.aim(row),
    },
    {
      key: 'time',
      title: t('discounts.time'),
      render: (row) => <span className="muted">{words.time(row)}</span>,
      csv: (row) => `${row.starts_at} – ${row.ends_at ?? ''}`,
    },
    { key: 'by', title: t('common.who'), render: (row) => row.by, csv: (row) => row.by },
    {
      key: 'actions',
      title: t('common.actions'),
      align: 'end',
      hidden: !actions,
      render: (row) =>
        row.status !== 'over' && (
          <span className="toolbar" style={{ justifyContent: 'flex-end', flexWrap: 'nowrap' }}>
            <Button onClick={() => actions?.edit(row)}>{t('discounts.change')}</Button>
            <Button danger onClick={() => actions?.end(row)}>
              {t(row.status === 'planned' ? 'discounts.callOff' : 'discounts.end')}
            </Button>
          </span>
        ),
    },
  ]
}
