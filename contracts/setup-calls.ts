/** What services say of how far they are set up: for the list of first steps, and for what can be chosen only before them. */
export interface SetupCalls {
  /** Whether shoppers can see a product; whether there is none at all, seen or not. */
  'catalog.describeSetup': { input: Record<string, never>; output: { has_product: boolean; is_empty: boolean } }
  /** Whether the merchant has said how real money is to come; whether a way to pay has a limit or a fee. */
  'payments.describeSetup': { input: Record<string, never>; output: { has_way_to_pay: boolean; has_amounts: boolean } }
  /** Whether a coupon or gift was ever made. */
  'promotions.describeSetup': { input: Record<string, never>; output: { has_code: boolean } }
  /** Which currencies a new shop can reckon in, and whether it is too late for this one. */
  'store.checkBase': { input: { currency: string }; output: { offered: string[]; is_used: boolean } }
  /** Whether anything was ever ordered. */
  'orders.describeSetup': { input: Record<string, never>; output: { has_order: boolean } }
  /** Whether letters leave the shop: the mail server is known and answers. */
  'notifications.describeSetup': { input: Record<string, never>; output: { sends_mail: boolean } }
}
