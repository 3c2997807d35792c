import type { Difference, FieldChange } from '../../api/lifecycle.ts'
import { Tone } from '../../components/tone.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { CompareValue } from './compare-value.tsx'
import { useRevisionNames } from './revision-names.ts'

const TONES = { added: 'good', removed: 'bad', changed: 'busy' } as const

/** The fields that differ, one a row: what it was, what it is. */
export function CompareTable({ difference }: { difference: Difference }) {
  const { t, number } = usePreferences()
  const { pathName } = useRevisionNames()
  return (
    <table className="compare">
      <caption className="muted">{t('compare.differences', { n: difference.changes.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.field')}</th>
          <th scope="col">{t('products.revisionNumber', { number: number(difference.from.number) })}</th>
          <th scope="col">{t('products.revisionNumber', { number: number(difference.to.number) })}</th>
        </tr>
      </thead>
      <tbody>
        {difference.changes.map((change) => {
          const kind = kindOf(change)
          return (
            <tr key={change.path.join('/')}>
              <th scope="row">
                <bdi>{pathName(change.path, difference.names)}</bdi>
                <div>
                  <Tone tone={TONES[kind]}>{t(`compare.${kind}`)}</Tone>
                </div>
              </th>
              <td className={kind === 'added' ? undefined : 'was'}>
                <CompareValue value={change.before} path={change.path} difference={difference} />
              </td>
              <td className={kind === 'removed' ? undefined : 'is'}>
                <CompareValue value={change.after} path={change.path} difference={difference} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function kindOf({ before, after }: FieldChange): keyof typeof TONES {
  const isEmpty = (value: unknown) => value === undefined || value === null || value === ''
  if (isEmpty(before)) return 'added'
  return isEmpty(after) ? 'removed' : 'changed'
}
