import { demoProduct } from '../demo-product.ts'

/** Lamps and vases. */
export const LIGHTING = [
  demoProduct({
    key: 'copper-lamp',
    sku: 'LT-531',
    kind: 'lamp',
    images: 3,
    colours: [['#b9704a', '#efe2c8', '#c39b4f']],
    categories: ['lighting'],
    tags: ['copper', 'bedroom', 'bestseller'],
    price: { usd: 89, eur: 82, irr: 87_900_000, was: { usd: 110, eur: 99, irr: 108_000_000 }, cost: 35 },
    stock: 17,
    grams: 2300,
    features: [
      ['material', 'copper'],
      ['height', { en: '48 cm', fa: '۴۸ سانتی‌متر', ar: '٤٨ سم', uk: '48 см' }],
      ['origin', 'iran'],
    ],
    notes: ['bulb-e27', 'dimmer', 'patina'],
    text: {
      en: {
        name: 'Copper Table Lamp',
        short: 'A beaten copper foot under a linen shade.',
        about:
          'The foot is raised from one sheet in the coppersmiths’ bazaar of Isfahan, where the hammering can be heard three streets away.',
        detail: 'Linen softens the light to the colour of tea.',
      },
      fa: {
        name: 'آباژور رومیزی مسی',
        short: 'پایه مس چکش‌کاری زیر کلاهک لینن.',
        about: 'پایه از یک ورق مس در بازار مسگرهای اصفهان بالا می‌آید، جایی که صدای چکش تا سه کوچه آن‌طرف‌تر می‌رسد.',
        detail: 'لینن نور را به رنگ چای نرم می‌کند.',
      },
      ar: {
        name: 'مصباح طاولة نحاسي',
        short: 'قاعدة من النحاس المطروق تحت ظلّة من الكتّان.',
        about: 'تُطرق القاعدة من صفيحة واحدة في سوق النحّاسين بأصفهان، حيث يُسمع الطرق على بعد ثلاثة أزقة.',
        detail: 'والكتّان يلطّف الضوء حتى يصير بلون الشاي.',
      },
      uk: {
        name: 'Мідна настільна лампа',
        short: 'Кована мідна ніжка під лляним абажуром.',
        about: 'Ніжку виковують з одного листа на ісфаганському базарі мідників, де стукіт чути за три вулиці.',
        detail: 'Льон робить світло м’яким, кольору чаю.',
      },
    },
  }),
  demoProduct({
    key: 'desk-lamp',
    sku: 'LT-532',
    kind: 'lamp',
    categories: ['lighting'],
    tags: ['office', 'brass'],
    images: 2,
    colours: [['#2c7378', '#c39b4f', '#c39b4f']],
    price: { usd: 74, eur: 68, cost: 28 },
    stock: 12,
    grams: 1900,
    features: [
      ['material', 'brass'],
      ['height', { en: '52 cm', fa: '۵۲ سانتی‌متر', ar: '٥٢ سم', uk: '52 см' }],
      ['origin', 'portugal'],
    ],
    notes: ['bulb-e27', 'two-years'],
    text: {
      en: {
        name: 'Reading Desk Lamp',
        short: 'Bends where you point it and stays there.',
        about: 'Two brass joints with cork washers hold the arm wherever it is put, and a foot of cast iron keeps it upright.',
        detail: 'The shade is double: the outside stays cool enough to touch.',
      },
      fa: {
        name: 'چراغ مطالعه رومیزی',
        short: 'هرجا خمش کنید، همان‌جا می‌ماند.',
        about: 'دو مفصل برنجی با واشر چوب‌پنبه بازو را هرجا بگذارید نگه می‌دارند و پایه چدنی نمی‌گذارد واژگون شود.',
        detail: 'کلاهک دوجداره است و بیرونش داغ نمی‌شود.',
      },
      ar: {
        name: 'مصباح مكتب للقراءة',
        short: 'ينثني حيث تريد ويثبت هناك.',
        about: 'مفصلان نحاسيان بحلقات من الفلين يثبّتان الذراع أينما وُضعت، وقاعدة من الحديد الزهر تمنع انقلابه.',
        detail: 'ظلّته مزدوجة، فيبقى خارجها باردًا عند اللمس.',
      },
      uk: {
        name: 'Настільна лампа для читання',
        short: 'Куди зігнете, там і лишиться.',
        about: 'Два латунні шарніри з корковими шайбами тримають плече в будь-якому положенні, а чавунна основа не дає впасти.',
        detail: 'Плафон подвійний: зовні лишається прохолодним.',
      },
    },
  }),
  demoProduct({
    key: 'ceramic-lamp',
    sku: 'LT-533',
    kind: 'lamp',
    categories: ['lighting'],
    tags: ['ceramic'],
    colours: [
      ['#35a3a6', '#efe2c8', '#c39b4f'],
      ['#efe3cc', '#c98f6b', '#c39b4f'],
    ],
    price: { usd: 66, eur: 61, irr: 65_000_000, cost: 24 },
    options: { colour: ['turquoise', 'cream'] },
    stock: [9, 13],
    grams: 2100,
    features: [
      ['material', 'stoneware'],
      ['height', { en: '42 cm', fa: '۴۲ سانتی‌متر', ar: '٤٢ سم', uk: '42 см' }],
      ['origin', 'iran'],
    ],
    notes: ['bulb-e27', 'wipe-clean', 'handmade'],
    text: {
      en: {
        name: 'Glazed Ceramic Lamp',
        short: 'A thrown foot in an old alkaline glaze.',
        about:
          'The turquoise of Persian tiles comes from copper in an alkaline glaze; it runs as it melts, so no two feet are alike.',
        detail: 'Small enough for a bookshelf, bright enough for a bedside.',
      },
      fa: {
        name: 'آباژور سرامیکی لعاب‌دار',
        short: 'پایه چرخ‌کاری با لعاب قلیایی کهن.',
        about: 'فیروزه‌ای کاشی ایرانی از مس در لعاب قلیایی می‌آید؛ هنگام ذوب شره می‌کند و برای همین هیچ دو پایه‌ای یکسان نیست.',
        detail: 'کوچک برای قفسه کتاب و روشن برای کنار تخت.',
      },
      ar: {
        name: 'مصباح خزفي مزجَّج',
        short: 'قاعدة مشكّلة على الدولاب بطلاء قلوي عريق.',
        about: 'يأتي فيروز البلاط الفارسي من النحاس في طلاء قلوي يسيل عند الانصهار، فلا تتشابه قاعدتان.',
        detail: 'صغير لرف الكتب ومضيء بما يكفي لجانب السرير.',
      },
      uk: {
        name: 'Керамічна лампа з глазур’ю',
        short: 'Виточена на крузі ніжка в давній лужній глазурі.',
        about: 'Бірюза перських кахлів — це мідь у лужній глазурі; плавлячись, вона стікає, тому однакових ніжок немає.',
        detail: 'Мала для книжкової полиці, ясна для узголів’я.',
      },
    },
  }),
  demoProduct({
    key: 'tulip-vase',
    sku: 'LT-534',
    kind: 'vase',
    categories: ['lighting'],
    tags: ['ceramic', 'gift'],
    colours: [
      ['#35a3a6', '#f2e9d8', '#c65b45'],
      ['#efe9dc', '#3b5f86', '#c64f5f'],
      ['#bd6a48', '#f2e9d8', '#e0a23a'],
    ],
    price: { usd: 44, eur: 41, irr: 43_500_000, cost: 15 },
    options: { colour: ['turquoise', 'white', 'terracotta'] },
    stock: [18, 25, 14],
    grams: 1100,
    features: [
      ['material', 'stoneware'],
      ['height', { en: '26 cm', fa: '۲۶ سانتی‌متر', ar: '٢٦ سم', uk: '26 см' }],
      ['origin', 'iran'],
    ],
    notes: ['handmade', 'food-safe', 'gift-box'],
    text: {
      en: {
        name: 'Hand-Thrown Vase',
        short: 'A narrow neck for three tulips or one branch.',
        about:
          'Thrown in Lalejin, where every second house has a kiln. The neck is narrow, so a few stems stand as if somebody had arranged them.',
        detail: 'Glazed inside too; it does not sweat on the table.',
      },
      fa: {
        name: 'گلدان سرامیک دست‌ساز',
        short: 'گردن باریک برای سه لاله یا یک شاخه.',
        about:
          'چرخ‌کاری لالجین، جایی که از هر دو خانه یکی کوره دارد. گردنش باریک است و چند ساقه چنان می‌ایستند که گویی کسی آراسته‌شان.',
        detail: 'داخلش هم لعاب دارد و روی میز نم پس نمی‌دهد.',
      },
      ar: {
        name: 'مزهرية خزف يدوية',
        short: 'عنق ضيق لثلاث زنابق أو غصن واحد.',
        about: 'شُكّلت في لالجين حيث في كل بيتين فرن. عنقها ضيق فتنتصب السيقان القليلة كأن أحدًا نسّقها.',
        detail: 'مزجّجة من الداخل أيضًا فلا ترشح على الطاولة.',
      },
      uk: {
        name: 'Ваза ручної роботи',
        short: 'Вузьке горло для трьох тюльпанів чи однієї гілки.',
        about:
          'Виточена в Лаледжині, де в кожному другому дворі піч. Горло вузьке, тож кілька стебел стоять, ніби їх хтось укладав.',
        detail: 'Глазурована й усередині: не «потіє» на столі.',
      },
    },
  }),
]
