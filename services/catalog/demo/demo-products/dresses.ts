import { demoProduct } from '../demo-product.ts'

/** Dresses, skirts and trousers. */
export const DRESSES = [
  demoProduct({
    key: 'floral-dress', sku: 'DR-301', kind: 'dress', images: 3, colours: [['#3f5f86', '#f2e9d8', '#d88f97']], categories: ['dresses'], tags: ['summer', 'floral', 'bestseller'],
    price: { usd: 84, eur: 78, irr: 82_900_000, cost: 29 },
    options: { size: ['xs', 's', 'm', 'l'] }, stock: [9, 18, 14, 5], grams: 340,
    features: [['material', 'viscose'], ['fit', 'regular'], ['origin', 'turkey']], notes: ['hand-wash', 'pockets', 'true-to-size'],
    text: {
      en: { name: 'Floral Midi Dress', short: 'Blossom on dusk blue, with a sash to tie.', about: 'A dress for gardens and weddings, with a skirt full enough to sit on the grass in.', detail: 'Fitted to the waist and gathered below it; the sash is separate, so it can be left off.' },
      fa: { name: 'پیراهن میدی گل‌دار', short: 'شکوفه روی آبی غروب، با کمربند پارچه‌ای.', about: 'پیراهنی برای باغ و عروسی، با دامنی پرچین که می‌شود با آن روی چمن نشست.', detail: 'تا کمر جذب و از کمر به پایین چین‌دار؛ کمربند آن جداست و می‌توان نبست.' },
      ar: { name: 'فستان ميدي مزهَّر', short: 'أزهار على أزرق الغروب مع حزام يُعقد.', about: 'فستان للحدائق والأعراس بتنورة واسعة تكفي للجلوس على العشب.', detail: 'ملاصق حتى الخصر ومكشكش تحته، والحزام منفصل ويمكن الاستغناء عنه.' },
      uk: { name: 'Квіткова сукня міді', short: 'Цвіт на вечірній синяві, з поясом-стрічкою.', about: 'Сукня для садів і весіль, зі спідницею, достатньо пишною, щоб сидіти на траві.', detail: 'Прилягає до талії та зібрана нижче; пояс знімний, тож можна й без нього.' },
    },
  }),
  demoProduct({
    key: 'knit-dress', sku: 'DR-302', kind: 'dress', images: 2, colours: [['#8d3f48', '#e3c9a5', '#efe3cc']], categories: ['dresses'], tags: ['winter', 'wool'],
    price: { usd: 112, eur: 104, was: { usd: 140, eur: 129 }, cost: 43 },
    options: { size: ['s', 'm', 'l'] }, stock: [7, 8, 4], grams: 620,
    features: [['material', 'wool'], ['fit', 'slim'], ['origin', 'ukraine']], notes: ['hand-wash', 'dry-flat', 'true-to-size'],
    text: {
      en: { name: 'Long Knitted Dress', short: 'Fine merino in the red of old brick.', about: 'Knitted in one piece without side seams, so that it falls straight and never twists.', detail: 'Long sleeves, a round neck and a ribbon at the waist. A winter dress that needs only boots.' },
      fa: { name: 'پیراهن بافت بلند', short: 'مرینوی ظریف به سرخی آجر کهنه.', about: 'یک‌تکه و بدون درز پهلو بافته شده تا صاف بیفتد و هرگز نچرخد.', detail: 'آستین بلند، یقه گرد و روبانی در کمر. پیراهنی زمستانی که فقط یک بوت کم دارد.' },
      ar: { name: 'فستان صوف محبوك طويل', short: 'ميرينو ناعم بحمرة الآجر العتيق.', about: 'محبوك قطعة واحدة بلا خياطات جانبية، فينسدل مستقيمًا ولا يلتف.', detail: 'أكمام طويلة وياقة مستديرة وشريط عند الخصر. فستان شتوي لا ينقصه إلا الحذاء العالي.' },
      uk: { name: 'Довга в’язана сукня', short: 'Тонкий меринос кольору старої цегли.', about: 'В’язана суцільно, без бічних швів, тому спадає рівно й не перекручується.', detail: 'Довгі рукави, кругла горловина та стрічка на талії. Зимова сукня, до якої треба лише чоботи.' },
    },
  }),
  demoProduct({
    key: 'termeh-skirt', sku: 'DR-303', kind: 'skirt', images: 3, colours: [['#2f5a5e', '#e6c27a', '#b5433c']], categories: ['dresses'], tags: ['termeh', 'handmade'],
    price: { usd: 96, eur: 89, irr: 94_800_000, cost: 38 },
    options: { size: ['s', 'm', 'l'] }, stock: [6, 9, 3], grams: 420,
    features: [['material', 'termeh'], ['fit', 'regular'], ['origin', 'iran']], notes: ['dry-clean', 'lined', 'handmade'],
    text: {
      en: { name: 'Paisley Termeh Skirt', short: 'A long skirt of termeh from Yazd.', about: 'Termeh is Yazd’s brocade: silk and wool, woven with the curled cypress the world calls paisley. Ours is woven twenty centimetres a day.', detail: 'Gathered into a deep waistband and lined, so it keeps its bell.' },
      fa: { name: 'دامن ترمه بته‌جقه', short: 'دامن بلند از ترمه یزد.', about: 'ترمه زربفت یزد است؛ ابریشم و پشم با نقش بته‌جقه، همان سرو خمیده. دستگاه بافنده ما در روز بیست سانتی‌متر پیش می‌رود.', detail: 'چین‌خورده در کمری پهن و با آستر، تا حالت ناقوسی خود را نگه دارد.' },
      ar: { name: 'تنورة ترمه بنقشة البوتة', short: 'تنورة طويلة من ترمه يزد.', about: 'الترمه ديباج مدينة يزد: حرير وصوف بنقشة السروة المنحنية التي يعرفها العالم بالبيزلي. يُنسج منها عشرون سنتيمترًا في اليوم.', detail: 'مكشكشة عند خصر عريض ومبطَّنة لتحافظ على استدارتها.' },
      uk: { name: 'Спідниця терме з візерунком пейслі', short: 'Довга спідниця з терме, зітканого в Єзді.', about: 'Терме — єздська парча з шовку та вовни з вигнутим кипарисом, який світ зве пейслі. За день тчуть двадцять сантиметрів.', detail: 'Зібрана в широкий пояс і має підкладку, тож добре тримає форму дзвона.' },
    },
  }),
  demoProduct({
    key: 'linen-trousers', sku: 'DR-304', kind: 'trousers', categories: ['dresses'], tags: ['linen', 'summer'],
    price: { usd: 72, eur: 66, irr: 70_900_000, cost: 25 },
    options: { size: ['xs', 's', 'm', 'l'], colour: ['cream', 'olive'] }, stock: [8, 6, 15, 12, 13, 10, 7, 2], grams: 380,
    features: [['material', 'linen'], ['fit', 'relaxed'], ['origin', 'portugal']], notes: ['wash-30', 'pockets', 'true-to-size'],
    text: {
      en: { name: 'Wide Linen Trousers', short: 'High at the waist, wide to the floor.', about: 'Trousers with the ease of a skirt: a flat front, a little elastic behind, and legs that move.', detail: 'Washed linen of a middle weight, opaque even in cream.' },
      fa: { name: 'شلوار لینن گشاد', short: 'فاق بلند و دمپای گشاد تا زمین.', about: 'شلواری به راحتی دامن: جلو صاف، پشت کمی کش‌دار و پاچه‌هایی که با شما حرکت می‌کنند.', detail: 'لینن شسته با وزن متوسط که حتی در رنگ کرم هم بدن‌نما نیست.' },
      ar: { name: 'بنطال كتّان واسع', short: 'خصر عالٍ وساق واسعة حتى الأرض.', about: 'بنطال براحة التنورة: أمام مسطح وقليل من المطاط في الخلف وساقان تتحركان معك.', detail: 'كتّان مغسول متوسط الوزن لا يشفّ حتى باللون الكريمي.' },
      uk: { name: 'Широкі лляні штани', short: 'Висока талія, широкі до самої підлоги.', about: 'Штани, зручні, мов спідниця: рівний перед, трохи гумки ззаду й холоші, що рухаються разом із вами.', detail: 'Випраний льон середньої щільності, не просвічує навіть кремовий.' },
    },
  }),
  demoProduct({
    key: 'straight-jeans', sku: 'DR-305', kind: 'trousers', images: 3, colours: [['#3f5a82', '#d9a156', '#efe3cc']], categories: ['dresses'], tags: ['denim', 'basics'],
    price: { usd: 79, eur: 73, irr: 77_900_000, cost: 27 },
    options: { size: ['s', 'm', 'l', 'xl'] }, stock: [16, 24, 19, 9], grams: 640,
    features: [['material', 'denim'], ['fit', 'regular'], ['origin', 'turkey']], notes: ['wash-30', 'true-to-size', 'patina'],
    text: {
      en: { name: 'Straight Denim Jeans', short: 'Rigid denim, a straight leg, no holes.', about: 'Fourteen-ounce denim with nothing added to make it stretch. Give it two weeks and it is shaped like you.', detail: 'Copper rivets, saffron thread and a leather patch. Wash it seldom.' },
      fa: { name: 'شلوار جین راسته', short: 'دنیم خام، فرم راسته، بدون زدگی.', about: 'دنیم چهارده اونسی بدون هیچ کشی. دو هفته فرصتش بدهید تا فرم بدن شما را بگیرد.', detail: 'پرچ مسی، نخ زعفرانی و برچسب چرمی. کم بشوییدش.' },
      ar: { name: 'بنطال جينز مستقيم', short: 'دنيم متين بساق مستقيمة وبلا تمزيق.', about: 'دنيم بوزن أربع عشرة أونصة بلا ألياف مطاطية. امنحه أسبوعين فيأخذ شكلك.', detail: 'مسامير نحاسية وخيط زعفراني ورقعة جلدية. لا تُكثر من غسله.' },
      uk: { name: 'Прямі джинси', short: 'Цупкий денім, пряма холоша, без дірок.', about: 'Денім на чотирнадцять унцій без жодного еластану. Дайте йому два тижні — і він набуде вашої форми.', detail: 'Мідні заклепки, шафранова нитка та шкіряна нашивка. Періть нечасто.' },
    },
  }),
]
