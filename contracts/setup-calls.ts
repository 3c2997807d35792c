/** What services say of how far they are set up, for the list of first steps. */
export interface SetupCalls {
  /** Whether shoppers can see a product. */
  'catalog.describeSetup': { input: Record<string, never>; output: { has_product: boolean } }
  /** Whether the merchant has said how real money is to come. */
  'payments.describeSetup': { input: Record<string, never>; output: { has_way_to_pay: boolean } }
  /** Whether anything was ever ordered. */
  'orders.describeSetup': { input: Record<string, never>; output: { has_order: boolean } }
  /** Whether letters leave the shop: the mail server is known and answers. */
  'notifications.describeSetup': { input: Record<string, never>; output: { sends_mail: boolean } }
}
