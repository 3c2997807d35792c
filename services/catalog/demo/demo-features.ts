import { LOCALES } from '#lib/locale.ts'
import type { DemoFeature, InEveryLocale } from './demo-types.ts'

const words = (en: string, fa: string, ar: string, uk: string): InEveryLocale<string> => ({ en, fa, ar, uk })

/** What is said of demo products in their specification. */
export const FEATURE_NAMES = {
  material: words('Material', 'جنس', 'الخامة', 'Матеріал'),
  ingredients: words('Ingredients', 'مواد', 'المكوّنات', 'Склад'),
  origin: words('Made in', 'ساخت', 'بلد الصنع', 'Виготовлено'),
  fit: words('Fit', 'فرم', 'القَصّة', 'Крій'),
  height: words('Height', 'ارتفاع', 'الارتفاع', 'Висота'),
  width: words('Width', 'عرض', 'العرض', 'Ширина'),
  length: words('Length', 'طول', 'الطول', 'Довжина'),
  dimensions: words('Dimensions', 'ابعاد', 'الأبعاد', 'Розміри'),
  capacity: words('Capacity', 'گنجایش', 'السعة', 'Об’єм'),
  pieces: words('Pieces', 'تعداد', 'عدد القطع', 'Кількість'),
  harvest: words('Harvest', 'برداشت', 'موسم الحصاد', 'Врожай'),
  burning: words('Burning time', 'زمان سوختن', 'مدة الاحتراق', 'Час горіння'),
  handmade: words('Handmade', 'دست‌ساز', 'صناعة يدوية', 'Ручна робота'),
} as const satisfies Record<string, InEveryLocale<string>>

/** What those specifications may say in words. */
export const FEATURE_VALUES = {
  linen: words('100% linen', '۱۰۰٪ لینن', 'كتّان ١٠٠٪', '100% льон'),
  cotton: words('100% organic cotton', '۱۰۰٪ پنبه ارگانیک', 'قطن عضوي ١٠٠٪', '100% органічна бавовна'),
  brushed: words('Brushed cotton', 'پنبه کرک‌دار', 'قطن مُوبَّر', 'Начісна бавовна'),
  silk: words('Mulberry silk', 'ابریشم طبیعی', 'حرير طبيعي', 'Натуральний шовк'),
  wool: words('Merino wool', 'پشم مرینو', 'صوف ميرينو', 'Вовна мериноса'),
  handspun: words('Hand-spun wool', 'پشم دست‌ریس', 'صوف مغزول يدويًا', 'Вовна ручного прядіння'),
  leather: words('Vegetable-tanned leather', 'چرم طبیعی با دباغی گیاهی', 'جلد طبيعي مدبوغ نباتيًا', 'Шкіра рослинного дублення'),
  nylon: words('Recycled nylon', 'نایلون بازیافتی', 'نايلون معاد تدويره', 'Перероблений нейлон'),
  denim: words('Cotton denim', 'دنیم پنبه‌ای', 'دنيم قطني', 'Бавовняний денім'),
  viscose: words('Viscose', 'ویسکوز', 'فيسكوز', 'Віскоза'),
  termeh: words('Woven termeh', 'پارچه ترمه', 'قماش التِّرمه المنسوج', 'Тканина терме'),
  straw: words('Raffia straw', 'حصیر رافیا', 'قش الرافيا', 'Рафія'),
  canvas: words('Canvas and rubber', 'برزنت و لاستیک', 'قماش قنّب ومطاط', 'Парусина та гума'),
  velvet: words('Velvet on a beech frame', 'مخمل روی کلاف راش', 'مخمل على هيكل من خشب الزان', 'Оксамит, каркас із бука'),
  boucle: words(
    'Woven bouclé on a pine frame',
    'پارچه بوکله روی کلاف کاج',
    'قماش بوكليه على هيكل من خشب الصنوبر',
    'Тканина букле, каркас із сосни',
  ),
  oak: words('Solid oak', 'چوب بلوط', 'خشب بلوط صلب', 'Масив дуба'),
  walnut: words('Solid walnut', 'چوب گردو', 'خشب جوز صلب', 'Масив горіха'),
  acacia: words('Oiled acacia', 'چوب آکاسیای روغن‌خورده', 'خشب أكاسيا مُزيَّت', 'Акація, оброблена олією'),
  pine: words('Treated pine', 'چوب کاج ترموود', 'خشب صنوبر معالَج', 'Оброблена сосна'),
  copper: words('Hand-beaten copper', 'مس چکش‌کاری‌شده', 'نحاس مطروق يدويًا', 'Мідь ручного кування'),
  brass: words('Solid brass', 'برنج خالص', 'نحاس أصفر خالص', 'Суцільна латунь'),
  steel: words('Carbon steel and ash wood', 'فولاد کربنی و چوب زبان‌گنجشک', 'فولاذ كربوني وخشب الدردار', 'Вуглецева сталь і ясен'),
  enamel: words('Enamelled steel', 'فولاد لعابی', 'فولاذ مطلي بالمينا', 'Емальована сталь'),
  porcelain: words('Porcelain', 'چینی', 'بورسلين', 'Порцеляна'),
  stoneware: words('Stoneware', 'سفال لعاب‌دار', 'خزف حجري', 'Кам’яна кераміка'),
  glass: words('Heat-proof glass', 'شیشه نسوز', 'زجاج مقاوم للحرارة', 'Термостійке скло'),
  terracotta: words('Fired terracotta', 'سفال پخته', 'فخار محروق', 'Випалена теракота'),
  soy: words('Soy wax', 'موم سویا', 'شمع الصويا', 'Соєвий віск'),
  beeswax: words('Beeswax', 'موم زنبور عسل', 'شمع العسل', 'Бджолиний віск'),
  olive: words('Olive and laurel oil', 'روغن زیتون و برگ‌بو', 'زيت الزيتون والغار', 'Оливкова й лаврова олія'),
  silver: words('Sterling silver', 'نقره ۹۲۵', 'فضة إسترليني ٩٢٥', 'Срібло 925 проби'),
  paper: words('Acid-free paper', 'کاغذ بدون اسید', 'ورق خالٍ من الأحماض', 'Безкислотний папір'),
  iran: words('Iran', 'ایران', 'إيران', 'Іран'),
  ukraine: words('Ukraine', 'اوکراین', 'أوكرانيا', 'Україна'),
  turkey: words('Türkiye', 'ترکیه', 'تركيا', 'Туреччина'),
  portugal: words('Portugal', 'پرتغال', 'البرتغال', 'Португалія'),
  syria: words('Syria', 'سوریه', 'سوريا', 'Сирія'),
  relaxed: words('Relaxed', 'آزاد', 'واسعة مريحة', 'Вільний'),
  regular: words('Regular', 'معمولی', 'عادية', 'Прямий'),
  slim: words('Slim', 'جذب', 'ضيقة', 'Приталений'),
  autumn: words('This autumn', 'پاییز امسال', 'خريف هذا العام', 'Цієї осені'),
  spring: words('This spring', 'بهار امسال', 'ربيع هذا العام', 'Цієї весни'),
} as const satisfies Record<string, InEveryLocale<string>>

/** A specification's name. */
export type FeatureName = keyof typeof FEATURE_NAMES
/** A specification's value in words. */
export type FeatureValue = keyof typeof FEATURE_VALUES

const GROUPS = {
  make: words('Make', 'ساخت و جنس', 'الصنع والخامة', 'Виготовлення'),
  size: words('Size and contents', 'اندازه و محتوا', 'المقاس والمحتوى', 'Розмір і вміст'),
} as const

const CENTIMETRES = words('cm', 'سانتی‌متر', 'سم', 'см')
const named = (text: InEveryLocale<string>) => Object.fromEntries(LOCALES.map((locale) => [locale, { name: text[locale] }]))
const labelled = (code: FeatureValue) => ({
  code,
  translations: Object.fromEntries(LOCALES.map((locale) => [locale, { label: FEATURE_VALUES[code][locale] }])),
})
const before = (last: FeatureValue, first: FeatureValue): FeatureValue[] => {
  const codes = Object.keys(FEATURE_VALUES) as FeatureValue[]
  return codes.slice(codes.indexOf(first), codes.indexOf(last) + 1)
}

/** The groups under which demo products show their specifications. */
export const DEMO_FEATURE_GROUPS = Object.entries(GROUPS).map(([code, text]) => ({ code, translations: named(text) }))

/** What is specified of demo products: choices and numbers to filter by, the rest in words. */
export const DEMO_FEATURES: readonly DemoFeature[] = [
  { code: 'material', kind: 'choice', group: 'make', values: before('paper', 'linen').map(labelled) },
  { code: 'ingredients', kind: 'text', group: 'make' },
  { code: 'handmade', kind: 'flag', group: 'make' },
  { code: 'origin', kind: 'choice', group: 'make', values: before('syria', 'iran').map(labelled) },
  { code: 'harvest', kind: 'choice', group: 'make', values: before('spring', 'autumn').map(labelled) },
  { code: 'fit', kind: 'choice', group: 'size', values: before('slim', 'relaxed').map(labelled) },
  { code: 'height', kind: 'number', group: 'size', unit: CENTIMETRES },
  { code: 'length', kind: 'number', group: 'size', unit: CENTIMETRES },
  { code: 'width', kind: 'text', group: 'size' },
  { code: 'dimensions', kind: 'text', group: 'size' },
  { code: 'capacity', kind: 'text', group: 'size' },
  { code: 'pieces', kind: 'text', group: 'size' },
  { code: 'burning', kind: 'text', group: 'size' },
].map(({ code, kind, group, values = [], unit }) => ({
  code,
  kind,
  group,
  values,
  filterable: kind !== 'text',
  translations: Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      { name: FEATURE_NAMES[code as FeatureName][locale], ...(unit ? { unit: unit[locale] } : {}) },
    ]),
  ),
})) as readonly DemoFeature[]
