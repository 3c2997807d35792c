import { useQueryClient } from '@tanstack/react-query'
import { App, Form } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { LOCALES } from '#lib/locale.ts'
import { Problem } from '../../api/client.ts'
import type { Product, ProductInput } from '../../api/product-types.ts'
import { fetchProduct, saveProduct } from '../../api/products.ts'
import type { Store } from '../../api/types.ts'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { problemText, problemTitle } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { type FieldPath, placeFaults } from './faults.ts'
import { type Draft, draftOf, emptyDraft, inputOf } from './product-draft.ts'

const STATE_FOLLOWS_MS = 1_500

/** The editing of a product: what was loaded, whether it was changed, saving, refusals and conflicts. */
export function useProductForm(store: Store, product?: Product) {
  const [form] = Form.useForm<Draft>()
  const { t } = usePreferences()
  const { message, notification } = App.useApp()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [base, setBase] = useState(product)
  const [dirty, setDirty] = useState(false)
  const [saving, setSaving] = useState(false)
  const [refusals, setRefusals] = useState<string[]>([])
  const [conflict, setConflict] = useState(false)
  const leaving = useRef(false)

  const show = (next: Product) => {
    setBase(next)
    form.setFieldsValue(draftOf(next))
    setDirty(false)
    setRefusals([])
    setConflict(false)
  }

  // A newer state from the server replaces what is shown, unless something unsaved would be lost.
  useEffect(() => {
    if (!product || dirty || product.version === base?.version) return
    setBase(product)
    form.setFieldsValue(draftOf(product))
  }, [product, dirty, base, form])

  const remember = (next: Product) => client.setQueryData(['products', 'one', next.id], next)

  const told = ({ path, detail }: { path: FieldPath; detail: string }) => {
    if (path[0] === 'matrix' && typeof path[1] === 'number') return t('products.rowFault', { n: path[1] + 1, detail })
    const language = path[0] === 'translations' && LOCALES.find((one) => one === path[1])
    return language ? `${LANGUAGE_NAMES[language]}: ${detail}` : detail
  }

  const refuse = (problem: Problem, input: ProductInput) => {
    const placed = placeFaults(problem.errors, input)
    const known = placed.filter(({ path }) => path[0] !== 'matrix' && form.getFieldInstance(path as never) !== undefined)
    form.setFields(known.map(({ path, detail }) => ({ name: path as never, errors: [detail] })))
    setRefusals(placed.length ? placed.map(told) : [problemText(t, problem)])
    const first = known[0]
    if (first) form.scrollToField(first.path as never, { block: 'center' })
    else window.scrollTo({ top: 0, behavior: 'smooth' })
  }

  const send = async (version: number | undefined) => {
    const currencies = store.currencies.map((currency) => currency.code)
    const input = { ...inputOf(form.getFieldsValue(true) as Draft, currencies), ...(version !== undefined && { version }) }
    setSaving(true)
    setRefusals([])
    try {
      const saved = await saveProduct(input, base?.id)
      message.success(t(base ? 'products.savedNow' : 'products.created_done'))
      remember(saved)
      if (base) show(saved)
      else {
        leaving.current = true
        setDirty(false)
        navigate(`/products/${saved.id}`, { replace: true })
        window.scrollTo({ top: 0 })
      }
      void client.invalidateQueries({ queryKey: ['products'] })
    } catch (error) {
      if (error instanceof Problem && error.status === 412) setConflict(true)
      else if (error instanceof Problem && error.status === 422) refuse(error, input)
      else notification.error({ title: problemTitle(t, error), description: problemText(t, error) })
    } finally {
      setSaving(false)
    }
  }

  const follow = async () => {
    if (!base) return
    const latest = await fetchProduct(base.id)
    setBase(latest)
    remember(latest)
  }

  return {
    form,
    initial: product ? draftOf(product) : emptyDraft(),
    dirty,
    saving,
    refusals,
    conflict,
    leaving,
    touch: () => setDirty(true),
    reset: () => base && show(base),
    /** Takes over what a move answered, without touching what is being written. */
    adopt: (moved: Product) => {
      setBase(moved)
      remember(moved)
    },
    /** Shows a state of the product that was made elsewhere, in place of what is written here. */
    replace: (next: Product) => {
      remember(next)
      show(next)
    },
    /** Fetches the product again after its prices or stock changed and goes on from that version. */
    follow,
    /** The same twice: what stock makes of the state (sold out, back) comes by an event, a moment later. */
    followStock: async () => {
      await follow()
      window.setTimeout(() => void follow(), STATE_FOLLOWS_MS)
    },
    save: async () => {
      const valid = await form.validateFields().then(
        () => true,
        () => false,
      )
      if (valid) await send(base?.version)
      else setRefusals([t('products.incomplete')])
    },
    closeConflict: () => setConflict(false),
    takeTheirs: async () => {
      if (!base) return
      const latest = await fetchProduct(base.id)
      remember(latest)
      show(latest)
    },
    keepMine: async () => {
      if (!base) return
      const latest = await fetchProduct(base.id)
      setBase(latest)
      setConflict(false)
      await send(latest.version)
    },
  }
}

/** What `useProductForm` gives. */
export type ProductEditing = ReturnType<typeof useProductForm>
