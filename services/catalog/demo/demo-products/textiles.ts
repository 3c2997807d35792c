import { demoProduct } from '../demo-product.ts'

/** Bedding, cushions and blankets. */
export const TEXTILES = [
  demoProduct({
    key: 'bed-linen',
    sku: 'TX-511',
    kind: 'bed',
    images: 3,
    categories: ['textiles'],
    tags: ['bedroom', 'cotton', 'bestseller'],
    colours: [['#f1ece2', '#a9b8a0', '#c98a5a']],
    price: { usd: 110, eur: 99, irr: 108_000_000, cost: 42 },
    priceOf: { small: { usd: 82, eur: 76, irr: 80_900_000, cost: 31 } },
    options: { size: ['small', 'large'] },
    stock: [16, 21],
    grams: 2100,
    features: [
      ['material', 'cotton'],
      [
        'pieces',
        {
          en: 'Duvet cover, sheet, two pillowcases',
          fa: 'روکش لحاف، ملحفه، دو روبالشی',
          ar: 'غطاء لحاف وشرشف وغطاءا وسادة',
          uk: 'Підковдра, простирадло, дві наволочки',
        },
      ],
      ['origin', 'portugal'],
    ],
    notes: ['wash-30', 'dry-flat'],
    text: {
      en: {
        name: 'White Bed Linen Set',
        short: 'Percale as cool as the other side of the pillow.',
        about:
          'Two hundred threads to the inch, no more: a crisp, breathing percale that hotels used before they took to sateen.',
        detail: 'Closes with shell buttons. It wants no ironing if it is hung up wet.',
      },
      fa: {
        name: 'سرویس ملحفه سفید',
        short: 'پرکال خنک، مثل آن روی بالش.',
        about: 'دویست نخ در اینچ و نه بیشتر: پرکالی ترد و نفس‌کش که هتل‌های خوب پیش از ساتن به کار می‌بردند.',
        detail: 'با دکمه صدفی بسته می‌شود. اگر خیس پهن شود اتو نمی‌خواهد.',
      },
      ar: {
        name: 'طقم مفارش سرير أبيض',
        short: 'بيركال بارد كالوجه الآخر للوسادة.',
        about: 'مئتا خيط في البوصة لا أكثر: بيركال منعش يتنفس، كانت الفنادق تعتمده قبل الساتان.',
        detail: 'يُغلق بأزرار صدفية، ولا يحتاج إلى كيّ إن نُشر مبتلًّا.',
      },
      uk: {
        name: 'Біла постільна білизна',
        short: 'Перкаль, прохолодний, мов інший бік подушки.',
        about: 'Двісті ниток на дюйм, не більше: хрусткий перкаль, що дихає, — такий мали готелі до моди на сатин.',
        detail: 'Застібається перламутровими ґудзиками. Якщо розвісити мокрою, прасувати не треба.',
      },
    },
  }),
  demoProduct({
    key: 'kilim-cushion',
    sku: 'TX-512',
    kind: 'cushion',
    categories: ['textiles'],
    tags: ['kilim', 'handmade'],
    colours: [
      ['#bd6a48', '#efe0c2', '#27456b'],
      ['#35a3a6', '#f2e9d8', '#b5433c'],
    ],
    price: { usd: 38, eur: 35, irr: 37_400_000, cost: 13 },
    options: { colour: ['terracotta', 'turquoise'] },
    stock: [27, 22],
    grams: 480,
    features: [
      ['material', 'handspun'],
      ['dimensions', { en: '45 × 45 cm', fa: '۴۵ × ۴۵ سانتی‌متر', ar: '٤٥ × ٤٥ سم', uk: '45 × 45 см' }],
      ['origin', 'iran'],
    ],
    notes: ['cover-off', 'handmade', 'dry-clean'],
    text: {
      en: {
        name: 'Kilim Cushion',
        short: 'Diamonds woven by hand, cotton behind.',
        about:
          'A piece of kilim for those who cannot take the whole one home. Wool dyed with plants, dense enough to last on the floor.',
        detail: 'Filled with feathers; the cover closes with a hidden zip.',
      },
      fa: {
        name: 'کوسن گلیمی',
        short: 'لوزی‌های دست‌باف با پشت پنبه‌ای.',
        about:
          'تکه‌ای گلیم برای کسی که نمی‌تواند تمامش را به خانه ببرد. پشم با رنگ گیاهی و بافتی متراکم که روی زمین هم دوام می‌آورد.',
        detail: 'داخلش پر است و روکش با زیپ مخفی بسته می‌شود.',
      },
      ar: {
        name: 'وسادة كليم',
        short: 'معيّنات منسوجة يدويًا وظهر قطني.',
        about: 'قطعة كليم لمن لا يستطيع حمله كله. صوف بأصباغ نباتية ونسج كثيف يصلح للأرض أيضًا.',
        detail: 'حشوها ريش، وغطاؤها بسحّاب مخفي.',
      },
      uk: {
        name: 'Килимова подушка',
        short: 'Ткані вручну ромби, ззаду бавовна.',
        about:
          'Шматочок килима для тих, хто не може забрати його цілим. Вовна, фарбована рослинами, така щільна, що витримає й на підлозі.',
        detail: 'Наповнена пір’ям; чохол на потайній блискавці.',
      },
    },
  }),
  demoProduct({
    key: 'knitted-cushions',
    sku: 'TX-513',
    kind: 'cushion',
    images: 2,
    colours: [['#7a5237', '#e3d8c5', '#a9522e']],
    categories: ['textiles'],
    tags: ['wool'],
    price: { usd: 46, eur: 42.9, was: { usd: 58, eur: 53 }, cost: 17 },
    stock: 19,
    grams: 900,
    features: [
      ['material', 'wool'],
      ['pieces', { en: 'Two', fa: 'دو عدد', ar: 'قطعتان', uk: 'Дві' }],
      ['origin', 'ukraine'],
    ],
    notes: ['cover-off', 'hand-wash', 'dry-flat'],
    text: {
      en: {
        name: 'Knitted Throw Pillows',
        short: 'A pair: one chestnut, one oat.',
        about: 'Knitted of thick wool in moss stitch, the kind that asks to be leaned on.',
        detail: 'They are sold in twos because one is never enough.',
      },
      fa: {
        name: 'کوسن بافتنی دوتایی',
        short: 'یک جفت: یکی بلوطی، یکی جوپرک.',
        about: 'بافته‌شده از پشم ضخیم با بافت خزه‌ای، از آن‌ها که آدم را به تکیه دادن دعوت می‌کنند.',
        detail: 'دوتایی فروخته می‌شود، چون یکی هیچ‌وقت کافی نیست.',
      },
      ar: {
        name: 'وسادتان محبوكتان',
        short: 'زوج: كستنائية وشوفانية.',
        about: 'محبوكتان من صوف سميك بغرزة الطحلب، تدعوان إلى الاتكاء.',
        detail: 'تباعان معًا لأن الواحدة لا تكفي أبدًا.',
      },
      uk: {
        name: 'В’язані диванні подушки',
        short: 'Пара: каштанова й вівсяна.',
        about: 'В’язані з товстої вовни «рисовою» в’язкою — так і хочеться притулитися.',
        detail: 'Продаються по дві, бо однієї завжди мало.',
      },
    },
  }),
  demoProduct({
    key: 'wool-blanket',
    sku: 'TX-514',
    kind: 'blanket',
    images: 3,
    colours: [['#a9522e', '#efe3cc', '#27375a']],
    categories: ['textiles'],
    tags: ['wool', 'winter', 'gift'],
    price: { usd: 94, eur: 87, irr: 92_900_000, cost: 36 },
    stock: 23,
    grams: 1500,
    features: [
      ['material', 'handspun'],
      ['dimensions', { en: '140 × 200 cm', fa: '۱۴۰ × ۲۰۰ سانتی‌متر', ar: '١٤٠ × ٢٠٠ سم', uk: '140 × 200 см' }],
      ['origin', 'ukraine'],
    ],
    notes: ['hand-wash', 'dry-flat', 'gift-box'],
    text: {
      en: {
        name: 'Checked Wool Blanket',
        short: 'A lizhnyk’s warmth, a picnic’s pattern.',
        about: 'Woven in the Carpathians and beaten in a mountain stream, which raises the pile and keeps the rain out.',
        detail: 'For the end of the bed, the back of the sofa, the grass.',
      },
      fa: {
        name: 'پتوی پشمی چهارخانه',
        short: 'گرمای کوهستان با نقش پیک‌نیک.',
        about: 'بافت کوه‌های کارپات و کوبیده در رود کوهستانی؛ کاری که پرز را بلند می‌کند و باران را پس می‌زند.',
        detail: 'برای پایین تخت، پشت کاناپه و روی چمن.',
      },
      ar: {
        name: 'بطانية صوف كاروهات',
        short: 'دفء الجبال ونقشة النزهات.',
        about: 'منسوجة في الكاربات ومدقوقة في جدول جبلي يرفع وبرها ويصدّ عنها المطر.',
        detail: 'لطرف السرير وظهر الكنبة والعشب.',
      },
      uk: {
        name: 'Картатий вовняний плед',
        short: 'Тепло ліжника, клітинка для пікніка.',
        about: 'Витканий у Карпатах і збитий у гірському потоці: від того ворс піднімається, а дощ скочується.',
        detail: 'На край ліжка, на спинку дивана, на траву.',
      },
    },
  }),
]
