import { Switch } from 'antd'
import { type Branch, setCategoryPublished, useBranches } from '../../api/lifecycle.ts'
import type { Category } from '../../api/types.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** In which branches a category is shown; nothing where there is only one branch. */
export function CategoryBranches({ category }: { category: Category }) {
  const { t } = usePreferences()
  const branches = useBranches()
  if (!branches.data || branches.data.length < 2) return null
  return (
    <section style={{ marginBlockStart: 24 }}>
      <h3 style={{ marginBlock: 0, fontSize: 15 }}>{t('publication.title')}</h3>
      <p className="muted" style={{ marginBlock: '2px 6px' }}>
        {t('publication.hint')}
      </p>
      <ul className="row-list">
        {branches.data.map((branch) => (
          <Row key={branch.id} category={category} branch={branch} />
        ))}
      </ul>
    </section>
  )
}

function Row({ category, branch }: { category: Category; branch: Branch }) {
  const { t } = usePreferences()
  const run = useAction((published: boolean) => setCategoryPublished(category.id, branch.id, published), {
    done: (_, published) => t(published ? 'publication.on' : 'publication.off', { branch: branch.name }),
    refresh: [['categories']],
  })
  return (
    <li>
      <span className="grow">{branch.name}</span>
      <Switch
        checked={!category.hidden_in.includes(branch.id)}
        loading={run.isPending}
        aria-label={branch.name}
        onChange={(published) => run.mutate(published)}
      />
    </li>
  )
}
