import { demoProduct } from '../demo-product.ts'

/** Bags, belts and shoes. */
export const BAGS_SHOES = [
  demoProduct({
    key: 'leather-satchel', sku: 'BG-421', kind: 'bag', categories: ['bags-shoes'], tags: ['leather', 'bestseller'],
    price: { usd: 148, eur: 137, irr: 145_900_000, cost: 61 },
    options: { colour: ['brown', 'black', 'pomegranate'] }, stock: [13, 10, 6], grams: 920,
    features: [['material', 'leather'], ['dimensions', { en: '32 × 24 × 10 cm', fa: '۳۲ × ۲۴ × ۱۰ سانتی‌متر', ar: '٣٢ × ٢٤ × ١٠ سم', uk: '32 × 24 × 10 см' }], ['origin', 'iran']], notes: ['leather-care', 'patina', 'two-years'],
    text: {
      en: { name: 'Leather Satchel', short: 'A shoulder bag with a flap, a buckle and room for a day.', about: 'One hide, five pieces, saddle-stitched with waxed thread: if one stitch ever breaks, the next one holds.', detail: 'Inside are a pocket with a zip, a loop for keys and space for a small laptop. The strap comes off.' },
      fa: { name: 'کیف دوشی چرم', short: 'کیفی درب‌دار با سگک و جای کافی برای یک روز.', about: 'یک پوست، پنج تکه، دوخت زینی با نخ موم‌خورده: اگر روزی کوکی پاره شود، کوک بعدی نگهش می‌دارد.', detail: 'داخل آن جیب زیپ‌دار، حلقه کلید و جای یک لپ‌تاپ کوچک است. بند دوشی جدا می‌شود.' },
      ar: { name: 'حقيبة كتف جلدية', short: 'حقيبة بغطاء وإبزيم تتسع ليوم كامل.', about: 'جلدة واحدة وخمس قطع بخياطة سروجية وخيط مشمَّع: إن انقطعت غرزة أمسكت التي تليها.', detail: 'في داخلها جيب بسحّاب وحلقة مفاتيح ومكان لحاسوب صغير، وحزامها قابل للفك.' },
      uk: { name: 'Шкіряна сумка через плече', short: 'Сумка з клапаном, пряжкою та місцем на цілий день.', about: 'Одна шкура, п’ять деталей, сідельний шов вощеною ниткою: якщо колись лусне один стібок, утримає наступний.', detail: 'Усередині кишеня на блискавці, петля для ключів і місце для невеликого ноутбука. Ремінь знімається.' },
    },
  }),
  demoProduct({
    key: 'kilim-tote', sku: 'BG-422', kind: 'bag', images: 3, colours: [['#a8443a', '#efe0c2', '#27456b']], categories: ['bags-shoes'], tags: ['kilim', 'handmade', 'gift'],
    price: { usd: 76, eur: 70, irr: 74_900_000, cost: 28 }, stock: 18, grams: 740,
    features: [['material', 'handspun'], ['dimensions', { en: '40 × 36 cm', fa: '۴۰ × ۳۶ سانتی‌متر', ar: '٤٠ × ٣٦ سم', uk: '40 × 36 см' }], ['origin', 'iran']], notes: ['handmade', 'wipe-clean', 'leather-care'],
    text: {
      en: { name: 'Kilim Tote Bag', short: 'Hand-woven kilim with leather handles.', about: 'Woven by Qashqai women in wool dyed with madder, walnut and indigo, then lined and finished with leather in Shiraz.', detail: 'Strong enough for melons. Each is cut from a different place of the kilim.' },
      fa: { name: 'کیف گلیمی', short: 'گلیم دست‌باف با دسته‌های چرم.', about: 'دست‌باف زنان قشقایی از پشمی که با روناس، پوست گردو و نیل رنگ شده؛ آستر و چرم‌دوزی آن در شیراز انجام می‌شود.', detail: 'آن‌قدر محکم که با آن هندوانه بخرید. هر کیف از جای دیگری از گلیم بریده شده است.' },
      ar: { name: 'حقيبة توت من الكليم', short: 'كليم منسوج يدويًا بمقابض جلدية.', about: 'تنسجه نساء القشقاي من صوف مصبوغ بالفوّة وقشر الجوز والنيلة، ويُبطَّن ويُكسى بالجلد في شيراز.', detail: 'متينة تحمل البطيخ، وكل حقيبة مقصوصة من موضع مختلف من الكليم.' },
      uk: { name: 'Сумка-тоут із килима', short: 'Тканий вручну килим зі шкіряними ручками.', about: 'Тчуть жінки кашкайців із вовни, фарбованої мареною, горіхом та індиго; підкладку й шкіру пришивають у Ширазі.', detail: 'Витримає й дині. Кожну викроєно з іншого місця килима.' },
    },
  }),
  demoProduct({
    key: 'leather-belt', sku: 'BL-431', kind: 'belt', categories: ['bags-shoes'], tags: ['leather', 'basics'],
    price: { usd: 42, eur: 39, irr: 41_500_000, cost: 14 },
    options: { size: ['small', 'medium', 'large'], colour: ['brown', 'black'] }, stock: [14, 11, 26, 21, 9, 7], grams: 210,
    features: [['material', 'leather'], ['width', { en: '3.5 cm', fa: '۳٫۵ سانتی‌متر', ar: '٣٫٥ سم', uk: '3,5 см' }], ['origin', 'iran']], notes: ['leather-care', 'patina', 'two-years'],
    text: {
      en: { name: 'Stitched Leather Belt', short: 'Full-grain leather, four millimetres thick.', about: 'Cut from the back of the hide, where it stretches least, with edges burnished by hand.', detail: 'The buckle is cast brass and screwed on, so you can change it.' },
      fa: { name: 'کمربند چرم دوخته', short: 'چرم کامل به ضخامت چهار میلی‌متر.', about: 'از پشت پوست، جایی که کمتر کش می‌آید، بریده و لبه‌هایش با دست پرداخت شده است.', detail: 'سگک برنجی ریخته‌گری‌شده با پیچ بسته می‌شود و قابل تعویض است.' },
      ar: { name: 'حزام جلد مخيط', short: 'جلد كامل الحبيبات بسماكة أربعة ملليمترات.', about: 'مقصوص من ظهر الجلد حيث يقل التمدد، وحوافه مصقولة يدويًا.', detail: 'الإبزيم من النحاس المصبوب ومثبّت ببرغي، فيمكنك تبديله.' },
      uk: { name: 'Прошитий шкіряний ремінь', short: 'Цільна шкіра завтовшки чотири міліметри.', about: 'Викроєний зі спинної частини шкури, де вона найменше тягнеться; краї відполіровано вручну.', detail: 'Пряжка з литої латуні тримається на гвинті, тож її можна змінити.' },
    },
  }),
  demoProduct({
    key: 'high-tops', sku: 'FW-441', kind: 'shoes', images: 3, colours: [['#34343a', '#e9e0d0', '#c65b45']], categories: ['bags-shoes'], tags: ['sneakers'],
    price: { usd: 68, eur: 63, was: { usd: 85, eur: 79 }, cost: 24 },
    options: { shoe_size: ['38', '39', '40', '41', '42', '43'] }, stock: [6, 9, 12, 15, 8, 4], grams: 860,
    features: [['material', 'canvas'], ['origin', 'portugal']], notes: ['true-to-size', 'wipe-clean'],
    text: {
      en: { name: 'Canvas High Tops', short: 'Heavy canvas, a rubber toe and a star.', about: 'Vulcanised by hand in Portugal, where the sole is baked on rather than glued.', detail: 'A cork insole takes the shape of your foot and comes out to dry.' },
      fa: { name: 'کتانی ساق‌دار', short: 'برزنت ضخیم، پنجه لاستیکی و یک ستاره.', about: 'ساخت پرتغال؛ زیره به‌جای چسب، با حرارت روی رویه پخته می‌شود.', detail: 'کفی چوب‌پنبه‌ای شکل پای شما را می‌گیرد و برای خشک شدن بیرون می‌آید.' },
      ar: { name: 'حذاء قماش عالي الساق', short: 'قماش متين ومقدمة مطاطية ونجمة.', about: 'مُفلكَن يدويًا في البرتغال حيث يُخبز النعل على الحذاء ولا يُلصق.', detail: 'نعل داخلي من الفلين يأخذ شكل قدمك ويُخلع ليجف.' },
      uk: { name: 'Високі парусинові кеди', short: 'Щільна парусина, гумовий носок і зірка.', about: 'Вулканізовані вручну в Португалії: підошву не клеять, а запікають.', detail: 'Коркова устілка набуває форми стопи й виймається для сушіння.' },
    },
  }),
  demoProduct({
    key: 'chelsea-boots', sku: 'FW-442', kind: 'shoes', images: 2, colours: [['#6f3f2a', '#3a2d28', '#dd9426']], categories: ['bags-shoes'], tags: ['leather', 'winter'],
    price: { usd: 165, eur: 153, irr: 162_900_000, cost: 71 },
    options: { shoe_size: ['39', '40', '41', '42', '43', '44'] }, stock: [3, 5, 8, 9, 6, 2], grams: 1240,
    features: [['material', 'leather'], ['origin', 'ukraine']], notes: ['leather-care', 'true-to-size', 'two-years'],
    text: {
      en: { name: 'Chelsea Boots', short: 'Pull on, walk out; resoled when needed.', about: 'One piece of leather goes round the whole boot, with a single seam at the heel. The sole is stitched, so any cobbler can renew it.', detail: 'Strong elastic at both sides and a loop at the back to pull by.' },
      fa: { name: 'بوت چلسی', short: 'بپوشید و راه بیفتید؛ زیره‌اش هم قابل تعویض است.', about: 'یک تکه چرم دور تمام بوت می‌گردد و تنها یک درز در پاشنه دارد. زیره دوخته شده و هر کفاشی می‌تواند نوش کند.', detail: 'کش محکم در دو طرف و بندکی در پشت برای بالا کشیدن.' },
      ar: { name: 'بوت تشيلسي', short: 'يُلبس بسحبة واحدة ويُجدَّد نعله متى لزم.', about: 'قطعة جلد واحدة تلتف حول الحذاء كله بدرزة وحيدة عند الكعب. والنعل مخيط يجدده أي إسكافي.', detail: 'مطاط متين على الجانبين وحلقة في الخلف للسحب.' },
      uk: { name: 'Черевики челсі', short: 'Взув і пішов; підошву можна замінити.', about: 'Суцільний шматок шкіри огинає весь черевик з єдиним швом на п’яті. Підошва пришита, тож її оновить будь-який швець.', detail: 'Міцна гумка з боків і петля ззаду, щоб легко взувати.' },
    },
  }),
  demoProduct({
    key: 'giveh-slippers', sku: 'FW-443', kind: 'shoes', images: 2, colours: [['#a3483c', '#d8bd8a', '#e6c27a']], categories: ['bags-shoes'], tags: ['handmade', 'leather'],
    price: { usd: 58, eur: 54, irr: 57_200_000, cost: 22 },
    options: { shoe_size: ['37', '38', '39', '40', '41'] }, stock: [4, 6, 0, 5, 3], grams: 420,
    features: [['material', 'leather'], ['origin', 'iran']], notes: ['handmade', 'leather-care'],
    text: {
      en: { name: 'Embroidered Leather Slippers', short: 'Indoor slippers with a turned-up toe.', about: 'The shape is as old as the caravan road: a low heel, a soft sole and a toe that points at the sky.', detail: 'Embroidered with silk in Zanjan. They mould to the foot within an evening.' },
      fa: { name: 'دمپایی چرم سوزن‌دوزی', short: 'دمپایی خانه با نوک برگشته.', about: 'شکلی به قدمت راه کاروان‌ها: پاشنه کوتاه، زیره نرم و نوکی رو به آسمان.', detail: 'سوزن‌دوزی ابریشم، کار زنجان. در یک شب به شکل پا درمی‌آید.' },
      ar: { name: 'خُفّ جلدي مطرَّز', short: 'خُفّ منزلي بمقدمة مرفوعة.', about: 'شكل بقِدم طريق القوافل: كعب منخفض ونعل لين ومقدمة تشير إلى السماء.', detail: 'مطرَّز بالحرير في زنجان، ويأخذ شكل القدم في أمسية واحدة.' },
      uk: { name: 'Вишиті шкіряні капці', short: 'Домашні капці із загнутим носком.', about: 'Форма, давня, як караванний шлях: низький підбор, м’яка підошва й носок, що дивиться в небо.', detail: 'Вишиті шовком у Зенджані. За вечір набувають форми стопи.' },
    },
  }),
]
