import type { Locale } from '#lib/locale.ts'
import { columnName, FIELDS, type Field, type Rule, readColumn } from '../../exchange/columns.ts'
import type { Mapping } from './format.ts'

// What other systems call things, in the languages of the shop.
const WORDS: Partial<Record<Field, readonly string[]>> = {
  sku: [
    'sku',
    'product sku',
    'product code',
    'code',
    'article',
    'item number',
    'کد',
    'کد محصول',
    'کد کالا',
    'رمز المنتج',
    'الرمز',
    'артикул',
    'код',
  ],
  variant_sku: ['variant sku', 'variation sku', 'کد تنوع', 'رمز المتغير', 'артикул варіанта'],
  name: [
    'name',
    'title',
    'product name',
    'product title',
    'نام',
    'نام محصول',
    'عنوان',
    'الاسم',
    'اسم المنتج',
    'назва',
    'назва товару',
  ],
  slug: ['slug', 'handle', 'url key', 'permalink', 'نامک'],
  description: ['description', 'body', 'body html', 'long description', 'details', 'توضیحات', 'شرح', 'الوصف', 'опис'],
  short_description: ['short description', 'summary', 'excerpt', 'توضیح کوتاه', 'وصف قصير', 'وصف مختصر', 'короткий опис'],
  seo_title: ['seo title', 'meta title'],
  seo_description: ['seo description', 'meta description'],
  categories: [
    'category',
    'categories',
    'product type',
    'type of product',
    'دسته',
    'دسته بندی',
    'التصنيف',
    'الفئة',
    'категорія',
    'категорії',
  ],
  tags: ['tags', 'labels', 'keywords', 'برچسب', 'برچسب ها', 'الوسوم', 'теги'],
  images: ['image', 'images', 'image url', 'picture', 'photo', 'image src', 'تصویر', 'عکس', 'الصورة', 'зображення', 'фото'],
  price: ['price', 'regular price', 'unit price', 'sale price', 'قیمت', 'السعر', 'ціна'],
  compare_at: ['compare at price', 'compare at', 'list price', 'old price', 'msrp', 'قیمت قبلی', 'السعر السابق', 'стара ціна'],
  cost: ['cost', 'cost price', 'cost per item', 'purchase price', 'قیمت خرید', 'التكلفة', 'собівартість'],
  stock: [
    'stock',
    'quantity',
    'qty',
    'inventory',
    'on hand',
    'in stock',
    'موجودی',
    'تعداد',
    'المخزون',
    'الكمية',
    'залишок',
    'кількість',
  ],
  weight_grams: ['weight', 'weight grams', 'grams', 'weight g', 'وزن', 'الوزن', 'вага'],
  enabled: ['enabled', 'active'],
  status: ['status'],
  tax_class: ['tax class', 'دسته مالیاتی', 'فئة الضريبة', 'податковий клас'],
  cart_ttl_hours: ['cart lifetime', 'cart ttl', 'عمر سبد خرید', 'مدة بقاء السلة', 'термін кошика'],
}

/** Guesses which fields the columns of a foreign file are, by their names; what cannot be guessed is left to a person. */
export function suggestMapping(columns: readonly string[], shop: { locale: Locale; currency: string }): Mapping {
  const taken = new Set<string>()
  return Object.fromEntries(
    columns.flatMap((name) => {
      const target = guess(name, shop)
      if (!target || taken.has(target)) return []
      taken.add(target)
      return [[name, target]]
    }),
  )
}

function guess(name: string, shop: { locale: Locale; currency: string }): string | undefined {
  const own = readColumn(name)
  if (own) return columnName(own)
  const words = name
    .toLowerCase()
    .replace(/[\u200c_\-./()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const currency = /\b([a-z]{3})$/.exec(words)?.[1]?.toUpperCase()
  const bare = words.replace(/ [a-z]{3}$/, '')
  const found = (Object.entries(WORDS) as [Field, readonly string[]][]).find(
    ([, list]) => list.includes(words) || list.includes(bare),
  )
  if (!found) return undefined
  const [field] = found
  const rule: Rule = FIELDS[field]
  const priced = currency ? readColumn(`${field}:${currency}`) : undefined
  if (rule.by === 'currency') return columnName(priced ?? { field, currency: shop.currency })
  return rule.by === 'locale' ? columnName({ field, locale: shop.locale }) : field
}
