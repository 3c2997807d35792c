import { useEffect, useRef } from 'react'
import { Form, useFetcher, useNavigation } from 'react-router'
import type { Bill, CheckoutOptions, OwnAddress } from '../api/types.ts'
import { Notice } from '../components/notice.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useHydrated } from '../hydrated.ts'
import { useLanguage } from '../i18n/language.tsx'
import { AddressFields } from './address-fields.tsx'
import type { CheckoutValues } from './checkout-values.ts'
import { ContactFields } from './contact-fields.tsx'
import { DeliveryChoice } from './delivery-choice.tsx'
import { delivered, judged } from './judged.ts'
import { OrderSummary } from './order-summary.tsx'
import { PaymentChoice } from './payment-choice.tsx'
import { SlotChoice } from './slot-choice.tsx'
import { useBillFirst } from './use-bill-first.ts'
import { WhyNot } from './why-not.tsx'

// What the bill follows, and what whoever leaves here can be reached by.
const FOLLOWED = new Set(['delivery_method', 'payment_method', 'country', 'state', 'city', 'email', 'remind_me'])

/** Everything the checkout page shows; `key` makes a repeated order the same order. */
export type CheckoutState = {
  options: CheckoutOptions
  values: CheckoutValues
  errors: Record<string, string>
  refusal?: string
  bill: Bill
  orderKey: string
  signedIn: boolean
  saved: readonly OwnAddress[]
  /** The store that serves the order because of its city, where the shopper chose none. */
  movedTo: string | undefined
  /** Whether it was not ordered because another store serves it now. */
  held?: boolean
}

/** The checkout form; the bill follows every choice where scripts run, or the button where not. */
export function CheckoutView({
  options,
  values,
  errors,
  refusal,
  bill,
  orderKey,
  signedIn,
  saved,
  movedTo,
  held = false,
}: CheckoutState) {
  const { locale, m } = useLanguage()
  const navigation = useNavigation()
  const preview = useFetcher<{ bill: Bill; movedTo?: string }>()
  const hydrated = useHydrated()
  const alert = useRef<HTMLDivElement>(null)
  const now = preview.data?.bill ?? bill
  const store = preview.data ? preview.data.movedTo : movedTo
  const chosen = options.delivery_methods.find((method) => method.code === now.delivery_method)
  const billFirst = useBillFirst(preview.state !== 'idle')
  const sent = navigation.formData?.get('intent') === 'place'
  const placing = sent || billFirst.waiting
  const wrong = Object.keys(errors).length > 0
  useEffect(() => {
    if (refusal || wrong || held) alert.current?.focus()
  }, [refusal, wrong, held])
  return (
    <Form
      method="post"
      noValidate={hydrated}
      onSubmit={billFirst.onSubmit}
      onChange={(event) => {
        if (sent || !('name' in event.target) || !FOLLOWED.has(String(event.target.name))) return
        const form = new FormData(event.currentTarget)
        form.set('intent', 'preview')
        void preview.submit(form, { method: 'post' })
      }}
      className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_25rem]"
    >
      <input type="hidden" name="order_key" value={orderKey} />
      <div>
        <div ref={alert} tabIndex={-1} className="mb-8 space-y-3 empty:hidden">
          {refusal && (
            <Notice tone="danger" alert>
              {refusal}{' '}
              <ShopLink to="/cart" className="link font-semibold">
                {m.checkout.backToCart}
              </ShopLink>
            </Notice>
          )}
          {held && movedTo && (
            <Notice tone="info" alert>
              {m.branch.serves(movedTo)} {m.branch.held}
            </Notice>
          )}
          {wrong && (
            <Notice tone="danger" alert>
              {m.checkout.correct}
            </Notice>
          )}
        </div>
        <fieldset>
          <legend className="display mb-5 text-2xl">{m.checkout.contact}</legend>
          {!signedIn && (
            <p className="-mt-2 mb-5 text-muted">
              {m.checkout.haveAccount}{' '}
              <ShopLink to={`/sign-in?next=/${locale}/checkout`} className="link inline-block py-1 text-ink">
                {m.nav.signIn}
              </ShopLink>
            </p>
          )}
          <ContactFields key={values.saved_address} values={values} errors={errors} signedIn={signedIn} />
        </fieldset>
        <fieldset className="mt-12">
          <legend className="display mb-5 text-2xl">{m.checkout.delivery}</legend>
          <DeliveryChoice
            methods={delivered(options.delivery_methods, now)}
            chosen={values.delivery_method}
            error={errors.delivery_method}
          />
          <SlotChoice
            key={now.slots.map((slot) => slot.window_id + slot.date).join()}
            slots={now.slots}
            method={chosen}
            chosen={values.delivery_slot}
            error={errors.delivery_slot}
          />
          <AddressFields
            values={values}
            errors={errors}
            countries={options.countries}
            cities={options.cities}
            saved={saved}
            signedIn={signedIn}
          />
          <div role="status" className="mt-5 empty:hidden">
            {store && !held && <Notice tone="info">{m.branch.serves(store)}</Notice>}
          </div>
        </fieldset>
        <fieldset className="mt-12">
          <legend className="display mb-5 text-2xl">{m.checkout.payment}</legend>
          <PaymentChoice
            methods={judged(options.payment_methods, now.payment_methods)}
            chosen={values.payment_method}
            cardNumber={values.card_number}
            error={errors.card_number}
          />
        </fieldset>
        <label className="mt-12 block">
          <span className="mb-1.5 block text-sm font-medium">
            {m.checkout.note} <span className="font-normal text-muted">({m.checkout.optional})</span>
          </span>
          <textarea name="note" rows={3} defaultValue={values.note} className="field" />
        </label>
      </div>
      <div className="h-fit lg:sticky lg:top-36">
        <OrderSummary bill={now} waiting={preview.state !== 'idle'} />
        <noscript>
          <button type="submit" name="intent" value="preview" formNoValidate className="button button-quiet mt-4 w-full">
            {m.checkout.update}
          </button>
        </noscript>
        <button
          type="submit"
          name="intent"
          value="place"
          ref={billFirst.button}
          disabled={sent || !now.branch_online || now.lacking !== null}
          aria-describedby={now.branch_online && now.lacking === null ? undefined : 'why-not'}
          className="button button-primary mt-4 min-h-14 w-full text-lg"
        >
          {placing ? m.checkout.placing : m.checkout.place}
        </button>
        <WhyNot bill={now} />
      </div>
    </Form>
  )
}
