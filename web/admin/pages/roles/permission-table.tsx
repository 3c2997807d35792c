import { SearchOutlined } from '@ant-design/icons'
import { App, Checkbox, Collapse, Empty, Input, Tooltip } from 'antd'
import { useState } from 'react'
import type { Grant } from '../../api/access.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { dependents, withNeeded } from './grants.ts'

type Props = {
  grants: Grant[]
  value: readonly string[]
  onChange: (names: string[]) => void
  disabled?: boolean
}

/** All permissions by group: giving one gives what it needs, taking one away asks before it takes what needs it along. */
export function PermissionTable({ grants, value, onChange, disabled = false }: Props) {
  const { t } = usePreferences()
  const { modal } = App.useApp()
  const [text, setText] = useState('')
  const titles = new Map(grants.map((grant) => [grant.name, grant.title]))
  const wanted = text.trim().toLocaleLowerCase()
  const shown = grants.filter(({ name, title }) => !wanted || name.includes(wanted) || title.toLocaleLowerCase().includes(wanted))
  const groups = [...new Set(shown.map(({ group }) => group))]

  const give = (names: string[]) => onChange(withNeeded(grants, [...value, ...names]))
  const take = (names: string[]) => {
    const along = dependents(grants, value, names)
    const go = () => onChange(value.filter((name) => !names.includes(name) && !along.includes(name)))
    if (along.length === 0) return go()
    modal.confirm({
      title: t('roles.cascadeTitle'),
      content: (
        <>
          {t('roles.cascadeText')}
          <ul style={{ paddingInlineStart: 18, marginBlock: 8 }}>
            {along.map((name) => (
              <li key={name}>{titles.get(name)}</li>
            ))}
          </ul>
        </>
      ),
      okText: t('roles.takeAway'),
      cancelText: t('leave.stay'),
      okButtonProps: { danger: true },
      onOk: go,
    })
  }

  const line = (grant: Grant) => {
    const isChosen = value.includes(grant.name)
    const isBeyond = !grant.grantable && !isChosen
    const needs = grant.needs.map((name) => titles.get(name) ?? name).join(' · ')
    const box = (
      <Checkbox
        checked={isChosen}
        disabled={disabled || isBeyond}
        onChange={({ target }) => (target.checked ? give([grant.name]) : take([grant.name]))}
      >
        {grant.title}
      </Checkbox>
    )
    return (
      <li key={grant.name} className="grant">
        {isBeyond && !disabled ? <Tooltip title={t('roles.notYours')}>{box}</Tooltip> : box}
        <span className="muted">
          <bdi className="mono" dir="ltr">
            {grant.name}
          </bdi>
          {needs && <> · {t('roles.needs', { names: needs })}</>}
        </span>
      </li>
    )
  }

  return (
    <section className="stack" style={{ gap: 12 }} aria-label={t('roles.permissions')}>
      <Input
        allowClear
        value={text}
        disabled={false}
        onChange={({ target }) => setText(target.value)}
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('roles.find')}
        aria-label={t('roles.find')}
      />
      {shown.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('roles.noMatch')} />}
      <Collapse
        {...(wanted ? { activeKey: groups } : { defaultActiveKey: groups.slice(0, 1) })}
        items={groups.map((group) => {
          const own = grants.filter((grant) => grant.group === group)
          const names = own.filter(({ grantable }) => grantable).map(({ name }) => name)
          const chosen = own.filter(({ name }) => value.includes(name)).length
          return {
            key: group,
            label: own[0]?.group_title,
            extra: <span className="muted figure">{t('roles.chosen', { n: chosen, all: own.length })}</span>,
            children: (
              <>
                {!wanted && !disabled && (
                  <Checkbox
                    checked={chosen === own.length}
                    indeterminate={chosen > 0 && chosen < own.length}
                    onChange={({ target }) => (target.checked ? give(names) : take(own.map(({ name }) => name)))}
                    style={{ marginBlockEnd: 8 }}
                  >
                    <span className="muted">{t('roles.all')}</span>
                  </Checkbox>
                )}
                <ul className="grants">{shown.filter((grant) => grant.group === group).map(line)}</ul>
              </>
            ),
          }
        })}
      />
    </section>
  )
}
