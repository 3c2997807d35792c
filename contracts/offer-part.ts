/** Something inside a bundle, and how many of it are in one. */
export interface OfferPart {
  product_id: string
  variant_id: string
  name: string
  sku: string
  options: { name: string; value: string }[]
  quantity: number
}
