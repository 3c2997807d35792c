import { demoProduct } from '../demo-product.ts'

/** Furniture. */
export const FURNITURE = [
  demoProduct({
    key: 'grey-sofa',
    sku: 'FU-501',
    kind: 'sofa',
    categories: ['furniture'],
    tags: ['living-room', 'bestseller'],
    colours: [
      ['#9a9b9d', '#d9a441', '#efe3cc'],
      ['#efe3cc', '#bd7453', '#5d7a62'],
      ['#bd6a48', '#efe3cc', '#2c7378'],
    ],
    price: { usd: 1190, eur: 1090, irr: 1_170_000_000, cost: 540 },
    options: { colour: ['grey', 'cream', 'terracotta'] },
    stock: [7, 5, 4],
    grams: 68_000,
    features: [
      ['material', 'boucle'],
      ['dimensions', { en: '220 × 95 × 82 cm', fa: '۲۲۰ × ۹۵ × ۸۲ سانتی‌متر', ar: '٢٢٠ × ٩٥ × ٨٢ سم', uk: '220 × 95 × 82 см' }],
      ['origin', 'turkey'],
    ],
    notes: ['cover-off', 'assembly', 'two-years'],
    text: {
      en: {
        name: 'Large Three-Seat Sofa',
        short: 'Deep enough to sleep on, upright enough to talk on.',
        about:
          'A pine frame, pocket springs and feather-soft foam in three layers. The seat is sixty centimetres deep, which settles the question of where to spend Friday.',
        detail: 'Three cushions come with it. Every cover has a zip and can be bought again.',
      },
      fa: {
        name: 'کاناپه سه‌نفره بزرگ',
        short: 'آن‌قدر عمیق که بخوابید و آن‌قدر صاف که گپ بزنید.',
        about: 'کلاف کاج، فنر پاکتی و فوم سه‌لایه به نرمی پر. عمق نشیمن شصت سانتی‌متر است و تکلیف جمعه‌ها را روشن می‌کند.',
        detail: 'سه کوسن همراه آن است. همه روکش‌ها زیپ دارند و جداگانه هم فروخته می‌شوند.',
      },
      ar: {
        name: 'كنبة كبيرة بثلاثة مقاعد',
        short: 'عميقة للنوم ومستوية للسمر.',
        about:
          'هيكل من الصنوبر ونوابض جيبية وإسفنج بثلاث طبقات بنعومة الريش. عمق المقعد ستون سنتيمترًا، وبهذا يُحسم أمر يوم الجمعة.',
        detail: 'معها ثلاث وسائد، ولكل غطاء سحّاب ويمكن شراؤه منفردًا.',
      },
      uk: {
        name: 'Великий тримісний диван',
        short: 'Досить глибокий, щоб спати, і рівний, щоб розмовляти.',
        about:
          'Каркас із сосни, незалежні пружини й тришарова піна, м’яка, мов пір’я. Сидіння шістдесят сантиметрів завглибшки — питання п’ятниці вирішено.',
        detail: 'У комплекті три подушки. Усі чохли на блискавках, і їх можна докупити.',
      },
    },
  }),
  demoProduct({
    key: 'rose-armchair',
    sku: 'FU-502',
    kind: 'armchair',
    images: 3,
    colours: [['#c9858a', '#efe3cc', '#a3273a']],
    categories: ['furniture'],
    tags: ['living-room', 'reading'],
    price: { usd: 420, eur: 389, irr: 414_000_000, was: { usd: 520, eur: 479, irr: 512_000_000 }, cost: 190 },
    stock: 6,
    grams: 24_000,
    features: [
      ['material', 'velvet'],
      ['dimensions', { en: '78 × 82 × 98 cm', fa: '۷۸ × ۸۲ × ۹۸ سانتی‌متر', ar: '٧٨ × ٨٢ × ٩٨ سم', uk: '78 × 82 × 98 см' }],
      ['origin', 'ukraine'],
    ],
    notes: ['assembly', 'felt-pads', 'two-years'],
    text: {
      en: {
        name: 'Velvet Armchair',
        short: 'A reading chair with a high back and round arms.',
        about:
          'The back holds the head, the arms hold the book. Velvet on a beech frame, sprung with jute webbing as it used to be.',
        detail: 'It stands well by a window. The small cushion for the waist is part of it.',
      },
      fa: {
        name: 'مبل تک‌نفره مخمل',
        short: 'صندلی مطالعه با پشتی بلند و دسته‌های گرد.',
        about: 'پشتی سر را نگه می‌دارد و دسته‌ها کتاب را. مخمل روی کلاف راش با نوار کنف، به شیوه قدیم.',
        detail: 'کنار پنجره خوش می‌نشیند. کوسن کوچک کمر هم همراه آن است.',
      },
      ar: {
        name: 'كرسي مخمل بذراعين',
        short: 'كرسي للقراءة بظهر عالٍ وذراعين مستديرتين.',
        about: 'ظهره يسند الرأس وذراعاه تسندان الكتاب. مخمل على هيكل من الزان مشدود بأحزمة الجوت كما في القديم.',
        detail: 'مكانه بجوار النافذة، ومعه وسادة صغيرة للخصر.',
      },
      uk: {
        name: 'Оксамитове крісло',
        short: 'Крісло для читання з високою спинкою та круглими бильцями.',
        about: 'Спинка тримає голову, бильця — книжку. Оксамит на каркасі з бука, натягнутий на джутові ремені, як колись.',
        detail: 'Добре стоїть біля вікна. Маленька подушка під поперек — у комплекті.',
      },
    },
  }),
  demoProduct({
    key: 'leather-beanbag',
    sku: 'FU-503',
    kind: 'beanbag',
    images: 2,
    colours: [['#2d2c31', '#efe3cc', '#d9a441']],
    categories: ['furniture'],
    tags: ['living-room'],
    price: { usd: 159, eur: 147, cost: 64 },
    stock: 11,
    grams: 6200,
    features: [
      ['material', 'leather'],
      ['capacity', { en: '300 l', fa: '۳۰۰ لیتر', ar: '٣٠٠ لتر', uk: '300 л' }],
      ['origin', 'portugal'],
    ],
    notes: ['wipe-clean', 'cover-off', 'leather-care'],
    text: {
      en: {
        name: 'Black Leather Beanbag',
        short: 'Sits like a chair, moves like a cushion.',
        about: 'Eight panels of soft leather over an inner bag, so that the filling can be topped up without a storm of beads.',
        detail: 'A strap on top carries it from the fire to the balcony.',
      },
      fa: {
        name: 'بین‌بگ چرم مشکی',
        short: 'مثل صندلی می‌نشاند و مثل کوسن جابه‌جا می‌شود.',
        about: 'هشت تکه چرم نرم روی کیسه داخلی، تا بتوان بدون پخش شدن دانه‌ها پرش کرد.',
        detail: 'بند بالایی آن را از کنار شومینه تا بالکن می‌برد.',
      },
      ar: {
        name: 'بين باغ جلد أسود',
        short: 'مقعد كالكرسي وخفيف كالوسادة.',
        about: 'ثماني قطع من الجلد اللين فوق كيس داخلي، فيُعاد حشوه دون أن تتطاير الحبيبات.',
        detail: 'مقبض علوي ينقله من جوار المدفأة إلى الشرفة.',
      },
      uk: {
        name: 'Чорне шкіряне крісло-мішок',
        short: 'Сидиш, мов у кріслі, а переносиш, мов подушку.',
        about: 'Вісім клинів м’якої шкіри поверх внутрішнього мішка: наповнювач можна досипати без хуртовини з кульок.',
        detail: 'Петля зверху допоможе перенести його від каміна на балкон.',
      },
    },
  }),
  demoProduct({
    key: 'dining-table',
    sku: 'FU-504',
    kind: 'table',
    categories: ['furniture'],
    tags: ['dining', 'wood'],
    price: { usd: 780, eur: 719, irr: 768_000_000, cost: 355 },
    priceOf: { oak: { usd: 690, eur: 639, irr: 679_000_000, cost: 310 } },
    options: { material: ['walnut', 'oak'] },
    stock: [3, 6],
    grams: 54_000,
    features: [
      ['material', 'walnut'],
      ['dimensions', { en: '200 × 95 × 75 cm', fa: '۲۰۰ × ۹۵ × ۷۵ سانتی‌متر', ar: '٢٠٠ × ٩٥ × ٧٥ سم', uk: '200 × 95 × 75 см' }],
      ['origin', 'ukraine'],
    ],
    notes: ['oil-yearly', 'assembly', 'felt-pads'],
    text: {
      en: {
        name: 'Solid Wood Dining Table',
        short: 'Eight at the table, ten on holidays.',
        about:
          'Planks from one tree, left with their full width and oiled rather than lacquered, so a scratch is sanded out in a minute.',
        detail: 'The legs taper and stand at the corners: nobody has to straddle one.',
      },
      fa: {
        name: 'میز غذاخوری چوبی',
        short: 'هشت نفر دور میز، در عیدها ده نفر.',
        about: 'تخته‌هایی از یک درخت با عرض کامل، روغن‌خورده و بدون لاک؛ خراش در یک دقیقه با سنباده محو می‌شود.',
        detail: 'پایه‌های مخروطی در گوشه‌ها ایستاده‌اند و مزاحم پای کسی نیستند.',
      },
      ar: {
        name: 'طاولة طعام من الخشب الصلب',
        short: 'ثمانية حول المائدة، وعشرة في الأعياد.',
        about: 'ألواح من شجرة واحدة بكامل عرضها، مُزيَّتة لا مطلية، فيزول الخدش بالصنفرة في دقيقة.',
        detail: 'أرجلها مستدقة وفي الزوايا، فلا تضايق أحدًا.',
      },
      uk: {
        name: 'Обідній стіл із масиву',
        short: 'Восьмеро за столом, на свята — десятеро.',
        about: 'Дошки з одного дерева на повну ширину, вкриті олією, а не лаком: подряпину зашліфуєте за хвилину.',
        detail: 'Звужені ніжки стоять по кутах і нікому не заважають.',
      },
    },
  }),
  demoProduct({
    key: 'bedside-table',
    sku: 'FU-505',
    kind: 'table',
    images: 2,
    colours: [['#8a5c3a', '#efe3cc', '#c39b4f']],
    categories: ['furniture'],
    tags: ['bedroom', 'wood'],
    price: { usd: 145, eur: 134, irr: 142_900_000, cost: 58 },
    stock: 14,
    grams: 9800,
    features: [
      ['material', 'walnut'],
      ['dimensions', { en: '45 × 38 × 55 cm', fa: '۴۵ × ۳۸ × ۵۵ سانتی‌متر', ar: '٤٥ × ٣٨ × ٥٥ سم', uk: '45 × 38 × 55 см' }],
      ['origin', 'ukraine'],
    ],
    notes: ['assembled', 'felt-pads', 'oil-yearly'],
    text: {
      en: {
        name: 'Walnut Bedside Table',
        short: 'A drawer, a shelf and room for a lamp.',
        about:
          'Dovetailed like a large piece of furniture, though it is small. The drawer closes on wooden runners, without a sound.',
        detail: 'A gap at the back lets the cable of the lamp through.',
      },
      fa: {
        name: 'پاتختی گردو',
        short: 'یک کشو، یک طبقه و جایی برای چراغ.',
        about: 'کوچک است اما مثل یک مبل بزرگ با اتصال دم‌چلچله ساخته شده. کشو روی ریل چوبی بی‌صدا بسته می‌شود.',
        detail: 'شکاف پشت آن سیم چراغ را رد می‌کند.',
      },
      ar: {
        name: 'طاولة سرير من خشب الجوز',
        short: 'درج ورفّ ومكان لمصباح.',
        about: 'صغيرة لكنها معشَّقة كقطع الأثاث الكبيرة، ودرجها ينغلق على مجرى خشبي بلا صوت.',
        detail: 'فتحة في الخلف تمرّر سلك المصباح.',
      },
      uk: {
        name: 'Приліжковий столик із горіха',
        short: 'Шухляда, полиця й місце для лампи.',
        about:
          'Невеликий, але зібраний на «ластівчин хвіст», мов великі меблі. Шухляда ходить по дерев’яних напрямних без жодного звуку.',
        detail: 'Виріз ззаду пропускає шнур лампи.',
      },
    },
  }),
  demoProduct({
    key: 'chest-of-drawers',
    sku: 'FU-506',
    kind: 'drawers',
    images: 3,
    colours: [['#7d5233', '#efe3cc', '#c39b4f']],
    categories: ['furniture'],
    tags: ['bedroom', 'wood'],
    price: { usd: 560, eur: 519, irr: 551_000_000, cost: 248 },
    stock: 4,
    grams: 46_000,
    features: [
      ['material', 'walnut'],
      ['dimensions', { en: '110 × 48 × 86 cm', fa: '۱۱۰ × ۴۸ × ۸۶ سانتی‌متر', ar: '١١٠ × ٤٨ × ٨٦ سم', uk: '110 × 48 × 86 см' }],
      ['origin', 'iran'],
    ],
    notes: ['assembled', 'felt-pads', 'oil-yearly'],
    text: {
      en: {
        name: 'Antique Chest of Drawers',
        short: 'Walnut with drop handles of cast brass.',
        about:
          'Made after a chest from a merchant’s house in Kashan: two small drawers for what is always missing and deep ones for the rest.',
        detail: 'The drawers are lined with cedar, which moths do not care for.',
      },
      fa: {
        name: 'دراور کلاسیک گردو',
        short: 'چوب گردو با دستگیره‌های برنجی آویز.',
        about: 'از روی صندوق خانه یک تاجر کاشانی: دو کشوی کوچک برای چیزهایی که همیشه گم می‌شوند و کشوهای عمیق برای باقی.',
        detail: 'کف کشوها چوب سدر است که بید از آن بیزار است.',
      },
      ar: {
        name: 'خزانة أدراج عتيقة الطراز',
        short: 'خشب الجوز بمقابض متدلية من النحاس المصبوب.',
        about: 'مصنوعة على مثال خزانة من بيت تاجر في كاشان: درجان صغيران لما يضيع دائمًا، وأدراج عميقة لما بقي.',
        detail: 'الأدراج مبطّنة بخشب الأرز الذي تنفر منه العثّ.',
      },
      uk: {
        name: 'Старовинний комод',
        short: 'Горіх із підвісними ручками з литої латуні.',
        about:
          'Зроблено за зразком комода з купецького дому в Кашані: дві малі шухляди для того, що завжди губиться, і глибокі для решти.',
        detail: 'Шухляди вистелено кедром, якого не любить міль.',
      },
    },
  }),
]
