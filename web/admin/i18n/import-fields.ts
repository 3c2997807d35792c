import { isLocale, LOCALES, type Locale } from '#lib/locale.ts'

import { LANGUAGE_NAMES } from '../components/languages.ts'

type Words = readonly [en: string, fa: string, ar: string, uk: string]

// The fields of a file of products. Those of options stand for each of the three, whose number follows.
const FIELDS: Record<string, Words> = {
  sku: ['SKU of the product', 'شناسهٔ کالا (SKU)', 'رمز المنتج (SKU)', 'SKU товару'],
  type: ['Kind of product', 'نوع کالا', 'نوع المنتج', 'Вид товару'],
  status: ['State', 'وضعیت', 'الحالة', 'Стан'],
  tax_class: ['Tax class', 'ردهٔ مالیاتی', 'الفئة الضريبية', 'Податковий клас'],
  cart_ttl_hours: ['Cart lifetime in hours', 'ماندگاری سبد (ساعت)', 'عمر السلة بالساعات', 'Термін кошика в годинах'],
  branches: ['Branches that offer it', 'شعبه‌های عرضه‌کننده', 'الفروع التي تعرضه', 'Філії, що пропонують'],
  name: ['Name', 'نام', 'الاسم', 'Назва'],
  slug: ['Address in the shop', 'نشانی در فروشگاه', 'العنوان في المتجر', 'Адреса в магазині'],
  short_description: ['Short description', 'توضیح کوتاه', 'وصف قصير', 'Короткий опис'],
  description: ['Description', 'توضیحات', 'الوصف', 'Опис'],
  seo_title: ['Title for search engines', 'عنوان برای موتورهای جستجو', 'العنوان لمحركات البحث', 'Заголовок для пошуковиків'],
  seo_description: ['Description for search engines', 'شرح برای موتورهای جستجو', 'الوصف لمحركات البحث', 'Опис для пошуковиків'],
  categories: ['Categories', 'دسته‌ها', 'الفئات', 'Категорії'],
  category_names: ['Names of the categories', 'نام دسته‌ها', 'أسماء الفئات', 'Назви категорій'],
  tags: ['Tags', 'برچسب‌ها', 'الوسوم', 'Теги'],
  brand: ['Brand', 'برند', 'العلامة التجارية', 'Бренд'],
  brand_name: ['Name of the brand', 'نام برند', 'اسم العلامة التجارية', 'Назва бренду'],
  features: ['Features', 'ویژگی‌ها', 'الخصائص', 'Характеристики'],
  feature_kinds: ['Kinds of the features', 'گونهٔ ویژگی‌ها', 'أنواع الخصائص', 'Види характеристик'],
  feature_names: ['Names of the features', 'نام ویژگی‌ها', 'أسماء الخصائص', 'Назви характеристик'],
  parts: ['Parts of a bundle', 'اجزای بسته', 'أجزاء الحزمة', 'Складники набору'],
  related: ['What goes with it', 'کالاهای مرتبط', 'المنتجات المرتبطة', 'Супутні товари'],
  images: ['Pictures', 'تصویرها', 'الصور', 'Зображення'],
  image_alts: ['Words for the pictures', 'متن جایگزین تصویرها', 'نصوص الصور', 'Описи зображень'],
  price: ['Price', 'قیمت', 'السعر', 'Ціна'],
  compare_at: ['Former price', 'قیمت پیشین', 'السعر السابق', 'Попередня ціна'],
  cost: ['Cost', 'بهای تمام‌شده', 'التكلفة', 'Собівартість'],
  variant_sku: ['SKU of the variant', 'شناسهٔ گونه (SKU)', 'رمز المتغير (SKU)', 'SKU варіанта'],
  option: ['Option', 'گزینه', 'الخيار', 'Опція'],
  option_names: ['Names of option', 'نام‌های گزینه', 'أسماء الخيار', 'Назви опції'],
  option_value: ['Value of option', 'مقدار گزینه', 'قيمة الخيار', 'Значення опції'],
  option_labels: ['Names of the value of option', 'نام‌های مقدار گزینه', 'أسماء قيمة الخيار', 'Назви значення опції'],
  option_swatch: ['Colour of option', 'رنگ گزینه', 'لون الخيار', 'Колір опції'],
  option_place: ['Place of option', 'جایگاه گزینه', 'موضع الخيار', 'Місце опції'],
  variant_price: ['Price of the variant', 'قیمت گونه', 'سعر المتغير', 'Ціна варіанта'],
  variant_compare_at: ['Former price of the variant', 'قیمت پیشین گونه', 'السعر السابق للمتغير', 'Попередня ціна варіанта'],
  variant_cost: ['Cost of the variant', 'بهای تمام‌شدهٔ گونه', 'تكلفة المتغير', 'Собівартість варіанта'],
  price_modifier: ['Dearer or cheaper by', 'تفاوت قیمت', 'فرق السعر', 'Різниця в ціні'],
  variant_image: ['Picture of the variant', 'تصویر گونه', 'صورة المتغير', 'Зображення варіанта'],
  enabled: ['On sale', 'قابل فروش', 'معروض للبيع', 'У продажу'],
  weight_grams: ['Weight in grams', 'وزن (گرم)', 'الوزن بالغرام', 'Вага в грамах'],
  stock: ['Stock', 'موجودی', 'المخزون', 'Запас'],
  low_stock_threshold: ['Low-stock threshold', 'آستانهٔ کمبود', 'حد انخفاض المخزون', 'Поріг малого запасу'],
  track_inventory: ['Track stock', 'پیگیری موجودی', 'تتبع المخزون', 'Облік запасу'],
  allow_backorder: ['Sell when out of stock', 'فروش بدون موجودی', 'البيع عند نفاد المخزون', 'Продавати без запасу'],
  backorder_limit: ['Backorder limit', 'سقف پیش‌فروش', 'حد الطلب المسبق', 'Межа передзамовлення'],
}

/** What a column of a file of products is called for people: `price:USD@main` is "Price · USD · main". */
export function importFieldName(locale: Locale, column: string): string {
  const [, field = column, by, branch] = /^([a-z0-9_]+)(?::([A-Za-z]+))?(?:@(.+))?$/.exec(column) ?? []
  const [, number] = /^option(\d)/.exec(field) ?? []
  const word = FIELDS[number ? field.replace(/\d/, '') : field]?.[LOCALES.indexOf(locale)]
  if (word === undefined) return column
  const language = by && isLocale(by) ? LANGUAGE_NAMES[by] : by
  return [number ? `${word} ${number}` : word, language, branch].filter(Boolean).join(' · ')
}
