import { DISCONTINUE_REASONS, type Difference } from '../../api/lifecycle.ts'
import { PRODUCT_STATUSES, PRODUCT_TYPES } from '../../api/product-types.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { useRevisionNames } from './revision-names.ts'

type Props = { value: unknown; path: readonly string[]; difference: Difference }

/** A value of a product's state, as people read it. */
export function CompareValue({ value, path, difference }: Props) {
  const { t, number, money, date } = usePreferences()
  const { nameOf } = useRevisionNames()
  const field = path.at(-1) ?? ''
  if (value === undefined || value === null || value === '') return <span className="muted">—</span>
  if (typeof value === 'boolean') return t(value ? 'compare.yes' : 'compare.no')
  if (typeof value === 'number') {
    const currency = path[path.indexOf('prices') + 1]
    const isPrice = path.includes('prices') && currency && field !== currency
    return <span className="figure">{isPrice ? money({ amount: value, currency }) : number(value)}</span>
  }
  if (typeof value === 'string') {
    const picture = difference.pictures[value]
    if (picture) return <img className="compare-picture" src={picture} alt="" />
    if (field === 'publish_at' || field === 'unpublish_at') return date(value, 'datetime')
    const status = field === 'status' && PRODUCT_STATUSES.find((one) => one === value)
    if (status) return t(`productStatus.${status}`)
    const type = field === 'type' && PRODUCT_TYPES.find((one) => one === value)
    if (type) return t(`productType.${type}`)
    const reason = field === 'discontinue_reason' && DISCONTINUE_REASONS.find((one) => one === value)
    if (reason) return t(`lifecycle.${reason}`)
    return <bdi className={field === 'sku' ? 'mono' : undefined}>{difference.names[value] ?? plain(value)}</bdi>
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return <span className="muted">—</span>
    return (
      <ul className="compare-list">
        {value.map((item) => (
          <li key={JSON.stringify(item)}>
            {isFeature(item) ? (
              <bdi>{`${item.name}: ${item.value}`}</bdi>
            ) : (
              <CompareValue value={item} path={path} difference={difference} />
            )}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <dl className="compare-facts">
      {Object.entries(value)
        .filter(([, inner]) => inner !== null && inner !== '' && (typeof inner !== 'object' || Object.keys(inner).length > 0))
        .map(([key, inner]) => (
          <div key={key}>
            <dt className="muted">{nameOf(key)}</dt>
            <dd>
              <CompareValue value={inner} path={[...path, key]} difference={difference} />
            </dd>
          </div>
        ))}
    </dl>
  )
}

// Descriptions are HTML that the shop made safe; here only their words count.
function plain(text: string): string {
  if (!/<\w/.test(text)) return text
  return (
    new DOMParser().parseFromString(text.replaceAll(/<\/(p|li|h\d|div)>/g, '$&\n'), 'text/html').body.textContent?.trim() ?? ''
  )
}

function isFeature(item: unknown): item is { name: string; value: string } {
  return typeof item === 'object' && item !== null && 'name' in item && 'value' in item
}
