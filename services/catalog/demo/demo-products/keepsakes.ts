import { demoProduct } from '../demo-product.ts'

/** Books, games, jewellery and watches. */
export const KEEPSAKES = [
  demoProduct({
    key: 'hafez-poems',
    sku: 'GI-811',
    kind: 'book',
    images: 2,
    colours: [['#27456b', '#8d3f38', '#a3273a']],
    categories: ['books-games'],
    tags: ['book', 'gift'],
    price: { usd: 45, eur: 41.5, irr: 44_500_000, cost: 17 },
    stock: 18,
    grams: 900,
    features: [
      ['material', 'paper'],
      ['pieces', { en: '512 pages', fa: '۵۱۲ صفحه', ar: '٥١٢ صفحة', uk: '512 сторінок' }],
      ['origin', 'iran'],
    ],
    notes: ['gift-box', 'lies-flat'],
    text: {
      en: {
        name: 'Poems of Hafez, Clothbound',
        short: 'The divan in Persian with facing translation.',
        about:
          'On the longest night people open it anywhere and read their year in it. Set in a clear nastaliq, with notes that do not get in the way.',
        detail: 'Sewn, bound in blue cloth and tooled with gold.',
      },
      fa: {
        name: 'دیوان حافظ نفیس',
        short: 'متن فارسی با ترجمه روبه‌رو، جلد پارچه‌ای.',
        about:
          'شب یلدا آن را از هرجا که باز شود می‌گشایند و سال خود را می‌خوانند. با نستعلیقی خوانا و یادداشت‌هایی که مزاحم نیستند.',
        detail: 'دوخت سنتی، جلد پارچه آبی و طلاکوب.',
      },
      ar: {
        name: 'ديوان حافظ الشيرازي بغلاف قماشي',
        short: 'النص الفارسي وترجمته في الصفحة المقابلة.',
        about: 'في أطول ليلة من السنة يفتحه الناس كيفما اتفق ويقرؤون فيه طالعهم. بخط نستعليق واضح وحواشٍ لا تعترض القارئ.',
        detail: 'مخيط ومجلّد بقماش أزرق ومذهَّب.',
      },
      uk: {
        name: 'Вірші Гафіза в полотняній оправі',
        short: 'Диван перською з паралельним перекладом.',
        about:
          'Найдовшої ночі його розгортають навмання й читають свій рік. Набрано ясним насталіком, із примітками, що не заважають.',
        detail: 'Прошитий, у синьому полотні із золотим тисненням.',
      },
    },
  }),
  demoProduct({
    key: 'leather-notebook',
    sku: 'GI-812',
    kind: 'book',
    categories: ['books-games'],
    tags: ['stationery', 'leather', 'gift'],
    colours: [
      ['#7a5237', '#2c7378', '#d9b566'],
      ['#2f5a4c', '#d9b566', '#a3273a'],
    ],
    price: { usd: 28, eur: 26, irr: 27_600_000, cost: 9 },
    options: { colour: ['brown', 'olive'] },
    stock: [34, 26],
    grams: 320,
    features: [
      ['material', 'leather'],
      ['dimensions', { en: 'A5, 192 pages', fa: 'A5، ۱۹۲ صفحه', ar: 'A5، ١٩٢ صفحة', uk: 'A5, 192 сторінки' }],
      ['origin', 'portugal'],
    ],
    notes: ['lies-flat', 'patina', 'gift-box'],
    text: {
      en: {
        name: 'Leather Notebook',
        short: 'Plain paper that takes a fountain pen.',
        about:
          'Sewn in sixteens, so any page lies open by itself. The paper is the colour of milk and does not show the other side.',
        detail: 'A band to close it and a ribbon to find the place.',
      },
      fa: {
        name: 'دفتر چرمی',
        short: 'کاغذ بی‌خط مناسب خودنویس.',
        about: 'فرم‌های شانزده‌تایی دوخته‌شده تا هر صفحه خودش باز بماند. کاغذ شیری‌رنگ است و پشت را نشان نمی‌دهد.',
        detail: 'کشی برای بستن و روبانی برای نشانه.',
      },
      ar: {
        name: 'دفتر جلدي',
        short: 'ورق أبيض يناسب قلم الحبر.',
        about: 'ملازم مخيطة من ست عشرة ورقة، فتبقى كل صفحة مفتوحة وحدها. ورقه بلون الحليب ولا يشفّ.',
        detail: 'رباط لإغلاقه وشريط لحفظ الموضع.',
      },
      uk: {
        name: 'Шкіряний нотатник',
        short: 'Чистий папір для чорнильної ручки.',
        about: 'Зшитий зошитами, тож будь-яка сторінка лежить розгорнутою. Папір молочний і не просвічує.',
        detail: 'Гумка, щоб закрити, і стрічка, щоб знайти місце.',
      },
    },
  }),
  demoProduct({
    key: 'backgammon',
    sku: 'GI-813',
    kind: 'board-game',
    images: 3,
    colours: [['#8a5632', '#a3483c', '#3f5a52']],
    categories: ['books-games'],
    tags: ['game', 'handmade', 'heirloom'],
    price: { usd: 175, eur: 162, irr: 172_900_000, cost: 78 },
    stock: 7,
    grams: 3800,
    features: [
      ['material', 'walnut'],
      [
        'dimensions',
        { en: '50 × 50 cm open', fa: 'باز: ۵۰ × ۵۰ سانتی‌متر', ar: '٥٠ × ٥٠ سم مفتوحة', uk: '50 × 50 см у розкладеному вигляді' },
      ],
      ['origin', 'iran'],
    ],
    notes: ['handmade', 'two-years', 'gift-box'],
    text: {
      en: {
        name: 'Inlaid Backgammon Board',
        short: 'Khatam work from Shiraz, with thirty pieces and four dice.',
        about:
          'Rods of wood, bone and brass, thinner than a match, glued into stars and sliced. There are some two hundred and fifty pieces to a thumb’s breadth.',
        detail: 'It closes with a click that neighbours learn to know.',
      },
      fa: {
        name: 'تخته نرد خاتم',
        short: 'خاتم‌کاری شیراز، با سی مهره و چهار تاس.',
        about:
          'میله‌هایی از چوب و استخوان و برنج، نازک‌تر از چوب کبریت، که ستاره می‌شوند و برش می‌خورند؛ در هر بند انگشت حدود دویست و پنجاه قطعه.',
        detail: 'با صدایی بسته می‌شود که همسایه‌ها یاد می‌گیرند.',
      },
      ar: {
        name: 'طاولة زهر مطعَّمة',
        short: 'تطعيم خاتم شيرازي، مع ثلاثين حجرًا وأربعة نرود.',
        about: 'قضبان من الخشب والعظم والنحاس أرفع من عود الثقاب، تُجمع نجومًا ثم تُشرَّح؛ في عرض الإبهام نحو مئتين وخمسين قطعة.',
        detail: 'تُغلق بطقّة يحفظها الجيران.',
      },
      uk: {
        name: 'Інкрустовані нарди',
        short: 'Хатам із Шираза, тридцять шашок і чотири кубики.',
        about:
          'Палички з дерева, кістки та латуні, тонші за сірник, склеєні зірками й нарізані пластинками: на ширину пальця їх близько двохсот п’ятдесяти.',
        detail: 'Зачиняються з клацанням, яке вивчать сусіди.',
      },
    },
  }),
  demoProduct({
    key: 'turquoise-necklace',
    sku: 'GI-821',
    kind: 'necklace',
    images: 3,
    colours: [['#35a3a6', '#2f9a9d', '#c9a24b']],
    categories: ['jewellery'],
    tags: ['silver', 'gift', 'bestseller'],
    price: { usd: 132, eur: 122, irr: 130_000_000, cost: 55 },
    stock: 6,
    grams: 40,
    features: [
      ['material', 'silver'],
      ['length', { en: '46 cm', fa: '۴۶ سانتی‌متر', ar: '٤٦ سم', uk: '46 см' }],
      ['origin', 'iran'],
    ],
    notes: ['handmade', 'gift-box', 'two-years'],
    text: {
      en: {
        name: 'Turquoise Necklace',
        short: 'A drop of Nishapur turquoise, gilded silver.',
        about:
          'The mine at Nishapur has been worked for two thousand years. The stone is untreated: it warms with wearing and deepens a shade.',
        detail: 'Keep it from perfume, and from people who want to borrow it.',
      },
      fa: {
        name: 'گردنبند فیروزه',
        short: 'اشکی از فیروزه نیشابور در نقره آب‌طلا.',
        about: 'دو هزار سال است که از معدن نیشابور سنگ می‌آورند. این سنگ دست‌نخورده است؛ با پوشیدن گرم می‌شود و یک پرده پررنگ‌تر.',
        detail: 'از عطر دور نگهش دارید، و از کسانی که می‌خواهند قرضش بگیرند.',
      },
      ar: {
        name: 'قلادة فيروز',
        short: 'قطرة من فيروز نيسابور في فضة مذهّبة.',
        about: 'يُستخرج الفيروز من منجم نيسابور منذ ألفي عام. حجر غير معالَج يدفأ باللبس ويزداد لونه عمقًا.',
        detail: 'احفظيها من العطر، ومن الراغبات في استعارتها.',
      },
      uk: {
        name: 'Намисто з бірюзою',
        short: 'Крапля нішапурської бірюзи в позолоченому сріблі.',
        about: 'Копальню в Нішапурі розробляють дві тисячі років. Камінь необроблений: гріється від носіння й темнішає на тон.',
        detail: 'Бережіть від парфумів і від охочих позичити.',
      },
    },
  }),
  demoProduct({
    key: 'garnet-necklace',
    sku: 'GI-822',
    kind: 'necklace',
    images: 2,
    colours: [['#a3273a', '#8e1f35', '#c9a24b']],
    categories: ['jewellery'],
    tags: ['silver', 'gift'],
    status: 'pending_review',
    price: { usd: 118, eur: 109, cost: 48 },
    stock: 9,
    grams: 38,
    features: [
      ['material', 'silver'],
      ['length', { en: '44 cm', fa: '۴۴ سانتی‌متر', ar: '٤٤ سم', uk: '44 см' }],
      ['origin', 'turkey'],
    ],
    notes: ['gift-box', 'handmade'],
    text: {
      en: {
        name: 'Garnet Bead Necklace',
        short: 'The red of pomegranate seeds.',
        about:
          'Round garnets, graded from small to large and knotted one by one, so that if the thread ever breaks you lose only one.',
        detail: 'The clasp can be closed with one hand.',
      },
      fa: {
        name: 'گردنبند گارنت',
        short: 'به سرخی دانه‌های انار.',
        about: 'گارنت‌های گرد از ریز به درشت، گره‌خورده یکی‌یکی؛ اگر روزی نخ پاره شود تنها یکی گم می‌شود.',
        detail: 'قفلش با یک دست بسته می‌شود.',
      },
      ar: {
        name: 'عقد خرز العقيق الأحمر',
        short: 'بحمرة حبّ الرمان.',
        about: 'أحجار مستديرة متدرجة من الصغير إلى الكبير ومعقودة واحدًا واحدًا، فإن انقطع الخيط لم تفقدي إلا حجرًا.',
        detail: 'قفله يُغلق بيد واحدة.',
      },
      uk: {
        name: 'Гранатове намисто',
        short: 'Червоне, мов зернята граната.',
        about: 'Круглі гранати від малих до великих, зав’язані по одному: якщо нитка порветься, загубиться лише один.',
        detail: 'Застібка закривається однією рукою.',
      },
    },
  }),
  demoProduct({
    key: 'leather-watch',
    sku: 'GI-823',
    kind: 'watch',
    categories: ['jewellery'],
    tags: ['watch', 'leather', 'gift'],
    colours: [
      ['#7a5237', '#f4efe4', '#c39b4f'],
      ['#2b2a2e', '#e7dfd0', '#c4c8cc'],
    ],
    price: { usd: 168, eur: 155, irr: 165_900_000, was: { usd: 199, eur: 184, irr: 196_000_000 }, cost: 70 },
    options: { colour: ['brown', 'black'] },
    stock: [8, 5],
    grams: 90,
    features: [
      ['material', 'leather'],
      ['width', { en: '38 mm', fa: '۳۸ میلی‌متر', ar: '٣٨ مم', uk: '38 мм' }],
      ['origin', 'ukraine'],
    ],
    notes: ['two-years', 'leather-care', 'gift-box'],
    text: {
      en: {
        name: 'Leather Strap Watch',
        short: 'Three hands, no date, nothing to charge.',
        about: 'A quiet dial under domed glass and a movement that can be repaired. The strap changes without a tool.',
        detail: 'Rain does it no harm; take it off for the sea.',
      },
      fa: {
        name: 'ساعت مچی بند چرم',
        short: 'سه عقربه، بی‌تقویم، بی‌شارژر.',
        about: 'صفحه‌ای آرام زیر شیشه گنبدی و موتوری که تعمیر می‌شود. بندش بی ابزار عوض می‌شود.',
        detail: 'باران آسیبی به آن نمی‌زند؛ برای دریا بازش کنید.',
      },
      ar: {
        name: 'ساعة يد بسوار جلدي',
        short: 'ثلاثة عقارب بلا تاريخ ولا شحن.',
        about: 'ميناء هادئ تحت زجاج محدّب وحركة قابلة للإصلاح، وسوارها يُبدَّل بلا أداة.',
        detail: 'لا يضرها المطر، فاخلعها عند البحر.',
      },
      uk: {
        name: 'Годинник на шкіряному ремінці',
        short: 'Три стрілки, без дати й без зарядки.',
        about: 'Спокійний циферблат під опуклим склом і механізм, який можна полагодити. Ремінець міняється без інструмента.',
        detail: 'Дощ йому не шкодить; для моря — зніміть.',
      },
    },
  }),
]
