import { demoProduct } from '../demo-product.ts'

/** Carpets, kilims and gabbehs. */
export const RUGS = [
  demoProduct({
    key: 'medallion-carpet',
    sku: 'RG-521',
    kind: 'rug',
    images: 3,
    colours: [['#9c2f33', '#efe0c2', '#27456b']],
    categories: ['rugs'],
    tags: ['handmade', 'carpet'],
    price: { usd: 1850, eur: 1690, irr: 1_820_000_000, cost: 980 },
    stock: 0,
    backorder: 6,
    grams: 21_000,
    features: [
      ['material', 'handspun'],
      ['dimensions', { en: '200 × 300 cm', fa: '۲۰۰ × ۳۰۰ سانتی‌متر', ar: '٢٠٠ × ٣٠٠ سم', uk: '200 × 300 см' }],
      ['origin', 'iran'],
    ],
    notes: ['handmade', 'dry-clean', 'two-years'],
    text: {
      en: {
        name: 'Medallion Carpet',
        short: 'Two hundred thousand knots, a year of somebody’s days.',
        about:
          'Knotted in a house on the edge of the desert: a medallion, four corners, and small stars that the weaver puts where she likes. Madder red, indigo, undyed white.',
        detail: 'Each is made to order and takes its time. We send photographs from the loom.',
      },
      fa: {
        name: 'فرش دست‌باف ترنج',
        short: 'دویست هزار گره، یک سال از روزهای یک نفر.',
        about:
          'بافته در خانه‌ای لب کویر: یک ترنج، چهار لچک و ستاره‌های کوچکی که بافنده هرجا دلش بخواهد می‌نشاند. سرخ روناسی، نیلی و سفید رنگ‌نشده.',
        detail: 'به سفارش بافته می‌شود و زمان می‌برد. از دار قالی برایتان عکس می‌فرستیم.',
      },
      ar: {
        name: 'سجادة ميدالية معقودة يدويًا',
        short: 'مئتا ألف عقدة وسنة من أيام إنسان.',
        about:
          'عُقدت في بيت على طرف الصحراء: ميدالية وأربع زوايا ونجوم صغيرة تضعها الناسجة حيث تشاء. أحمر الفوّة والنيلي والأبيض الطبيعي.',
        detail: 'تُنسج عند الطلب وتأخذ وقتها، ونرسل إليك صورًا من النول.',
      },
      uk: {
        name: 'Килим із медальйоном',
        short: 'Двісті тисяч вузлів, рік чиїхось днів.',
        about:
          'Зав’язаний у домі на краю пустелі: медальйон, чотири кути та дрібні зірки, які килимарниця ставить, де забажає. Марена, індиго й нефарбована біла вовна.',
        detail: 'Робиться на замовлення й неспішно. Ми надсилаємо світлини з верстата.',
      },
    },
  }),
  demoProduct({
    key: 'kilim-runner',
    sku: 'RG-522',
    kind: 'rug',
    images: 2,
    colours: [['#b9702f', '#f2e3c4', '#7b2f33']],
    categories: ['rugs'],
    tags: ['kilim', 'handmade'],
    price: { usd: 340, eur: 315, irr: 335_000_000, cost: 150 },
    stock: 5,
    grams: 5200,
    features: [
      ['material', 'handspun'],
      ['dimensions', { en: '80 × 240 cm', fa: '۸۰ × ۲۴۰ سانتی‌متر', ar: '٨٠ × ٢٤٠ سم', uk: '80 × 240 см' }],
      ['origin', 'iran'],
    ],
    notes: ['handmade', 'dry-clean'],
    text: {
      en: {
        name: 'Geometric Kilim Runner',
        short: 'Flat-woven, light, the same on both sides.',
        about: 'A kilim has no back. Turn it when the sun has been at it, and you have a new one.',
        detail: 'Woven by Shahsevan families; long enough for a hall, narrow enough for a doorway.',
      },
      fa: {
        name: 'گلیم کناره هندسی',
        short: 'تخت‌باف، سبک و دورو.',
        about: 'گلیم پشت ندارد. آفتاب که رنگش را برد، برگردانیدش و گلیمی نو دارید.',
        detail: 'دست‌باف خانواده‌های شاهسون؛ به بلندی راهرو و به باریکی درگاه.',
      },
      ar: {
        name: 'كليم ممر هندسي',
        short: 'نسج مسطح وخفيف بوجهين متماثلين.',
        about: 'ليس للكليم ظهر: اقلبه إذا نالت منه الشمس فيعود جديدًا.',
        detail: 'من نسج عائلات الشاهسون، بطول الممر وعرض عتبة الباب.',
      },
      uk: {
        name: 'Геометрична килимова доріжка',
        short: 'Гладкотканий, легкий, двобічний.',
        about: 'Безворсовий килим не має вивороту. Вигорів на сонці — переверніть, і він знову новий.',
        detail: 'Тчуть родини шахсевенів; довгий для коридору, вузький для дверей.',
      },
    },
  }),
  demoProduct({
    key: 'gabbeh-rug',
    sku: 'RG-523',
    kind: 'rug',
    images: 2,
    colours: [['#c99a3a', '#7b2f33', '#27456b']],
    categories: ['rugs'],
    tags: ['handmade', 'wool'],
    price: { usd: 620, eur: 575, cost: 290 },
    stock: 3,
    grams: 11_000,
    features: [
      ['material', 'handspun'],
      ['dimensions', { en: '150 × 200 cm', fa: '۱۵۰ × ۲۰۰ سانتی‌متر', ar: '١٥٠ × ٢٠٠ سم', uk: '150 × 200 см' }],
      ['origin', 'iran'],
    ],
    notes: ['handmade', 'two-years'],
    text: {
      en: {
        name: 'Saffron Gabbeh Rug',
        short: 'A field of yellow with goats and a sun.',
        about: 'Gabbehs are woven without a drawing. This weaver saw a hillside in June and four goats.',
        detail: 'The pile is two centimetres deep: bare feet are advised.',
      },
      fa: {
        name: 'گبه زعفرانی',
        short: 'دشتی زرد با بز و خورشید.',
        about: 'گبه بی‌نقشه بافته می‌شود. بافنده این یکی تپه‌ای در خرداد دیده و چهار بز.',
        detail: 'پرز آن دو سانتی‌متر است؛ پابرهنه توصیه می‌شود.',
      },
      ar: {
        name: 'سجادة غبّه زعفرانية',
        short: 'حقل أصفر وماعز وشمس.',
        about: 'تُنسج الغبّه بلا رسم مسبق، وقد رأت ناسجتها سفح تل في يونيو وأربع عنزات.',
        detail: 'وبرها بعمق سنتيمترين، فننصح بخلع الحذاء.',
      },
      uk: {
        name: 'Шафрановий габбе',
        short: 'Жовте поле, кози й сонце.',
        about: 'Габбе тчуть без малюнка. Ця майстриня побачила червневий схил і чотирьох кіз.',
        detail: 'Ворс два сантиметри: радимо ходити босоніж.',
      },
    },
  }),
]
