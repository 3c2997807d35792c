import { demoProduct } from '../demo-product.ts'

/** Scarves and hats. */
export const SCARVES_HATS = [
  demoProduct({
    key: 'check-scarf', sku: 'SC-401', kind: 'scarf', categories: ['scarves-hats'], tags: ['wool', 'winter', 'gift'], colours: [['#bd8f5c', '#f2e9d8', '#7a3b2c'], ['#27375a', '#c9b48c', '#a3273a']],
    price: { usd: 48, eur: 44.9, irr: 47_300_000, cost: 16 },
    options: { colour: ['camel', 'navy'] }, stock: [23, 17], grams: 220,
    features: [['material', 'wool'], ['length', { en: '190 cm', fa: '۱۹۰ سانتی‌متر', ar: '١٩٠ سم', uk: '190 см' }], ['origin', 'ukraine']], notes: ['hand-wash', 'dry-flat', 'gift-box'],
    text: {
      en: { name: 'Checked Wool Scarf', short: 'Long enough to wrap twice, soft enough for bare skin.', about: 'Merino woven in a wide check and brushed with thistles until it is as soft as it looks.', detail: 'Hand-twisted fringes at both ends. It folds flat into its box, if it is for someone.' },
      fa: { name: 'شال پشمی چهارخانه', short: 'آن‌قدر بلند که دو دور بپیچد و آن‌قدر نرم که پوست را نیازارد.', about: 'مرینو با چهارخانه درشت که با خار طبیعی پرز داده شده تا به همان نرمی‌ای باشد که به چشم می‌آید.', detail: 'ریشه‌های دو سر با دست تابیده شده‌اند. اگر هدیه است، صاف در جعبه‌اش تا می‌شود.' },
      ar: { name: 'وشاح صوف كاروهات', short: 'طويل يُلفّ مرتين، وناعم على البشرة.', about: 'ميرينو منسوج بمربعات عريضة وممشَّط بالشوك الطبيعي حتى صار ناعمًا كما يبدو.', detail: 'أهداب مفتولة يدويًا عند الطرفين، ويُطوى في علبته إن كان هدية.' },
      uk: { name: 'Вовняний картатий шарф', short: 'Досить довгий, щоб обгорнути двічі, і ніжний до шкіри.', about: 'Меринос у велику клітинку, начесаний ворсувальними шишками до справжньої м’якості.', detail: 'Торочки на кінцях скручено вручну. Якщо це подарунок — рівненько складається в коробку.' },
    },
  }),
  demoProduct({
    key: 'silk-shawl', sku: 'SC-402', kind: 'scarf', images: 3, colours: [['#a3273a', '#e9c98c', '#27456b']], categories: ['scarves-hats'], tags: ['silk', 'gift'],
    price: { usd: 69, eur: 64, irr: 67_900_000, cost: 26 }, stock: 15, grams: 110,
    features: [['material', 'silk'], ['dimensions', { en: '110 × 110 cm', fa: '۱۱۰ × ۱۱۰ سانتی‌متر', ar: '١١٠ × ١١٠ سم', uk: '110 × 110 см' }], ['origin', 'iran']], notes: ['dry-clean', 'gift-box', 'handmade'],
    text: {
      en: { name: 'Paisley Silk Shawl', short: 'Twill silk printed with bent cypresses.', about: 'Pomegranate red with cypresses in saffron and blue, printed by wooden block in Isfahan and rinsed in the river.', detail: 'The hem is rolled by hand. It knots well and does not slip.' },
      fa: { name: 'روسری ابریشم بته‌جقه', short: 'ابریشم توییل با نقش سرو خمیده.', about: 'اناری با سروهای زعفرانی و آبی، چاپ‌شده با قالب چوبی در اصفهان و شسته در آب رودخانه.', detail: 'لبه‌ها دست‌دوز است. خوب گره می‌خورد و سُر نمی‌خورد.' },
      ar: { name: 'شال حرير بنقشة البوتة', short: 'حرير تويل مطبوع بالسرو المنحني.', about: 'أحمر رمّاني بسروات زعفرانية وزرقاء، مطبوع بالقوالب الخشبية في أصفهان ومغسول بماء النهر.', detail: 'حافته ملفوفة يدويًا. يُعقد بسهولة ولا ينزلق.' },
      uk: { name: 'Шовкова хустка пейслі', short: 'Саржевий шовк із вигнутими кипарисами.', about: 'Гранатово-червона із шафрановими та синіми кипарисами, вибита дерев’яними штампами в Ісфагані й виполоскана в річці.', detail: 'Край підшито вручну. Добре в’яжеться й не сповзає.' },
    },
  }),
  demoProduct({
    key: 'straw-hat', sku: 'HT-411', kind: 'hat', images: 2, colours: [['#d8bd8a', '#3a3439', '#a3273a']], categories: ['scarves-hats'], tags: ['summer'],
    price: { usd: 39, eur: 36, was: { usd: 49, eur: 45 }, cost: 12 },
    options: { size: ['small', 'large'] }, stock: [12, 9], grams: 140,
    features: [['material', 'straw'], ['width', { en: '9 cm brim', fa: 'لبه ۹ سانتی‌متر', ar: 'حافة ٩ سم', uk: 'Криси 9 см' }], ['origin', 'portugal']], notes: ['handmade', 'wipe-clean'],
    text: {
      en: { name: 'Straw Sun Hat', short: 'Raffia, braided by hand, with a black ribbon.', about: 'Braided in one long plait and sewn in a spiral from the crown down; light as a letter.', detail: 'A ribbon inside takes up a centimetre, so it stays on in the wind.' },
      fa: { name: 'کلاه حصیری آفتابی', short: 'رافیای دست‌باف با روبان مشکی.', about: 'یک رشته بلند که با دست بافته و از بالا به پایین مارپیچ دوخته شده؛ سبک مثل یک نامه.', detail: 'نوار داخلی یک سانتی‌متر تنظیم می‌شود تا در باد هم سر جایش بماند.' },
      ar: { name: 'قبعة قش للشمس', short: 'رافيا مجدولة يدويًا بشريط أسود.', about: 'جديلة واحدة طويلة مخيطة بشكل حلزوني من القمة إلى الحافة، خفيفة كرسالة.', detail: 'شريط داخلي يضيّقها سنتيمترًا لتثبت في الريح.' },
      uk: { name: 'Солом’яний капелюх', short: 'Рафія, плетена вручну, з чорною стрічкою.', about: 'Одна довга коса, зшита спіраллю від маківки вниз; легкий, мов лист.', detail: 'Стрічка всередині забирає сантиметр, тож вітер його не зірве.' },
    },
  }),
  demoProduct({
    key: 'knitted-beanie', sku: 'HT-412', kind: 'hat', categories: ['scarves-hats'], tags: ['wool', 'winter'],
    price: { usd: 26, eur: 24, irr: 25_600_000, cost: 8 },
    options: { colour: ['pomegranate', 'grey', 'mustard'] }, stock: [28, 33, 19], grams: 90,
    features: [['material', 'wool'], ['origin', 'ukraine']], notes: ['hand-wash', 'dry-flat'],
    text: {
      en: { name: 'Knitted Pompom Beanie', short: 'Thick ribs, a round pompom, warm ears.', about: 'Knitted from four strands at once and doubled over the ears.', detail: 'The pompom is tied, not glued, and comes off for the wash.' },
      fa: { name: 'کلاه بافتنی منگوله‌دار', short: 'بافت ضخیم، منگوله گرد، گوش‌های گرم.', about: 'با چهار رشته نخ هم‌زمان بافته شده و روی گوش‌ها دولا می‌شود.', detail: 'منگوله گره خورده، نه چسب؛ برای شست‌وشو جدا می‌شود.' },
      ar: { name: 'قبعة محبوكة بكرة صوف', short: 'أضلاع سميكة وكرة مستديرة وأذنان دافئتان.', about: 'محبوكة بأربعة خيوط معًا ومطوية فوق الأذنين.', detail: 'الكرة معقودة لا ملصقة، وتُفك عند الغسل.' },
      uk: { name: 'В’язана шапка з помпоном', short: 'Товста резинка, круглий помпон, теплі вуха.', about: 'В’язана відразу з чотирьох ниток і підгорнута вдвоє на вухах.', detail: 'Помпон прив’язаний, а не приклеєний, і знімається для прання.' },
    },
  }),
]
