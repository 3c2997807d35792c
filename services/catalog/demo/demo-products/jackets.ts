import { demoProduct } from '../demo-product.ts'

/** Jackets and coats. */
export const JACKETS = [
  demoProduct({
    key: 'leather-jacket',
    sku: 'JK-201',
    kind: 'jacket',
    images: 3,
    colours: [['#6f4630', '#d8c3a0', '#a9522e']],
    categories: ['jackets'],
    tags: ['leather', 'bestseller'],
    price: { usd: 289, eur: 269, irr: 284_000_000, cost: 124 },
    options: { size: ['xs', 's', 'm', 'l'] },
    stock: [4, 9, 8, 5],
    grams: 1450,
    features: [
      ['material', 'leather'],
      ['fit', 'slim'],
      ['origin', 'iran'],
    ],
    notes: ['lined', 'leather-care', 'patina'],
    text: {
      en: {
        name: 'Classic Leather Jacket',
        short: 'Vegetable-tanned lambskin with a belt at the hem.',
        about: 'Cut short and close in the manner of the old riders’ jackets, from lambskin tanned with oak bark in Tabriz.',
        detail:
          'An off-centre zip, three zipped pockets and a belt to draw in the waist. It is stiff for a week and yours for good.',
      },
      fa: {
        name: 'کت چرم کلاسیک',
        short: 'چرم بره با دباغی گیاهی و کمربند پایین کت.',
        about: 'با برشی کوتاه و جذب به شیوه کت‌های موتورسواری قدیمی، از چرم بره تبریز که با پوست بلوط دباغی شده است.',
        detail: 'زیپ کج، سه جیب زیپ‌دار و کمربندی برای جمع کردن کمر. یک هفته سفت است و بعد برای همیشه مال شما.',
      },
      ar: {
        name: 'سترة جلد كلاسيكية',
        short: 'جلد حمل مدبوغ نباتيًا مع حزام عند الأسفل.',
        about: 'قصّة قصيرة ملاصقة على طراز سترات الدرّاجين القديمة، من جلد الحمل المدبوغ بلحاء البلوط في تبريز.',
        detail: 'سحّاب مائل وثلاثة جيوب بسحّاب وحزام لشد الخصر. تبدو قاسية أسبوعًا ثم تصبح لك إلى الأبد.',
      },
      uk: {
        name: 'Класична шкіряна куртка',
        short: 'Шкіра ягняти рослинного дублення з поясом знизу.',
        about: 'Коротка й приталена, як давні мотоциклетні куртки, зі шкіри ягняти, дубленої корою дуба в Тебризі.',
        detail:
          'Коса блискавка, три кишені на блискавках і пояс, що підкреслює талію. Тиждень вона тверда, а потім — ваша назавжди.',
      },
    },
  }),
  demoProduct({
    key: 'rain-jacket',
    sku: 'JK-202',
    kind: 'jacket',
    categories: ['jackets'],
    tags: ['rain', 'outdoor'],
    colours: [
      ['#27375a', '#93b9d8', '#dd9426'],
      ['#75783f', '#d8c3a0', '#dd9426'],
    ],
    price: { usd: 98, eur: 89.9, irr: 96_500_000, cost: 36 },
    options: { size: ['s', 'm', 'l', 'xl'], colour: ['navy', 'olive'] },
    stock: [11, 7, 19, 14, 16, 9, 5, 4],
    grams: 420,
    features: [
      ['material', 'nylon'],
      ['fit', 'regular'],
      ['origin', 'portugal'],
    ],
    notes: ['waterproof', 'pockets', 'wash-30'],
    text: {
      en: {
        name: 'Zipped Waterproof Jacket',
        short: 'Packs into its own pocket, keeps out a downpour.',
        about:
          'A light shell of recycled nylon for days that cannot decide. Rain runs off it; the mesh inside keeps it from clinging.',
        detail: 'A zipped chest pocket takes the phone, and turned inside out it takes the whole jacket.',
      },
      fa: {
        name: 'کاپشن ضدآب زیپ‌دار',
        short: 'در جیب خودش جمع می‌شود و رگبار را پس می‌زند.',
        about:
          'رویه‌ای سبک از نایلون بازیافتی برای روزهایی که تکلیف آسمان روشن نیست. باران از رویش سُر می‌خورد و آستر توری نمی‌گذارد به تن بچسبد.',
        detail: 'جیب زیپ‌دار سینه جای تلفن است و اگر برگردانده شود، جای تمام کاپشن.',
      },
      ar: {
        name: 'جاكيت مقاوم للماء بسحّاب',
        short: 'يُطوى داخل جيبه ويصدّ أشد المطر.',
        about: 'طبقة خفيفة من النايلون المعاد تدويره لأيام لا يُعرف طقسها. ينزلق عنها المطر، وبطانتها الشبكية تمنع التصاقها.',
        detail: 'جيب الصدر بسحّاب يتسع للهاتف، وإذا قُلب اتسع للجاكيت كله.',
      },
      uk: {
        name: 'Непромокальна куртка на блискавці',
        short: 'Складається у власну кишеню й витримує зливу.',
        about:
          'Легка куртка з переробленого нейлону для днів, коли погода ще не визначилась. Дощ із неї скочується, а сітка всередині не липне до тіла.',
        detail: 'Нагрудна кишеня на блискавці вміщує телефон, а вивернута — усю куртку.',
      },
    },
  }),
  demoProduct({
    key: 'winter-jacket',
    sku: 'JK-203',
    kind: 'jacket',
    images: 3,
    colours: [['#34343c', '#9a9b9d', '#dd9426']],
    categories: ['jackets'],
    tags: ['winter', 'sale'],
    price: { usd: 139, eur: 128, irr: 136_900_000, was: { usd: 185, eur: 169, irr: 182_000_000 }, cost: 58 },
    options: { size: ['s', 'm', 'l', 'xl'] },
    stock: [6, 13, 10, 0],
    grams: 980,
    features: [
      ['material', 'nylon'],
      ['fit', 'regular'],
      ['origin', 'ukraine'],
    ],
    notes: ['lined', 'pockets', 'wash-30'],
    text: {
      en: {
        name: 'Padded Winter Jacket',
        short: 'Quilted, hooded and lined with fleece.',
        about:
          'Wide channels of recycled down-free padding hold the warmth; a fleece lining makes it pleasant to put on in a cold hall.',
        detail: 'The hood can be tightened with one hand, and the cuffs are ribbed so that no snow gets in.',
      },
      fa: {
        name: 'کاپشن زمستانی پفی',
        short: 'لایه‌دوزی‌شده، کلاه‌دار و با آستر پلار.',
        about:
          'لایه‌های پهن با الیاف بازیافتی و بدون پر، گرما را نگه می‌دارند و آستر پلار پوشیدنش را در راهروی سرد هم دلپذیر می‌کند.',
        detail: 'کلاه با یک دست تنگ می‌شود و سرآستین‌های کش‌باف راه برف را می‌بندند.',
      },
      ar: {
        name: 'جاكيت شتوي مبطَّن',
        short: 'مضرَّب بغطاء رأس وبطانة من الفليس.',
        about: 'حشوة معاد تدويرها بلا ريش في أقسام عريضة تحفظ الدفء، وبطانة فليس تجعل ارتداءه ممتعًا حتى في الممر البارد.',
        detail: 'يُشدّ غطاء الرأس بيد واحدة، وأطراف الأكمام مضلّعة فلا يدخلها الثلج.',
      },
      uk: {
        name: 'Зимова стьобана куртка',
        short: 'Стьобана, з капюшоном і флісовою підкладкою.',
        about:
          'Широкі секції з переробленим утеплювачем без пуху тримають тепло, а флісова підкладка приємна навіть у холодному коридорі.',
        detail: 'Капюшон затягується однією рукою, а в’язані манжети не пускають снігу.',
      },
    },
  }),
  demoProduct({
    key: 'silk-tuxedo',
    sku: 'JK-204',
    kind: 'jacket',
    images: 2,
    colours: [['#31507f', '#7fa6c9', '#d9c08a']],
    categories: ['jackets'],
    tags: ['evening', 'silk'],
    price: { usd: 340, eur: 315, cost: 142 },
    options: { size: ['s', 'm', 'l'] },
    stock: [3, 4, 2],
    grams: 780,
    features: [
      ['material', 'silk'],
      ['fit', 'slim'],
      ['origin', 'turkey'],
    ],
    notes: ['dry-clean', 'lined', 'true-to-size'],
    text: {
      en: {
        name: 'Blue Silk Tuxedo',
        short: 'A dinner jacket of marbled silk, like ink on water.',
        about:
          'The pattern is drawn by the old art of ebru: ink floated on water, combed, and taken up by the silk. So every jacket has its own waves.',
        detail: 'Satin lapels, one button, and a lining of dark cotton satin. Best with nothing but black beside it.',
      },
      fa: {
        name: 'تاکسیدو ابریشم آبی',
        short: 'کت شب از ابریشم ابروباد، چون مرکب بر آب.',
        about:
          'نقش آن با هنر کهن ابروباد پدید آمده: مرکبی که بر آب شانه می‌خورد و ابریشم آن را برمی‌گیرد. برای همین موج‌های هر کت از آن خودش است.',
        detail: 'برگردان ساتن، تک‌دکمه و آستر ساتن نخی تیره. بهترین همراهش تنها رنگ مشکی است.',
      },
      ar: {
        name: 'توكسيدو حرير أزرق',
        short: 'سترة سهرة من حرير الإبرو، كالحبر على الماء.',
        about: 'نقشته من فن الإبرو العريق: حبر يطفو على الماء ويُمشَّط ثم يلتقطه الحرير، فلكل سترة أمواجها.',
        detail: 'ياقة من الساتان وزر واحد وبطانة قطنية داكنة. وأجمل ما ترافقه الأسود وحده.',
      },
      uk: {
        name: 'Синій шовковий смокінг',
        short: 'Вечірній піджак із мармурового шовку — мов чорнило на воді.',
        about:
          'Візерунок створено давнім мистецтвом ебру: чорнило на воді розчісують і переносять на шовк. Тож у кожного піджака свої хвилі.',
        detail: 'Атласні лацкани, один ґудзик і підкладка з темного бавовняного атласу. Найкраще — лише з чорним.',
      },
    },
  }),
  demoProduct({
    key: 'camel-coat',
    sku: 'JK-205',
    kind: 'coat',
    categories: ['jackets'],
    tags: ['winter', 'wool'],
    price: { usd: 245, eur: 229, irr: 241_000_000, cost: 98 },
    options: { size: ['s', 'm', 'l'], colour: ['camel', 'navy'] },
    stock: [6, 4, 9, 7, 5, 3],
    grams: 1600,
    features: [
      ['material', 'wool'],
      ['fit', 'regular'],
      ['origin', 'portugal'],
    ],
    notes: ['dry-clean', 'lined', 'pockets'],
    text: {
      en: {
        name: 'Long Wool Coat',
        short: 'A coat to the calf with a collar to turn up.',
        about:
          'Thick merino cloth, felted a little so that the wind stops at it. The shoulders are soft, the back is cut with a deep vent for walking.',
        detail: 'Horn buttons, a lining of viscose twill and an inside pocket that fits a book.',
      },
      fa: {
        name: 'پالتوی پشمی بلند',
        short: 'پالتویی تا ساق پا با یقه‌ای که بالا می‌ایستد.',
        about:
          'پارچه ضخیم پشم مرینو که کمی نمدی شده تا باد پشت آن بماند. سرشانه‌ها نرم‌اند و پشت پالتو برای راحتی راه رفتن چاک بلند دارد.',
        detail: 'دکمه‌های شاخی، آستر ویسکوز و جیب داخلی که یک کتاب در آن جا می‌شود.',
      },
      ar: {
        name: 'معطف صوف طويل',
        short: 'معطف يصل إلى الساق بياقة تُرفع عند البرد.',
        about: 'قماش سميك من صوف الميرينو ملبَّد قليلًا ليصدّ الريح. أكتافه لينة وفي ظهره شق عميق يريح المشي.',
        detail: 'أزرار قرنية وبطانة من الفيسكوز وجيب داخلي يتسع لكتاب.',
      },
      uk: {
        name: 'Довге вовняне пальто',
        short: 'Пальто до литки з коміром, який можна підняти.',
        about:
          'Щільне сукно з мериноса, ледь звалене, щоб зупиняти вітер. М’які плечі та глибока шлиця ззаду для вільного кроку.',
        detail: 'Рогові ґудзики, віскозна підкладка й внутрішня кишеня, куди вміщається книжка.',
      },
    },
  }),
]
