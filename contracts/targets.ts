/** A product that something outside the catalog leads to: whether shoppers of a branch see it, and where. */
export interface TargetProduct {
  id: string
  name: string
  slug: string
  visible: boolean
  /** Its categories and all above them. */
  category_ids: string[]
}

/** A category that something outside the catalog leads to. */
export interface TargetCategory {
  id: string
  name: string
  slug: string
  visible: boolean
}
