import { demoProduct } from '../demo-product.ts'

/** Jumpers. */
export const KNITWEAR = [
  demoProduct({
    key: 'yellow-jumper',
    sku: 'KN-211',
    kind: 'jumper',
    categories: ['jackets'],
    tags: ['wool', 'winter', 'bestseller'],
    price: { usd: 89, eur: 82, irr: 87_600_000, cost: 34 },
    options: { size: ['s', 'm', 'l'], colour: ['mustard', 'cream', 'sage'] },
    stock: [10, 12, 8, 15, 20, 9, 7, 11, 5],
    grams: 520,
    features: [
      ['material', 'wool'],
      ['fit', 'relaxed'],
      ['origin', 'ukraine'],
    ],
    notes: ['hand-wash', 'dry-flat', 'true-to-size'],
    text: {
      en: {
        name: 'Soft Wool Jumper',
        short: 'Dropped shoulders, wide sleeves, thick cuffs.',
        about:
          'Merino and a little silk, knitted slowly on old machines in the Carpathians. It is warm without weight and does not scratch.',
        detail: 'The cuffs and hem are ribbed twice as long as usual, so you may fold them or let them down over your hands.',
      },
      fa: {
        name: 'پلیور پشم نرم',
        short: 'سرشانه افتاده، آستین گشاد و مچ ضخیم.',
        about: 'مرینو با کمی ابریشم که آرام و با دستگاه‌های قدیمی در کوه‌های کارپات بافته شده است؛ گرم، سبک و بدون زبری.',
        detail: 'کش‌باف مچ و پایین لباس دو برابر معمول است؛ می‌توانید تایش کنید یا روی دست‌ها بکشید.',
      },
      ar: {
        name: 'كنزة صوف ناعمة',
        short: 'كتف منسدل وأكمام واسعة وأساور سميكة.',
        about: 'ميرينو مع قليل من الحرير، محبوك ببطء على آلات قديمة في جبال الكاربات. دافئة بلا ثقل ولا تخز الجلد.',
        detail: 'أطراف الأكمام والحافة مضلّعة بضعف الطول المعتاد، فاطوِها أو أسدلها على يديك.',
      },
      uk: {
        name: 'М’який вовняний светр',
        short: 'Спущені плечі, широкі рукави, товсті манжети.',
        about: 'Меринос із дрібкою шовку, неспішно в’язаний на старих машинах у Карпатах. Теплий без ваги й зовсім не колеться.',
        detail: 'Резинка на манжетах і поділі вдвічі довша, ніж зазвичай: підгорніть або опустіть на долоні.',
      },
    },
  }),
  demoProduct({
    key: 'cable-jumper',
    sku: 'KN-212',
    kind: 'jumper',
    images: 3,
    colours: [['#e3d8c5', '#7a5237', '#a9522e']],
    categories: ['jackets'],
    tags: ['wool', 'handmade'],
    price: { usd: 128, eur: 118, cost: 52 },
    options: { size: ['s', 'm', 'l', 'xl'] },
    stock: [4, 6, 5, 3],
    grams: 760,
    features: [
      ['material', 'handspun'],
      ['fit', 'regular'],
      ['origin', 'ukraine'],
    ],
    notes: ['hand-wash', 'dry-flat', 'handmade'],
    text: {
      en: {
        name: 'Cable Knit Jumper',
        short: 'Three cables up the front, knitted by hand.',
        about:
          'Undyed wool, spun by hand and knitted by eleven women of one village. One jumper takes four days; the name of its maker is on the label.',
        detail: 'A close round neck and long ribs. It weighs like a blanket and wears like one.',
      },
      fa: {
        name: 'پلیور بافت گیس',
        short: 'سه ردیف گیس در جلو، بافته‌شده با دست.',
        about:
          'پشم رنگ‌نشده دست‌ریس که یازده زن یک روستا آن را می‌بافند. هر پلیور چهار روز زمان می‌برد و نام بافنده روی برچسبش نوشته شده است.',
        detail: 'یقه گرد و کش‌باف بلند. سنگینی و گرمای یک پتو را دارد.',
      },
      ar: {
        name: 'كنزة مجدولة الحبك',
        short: 'ثلاث جدائل في الأمام، محبوكة باليد.',
        about:
          'صوف غير مصبوغ، تغزله وتحبكه يدويًا إحدى عشرة امرأة من قرية واحدة. تستغرق الكنزة أربعة أيام، واسم صانعتها على البطاقة.',
        detail: 'ياقة مستديرة محكمة وأضلاع طويلة. لها ثقل البطانية ودفؤها.',
      },
      uk: {
        name: 'Светр із косами',
        short: 'Три коси спереду, в’язані вручну.',
        about:
          'Нефарбована вовна, прядена руками, яку в’яжуть одинадцять жінок одного села. На светр іде чотири дні; ім’я майстрині — на етикетці.',
        detail: 'Щільна кругла горловина й довга резинка. Важить, як ковдра, і гріє так само.',
      },
    },
  }),
]
