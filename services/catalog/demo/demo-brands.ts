import type { InEveryLocale } from './demo-types.ts'

/** A demo brand: its name, in other scripts too, what is said of it, and the categories whose goods it makes. */
export type DemoBrand = {
  slug: string
  name: InEveryLocale<string>
  about: InEveryLocale<string>
  categories: readonly string[]
}

/** Who makes the goods of the demo shop. */
export const DEMO_BRANDS: readonly DemoBrand[] = [
  {
    slug: 'dar-kashan',
    name: { en: 'Dar Kashan', fa: 'دار کاشان', ar: 'دار كاشان', uk: 'Дар Кашан' },
    about: {
      en: 'A weaving house of nine looms on the edge of the desert. Every piece carries the name of whoever made it.',
      fa: 'خانه‌ای با نُه دار بافندگی در حاشیهٔ کویر. هر بافته نام بافنده‌اش را با خود دارد.',
      ar: 'بيت نسيج بتسعة أنوال على طرف الصحراء، وكل قطعة تحمل اسم صانعها.',
      uk: 'Ткацький дім на дев’ять верстатів край пустелі. Кожен виріб носить ім’я того, хто його зіткав.',
    },
    categories: ['rugs', 'textiles', 'scarves-hats'],
  },
  {
    slug: 'chaikhana',
    name: { en: 'Chaikhana', fa: 'چای‌خانه', ar: 'شايخانه', uk: 'Чайхана' },
    about: {
      en: 'Everything for the hour when the kettle sings: pots, glasses, and leaves worth waiting for.',
      fa: 'هر آنچه برای ساعتِ قل‌قلِ کتری لازم است: قوری، استکان و چایی که به انتظارش می‌ارزد.',
      ar: 'كل ما تحتاجه ساعة غليان الإبريق: أباريق وكؤوس وشاي يستحق الانتظار.',
      uk: 'Усе для години, коли співає чайник: чайники, склянки й листя, варте чекання.',
    },
    categories: ['teaware', 'tea-spices', 'preserves'],
  },
  {
    slug: 'polonyna',
    name: { en: 'Polonyna', fa: 'پولونینا', ar: 'بولونينا', uk: 'Полонина' },
    about: {
      en: 'Coats and jackets from the Carpathian meadows, made for weather that changes its mind.',
      fa: 'پالتو و کاپشن از مرغزارهای کارپات، برای هوایی که زود نظرش عوض می‌شود.',
      ar: 'معاطف وسترات من مروج الكاربات، لطقس يغيّر رأيه.',
      uk: 'Пальта й куртки з карпатських полонин — для погоди, що міняє настрій.',
    },
    categories: ['jackets', 'shirts'],
  },
  {
    slug: 'olivar',
    name: { en: 'Olivar', fa: 'اولیوار', ar: 'أوليفار', uk: 'Олівар' },
    about: {
      en: 'Soap boiled slowly, candles poured by hand. The same recipes for four generations.',
      fa: 'صابونی که آرام می‌پزد و شمعی که با دست ریخته می‌شود؛ چهار نسل با همان دستورها.',
      ar: 'صابون يُطبخ على مهل وشموع تُصبّ باليد، بالوصفات نفسها منذ أربعة أجيال.',
      uk: 'Мило, зварене неспішно, і свічки, вилиті вручну. Ті самі рецепти чотири покоління.',
    },
    categories: ['candles-soap'],
  },
  {
    slug: 'karvan-works',
    name: { en: 'Karvan Works', fa: 'کارگاه کاروان', ar: 'ورشة كروان', uk: 'Майстерня Карван' },
    about: {
      en: 'Furniture and lamps for rooms that are lived in: solid wood, brass, and joints you can see.',
      fa: 'مبل و چراغ برای خانه‌هایی که در آن‌ها زندگی می‌کنند: چوب یکپارچه، برنج و اتصال‌هایی که دیده می‌شوند.',
      ar: 'أثاث ومصابيح لغرف تُسكن: خشب صلب ونحاس ووصلات تُرى.',
      uk: 'Меблі й лампи для кімнат, у яких живуть: масив, латунь і з’єднання, яких не ховають.',
    },
    categories: ['furniture', 'lighting', 'outdoor'],
  },
]

/** A demo bundle: what is in it by SKU, its price in dollars, euros and rials, and its texts. */
export type DemoBundle = {
  sku: string
  category: string
  parts: readonly (readonly [sku: string, quantity: number])[]
  prices: readonly { currency: string; amount: number }[]
  tags: readonly string[]
  text: InEveryLocale<{ name: string; slug: string; short: string; about: string }>
}

/** What the demo shop sells together for less. */
export const DEMO_BUNDLES: readonly DemoBundle[] = [
  {
    sku: 'SET-901',
    category: 'teaware',
    parts: [
      ['TE-601', 1],
      ['TE-603', 1],
      ['PA-622', 1],
    ],
    prices: [
      { currency: 'USD', amount: 85 },
      { currency: 'EUR', amount: 78 },
      { currency: 'IRR', amount: 84_000_000 },
    ],
    tags: ['gift', 'tea'],
    text: {
      en: {
        name: 'Tea Evening Set',
        slug: 'tea-evening-set',
        short: 'A pot, glasses, and the tea to fill them.',
        about: 'All an evening needs, in one parcel: the turquoise teapot, a set of glasses, and a quarter kilo of black tea.',
      },
      fa: {
        name: 'بستهٔ عصرانهٔ چای',
        slug: 'بسته-عصرانه-چای',
        short: 'قوری، استکان و چایی که پرشان کند.',
        about: 'هرچه یک عصر لازم دارد در یک بسته: قوری فیروزه‌ای، یک دست استکان و ربع کیلو چای سیاه.',
      },
      ar: {
        name: 'طقم أمسية الشاي',
        slug: 'طقم-أمسية-الشاي',
        short: 'إبريق وكؤوس والشاي الذي يملؤها.',
        about: 'كل ما تحتاجه الأمسية في طرد واحد: الإبريق الفيروزي وطقم كؤوس وربع كيلو من الشاي الأسود.',
      },
      uk: {
        name: 'Набір «Чайний вечір»',
        slug: 'набір-чайний-вечір',
        short: 'Чайник, склянки й чай до них.',
        about: 'Усе для вечора в одній посилці: бірюзовий чайник, набір склянок і чверть кілограма чорного чаю.',
      },
    },
  },
  {
    sku: 'SET-902',
    category: 'candles-soap',
    parts: [
      ['GI-803', 2],
      ['GI-804', 1],
      ['GI-801', 1],
    ],
    prices: [
      { currency: 'USD', amount: 42 },
      { currency: 'EUR', amount: 39 },
    ],
    tags: ['gift'],
    text: {
      en: {
        name: 'Quiet Bath Set',
        slug: 'quiet-bath-set',
        short: 'Three soaps and a candle for an hour alone.',
        about: 'Two laurel soaps, one of lavender, and a vanilla candle that burns for as long as the water stays warm.',
      },
      fa: {
        name: 'بستهٔ حمام آرام',
        slug: 'بسته-حمام-آرام',
        short: 'سه صابون و یک شمع برای یک ساعت تنهایی.',
        about: 'دو صابون برگ‌بو، یک صابون اسطوخودوس و شمعی با عطر وانیل که تا آب گرم است می‌سوزد.',
      },
      ar: {
        name: 'طقم الحمّام الهادئ',
        slug: 'طقم-الحمام-الهادئ',
        short: 'ثلاث صابونات وشمعة لساعة مع النفس.',
        about: 'صابونتا غار وصابونة خزامى وشمعة فانيلا تضيء ما دام الماء دافئًا.',
      },
      uk: {
        name: 'Набір «Тиха купіль»',
        slug: 'набір-тиха-купіль',
        short: 'Три мила та свічка для години наодинці.',
        about: 'Два лаврові мила, одне лавандове й ванільна свічка, що горить, доки вода тепла.',
      },
    },
  },
]

/** What goes with what in the demo shop, by SKU. */
export const DEMO_RELATIONS: readonly { sku: string; kind: 'accessory' | 'upsell'; others: readonly string[] }[] = [
  { sku: 'TE-601', kind: 'accessory', others: ['TE-603', 'PA-622'] },
  { sku: 'TE-601', kind: 'upsell', others: ['SET-901'] },
  { sku: 'GI-803', kind: 'upsell', others: ['SET-902'] },
]
