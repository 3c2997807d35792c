import { type FormEvent, Fragment } from 'react'
import { Form, useNavigation, useSubmit } from 'react-router'
import { between, formatMoney } from '#lib/locale.ts'
import type { CartLine } from '../api/types.ts'
import { CountInput } from '../components/count-input.tsx'
import { Icon } from '../components/icon.tsx'
import { Money } from '../components/money.tsx'
import { Notice } from '../components/notice.tsx'
import { Picture } from '../components/picture.tsx'
import { LateNote } from '../components/restock-day.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { useInTurn } from '../in-turn.ts'
import { LineNotice } from './line-notice.tsx'

const STEP = 'grid w-11 place-items-center rounded-full hover:bg-sand disabled:text-edge disabled:hover:bg-transparent'

/** One line of the cart, with its quantity, its price and what changed since it was added. */
export function CartLineRow({ line, refused }: { line: CartLine; refused: string | undefined }) {
  const { locale, m } = useLanguage()
  const navigation = useNavigation()
  const waiting = navigation.formData?.get('line') === line.id
  const submit = useSubmit()
  const [count, want] = useInTurn(line.quantity, (quantity) =>
    submit({ line: line.id, current: line.quantity, quantity }, { method: 'post', replace: true, preventScrollReset: true }),
  )
  const most = line.available !== null && count >= line.available
  const takeStep = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent
    if (!(submitter instanceof HTMLButtonElement) || submitter.name !== 'step') return
    event.preventDefault()
    want(Math.max(0, count + Number(submitter.value)))
  }
  return (
    <li className={`grid grid-cols-[5.5rem_1fr] gap-x-5 gap-y-4 py-6 sm:grid-cols-[7rem_1fr] ${waiting ? 'opacity-60' : ''}`}>
      <div className="h-fit overflow-hidden rounded-lg bg-sand">
        {line.image ? (
          <Picture media={line.image} alt="" sizes="112px" className="aspect-square w-full object-cover" />
        ) : (
          <div className="stars aspect-square" />
        )}
      </div>
      <div className="flex min-w-0 flex-col">
        <div className="flex justify-between gap-4">
          <h2 className="leading-snug font-medium">
            <ShopLink to={`/p/${line.slug}?variant=${line.variant_id}`} className="hover:text-accent hover:underline">
              {line.name}
            </ShopLink>
          </h2>
          <Money value={line.total} className="font-semibold" />
        </div>
        {line.options.length > 0 && (
          <p className="mt-1 text-sm text-muted">
            {line.options.map((option, index) => (
              <Fragment key={option.name}>
                {index > 0 && between(locale)}
                {option.name}: <bdi>{option.value}</bdi>
              </Fragment>
            ))}
          </p>
        )}
        <LateNote line={line} />
        {(line.quantity > 1 || line.compare_at) && (
          <p className="mt-1 text-sm text-muted" suppressHydrationWarning>
            {m.cart.each(formatMoney(line.unit_price, locale))}
            {line.compare_at && (
              <s className="ms-2">
                <Money value={line.compare_at} />
              </s>
            )}
          </p>
        )}
        <Form
          method="post"
          replace
          preventScrollReset
          onSubmit={takeStep}
          className="mt-auto flex items-center justify-between gap-3 pt-4"
        >
          <input type="hidden" name="line" value={line.id} />
          <input type="hidden" name="current" value={line.quantity} />
          <div className="flex h-11 items-stretch rounded-full border border-edge bg-surface">
            <button type="submit" className="sr-only focus:not-sr-only">
              {m.cart.update}
            </button>
            <button type="submit" name="step" value="-1" aria-label={`${m.product.fewer}: ${line.name}`} className={STEP}>
              <Icon name="minus" className="size-4" />
            </button>
            <CountInput
              key={count}
              name="quantity"
              count={count}
              aria-label={m.cart.quantityOf(line.name)}
              className="w-10 bg-transparent text-center tabular-nums"
            />
            <button
              type="submit"
              name="step"
              value="1"
              disabled={most}
              aria-label={`${m.product.more}: ${line.name}`}
              className={STEP}
            >
              <Icon name="plus" className="size-4" />
            </button>
          </div>
          <button
            type="submit"
            name="remove"
            value="yes"
            formNoValidate
            aria-label={m.cart.removeItem(line.name)}
            className="link min-h-11 px-2 text-sm text-muted hover:text-ink"
          >
            {m.cart.remove}
          </button>
        </Form>
      </div>
      {(refused || line.notices.length > 0) && (
        <div className="col-span-2 space-y-2 text-sm">
          {refused && (
            <Notice tone="danger" alert>
              {refused}
            </Notice>
          )}
          {line.notices.map((notice) => (
            <LineNotice key={notice.code} line={line} notice={notice} />
          ))}
        </div>
      )}
    </li>
  )
}
