import { slugify } from '#lib/slug.ts'
import type { Kind } from '../media/draw/kinds/index.ts'
import type { DemoCategory } from './demo-types.ts'

type Said = readonly [name: string, description: string]
const texts = ([name, description]: Said) => ({ name, slug: slugify(name), description })

const category = (
  key: string,
  kinds: readonly Kind[],
  en: Said,
  fa: Said,
  ar: Said,
  uk: Said,
  children: readonly DemoCategory[] = [],
): DemoCategory => ({
  key,
  kinds,
  translations: { en: texts(en), fa: texts(fa), ar: texts(ar), uk: texts(uk) },
  ...(children.length > 0 ? { children } : {}),
})

const clothing = category(
  'clothing',
  ['shirt', 'dress', 'coat'],
  ['Clothing', 'Linen, wool and silk, cut to be worn for years.'],
  ['پوشاک', 'لینن، پشم و ابریشم با دوختی که سال‌ها می‌ماند.'],
  ['الملابس', 'كتّان وصوف وحرير بخياطة تدوم سنوات.'],
  ['Одяг', 'Льон, вовна та шовк, пошиті на роки.'],
  [
    category(
      'shirts',
      ['t-shirt', 'shirt'],
      ['Shirts & Tees', 'From crisp linen to soft organic cotton.'],
      ['پیراهن و تی‌شرت', 'از لینن خنک تا پنبه نرم ارگانیک.'],
      ['قمصان وتيشيرتات', 'من الكتّان المنعش إلى القطن العضوي الناعم.'],
      ['Сорочки та футболки', 'Від свіжого льону до м’якої органічної бавовни.'],
    ),
    category(
      'jackets',
      ['jacket', 'jumper', 'coat'],
      ['Jackets & Knitwear', 'Layers for rain, wind and long evenings.'],
      ['کت، کاپشن و بافت', 'برای باران و باد و شب‌های بلند.'],
      ['سترات وملابس صوفية', 'طبقات للمطر والريح والأمسيات الطويلة.'],
      ['Куртки та трикотаж', 'На дощ, вітер і довгі вечори.'],
    ),
    category(
      'dresses',
      ['dress', 'skirt', 'trousers'],
      ['Dresses, Skirts & Trousers', 'Easy shapes in generous cloth.'],
      ['پیراهن زنانه، دامن و شلوار', 'برش‌های راحت با پارچه‌های خوش‌دست.'],
      ['فساتين وتنانير وبناطيل', 'قصّات مريحة بأقمشة سخية.'],
      ['Сукні, спідниці та штани', 'Зручні силуети з доброї тканини.'],
    ),
    category(
      'accessories',
      ['hat', 'bag', 'shoes'],
      ['Accessories', 'The finishing touch, from head to toe.'],
      ['اکسسوری', 'آخرین جزئیات یک استایل کامل.'],
      ['إكسسوارات', 'اللمسة الأخيرة من الرأس إلى القدمين.'],
      ['Аксесуари', 'Завершальний штрих з голови до п’ят.'],
      [
        category(
          'scarves-hats',
          ['scarf', 'hat'],
          ['Scarves & Hats', 'Warm in winter, shady in summer.'],
          ['شال و کلاه', 'گرمای زمستان و سایه تابستان.'],
          ['أوشحة وقبعات', 'دفء في الشتاء وظل في الصيف.'],
          ['Шарфи та капелюхи', 'Тепло взимку, затінок улітку.'],
        ),
        category(
          'bags-shoes',
          ['bag', 'shoes', 'belt'],
          ['Bags, Belts & Shoes', 'Leather and kilim that grow better with use.'],
          ['کیف، کمربند و کفش', 'چرم و گلیمی که با گذر زمان زیباتر می‌شود.'],
          ['حقائب وأحزمة وأحذية', 'جلود وكليم تزداد جمالًا مع الاستعمال.'],
          ['Сумки, ремені та взуття', 'Шкіра й килим, що з часом лише кращають.'],
        ),
      ],
    ),
  ],
)

const home = category(
  'home',
  ['sofa', 'lamp', 'table'],
  ['Home', 'Furniture, textiles and light for rooms that are lived in.'],
  ['خانه', 'مبلمان، منسوجات و نور برای خانه‌ای زنده.'],
  ['المنزل', 'أثاث ومنسوجات وإضاءة لبيوت عامرة.'],
  ['Дім', 'Меблі, текстиль і світло для живих кімнат.'],
  [
    category(
      'furniture',
      ['armchair', 'drawers'],
      ['Furniture', 'Solid wood and deep seats.'],
      ['مبلمان', 'چوب خالص و نشیمن‌های راحت.'],
      ['الأثاث', 'خشب صلب ومقاعد وثيرة.'],
      ['Меблі', 'Масив дерева та м’які сидіння.'],
    ),
    category(
      'textiles',
      ['bed', 'blanket'],
      ['Bedding & Textiles', 'Bed linen, cushions and blankets.'],
      ['کالای خواب و منسوجات', 'ملحفه، کوسن و پتو.'],
      ['مفارش ومنسوجات', 'مفارش أسرّة ووسائد وبطانيات.'],
      ['Постіль і текстиль', 'Постільна білизна, подушки та пледи.'],
    ),
    category(
      'rugs',
      ['rug', 'cushion'],
      ['Rugs & Kilims', 'Knotted and woven by hand.'],
      ['فرش و گلیم', 'دست‌باف، گره به گره.'],
      ['سجاد وكليم', 'معقود ومنسوج باليد.'],
      ['Килими', 'Виткані та зав’язані вручну.'],
    ),
    category(
      'lighting',
      ['lamp', 'vase'],
      ['Lighting & Decor', 'Warm light and a vase beside it.'],
      ['روشنایی و دکور', 'نوری گرم و گلدانی کنارش.'],
      ['إضاءة وديكور', 'ضوء دافئ وإلى جانبه مزهرية.'],
      ['Світло та декор', 'Тепле світло й ваза поруч.'],
    ),
  ],
)

const kitchen = category(
  'kitchen',
  ['teapot', 'cup', 'tin'],
  ['Kitchen & Tea', 'For the table, the stove and the afternoon samovar.'],
  ['آشپزخانه و چای', 'برای سفره، اجاق و سماور عصرانه.'],
  ['المطبخ والشاي', 'للمائدة والموقد وسماور العصر.'],
  ['Кухня та чай', 'Для столу, плити й пообіднього самовара.'],
  [
    category(
      'teaware',
      ['teapot', 'cup'],
      ['Teaware', 'Pots, samovars and glasses for good tea.'],
      ['سرویس چای‌خوری', 'قوری، سماور و استکان برای یک چای خوب.'],
      ['أدوات الشاي', 'أباريق وسماورات وأكواب لشاي طيب.'],
      ['Чайний посуд', 'Чайники, самовари та склянки для доброго чаю.'],
    ),
    category(
      'tableware',
      ['bowl', 'vase'],
      ['Tableware', 'Plates and bowls painted by hand.'],
      ['ظروف پذیرایی', 'بشقاب و کاسه با نقش دست.'],
      ['أواني المائدة', 'صحون وأوعية مرسومة باليد.'],
      ['Столовий посуд', 'Тарілки та миски, розписані вручну.'],
    ),
    category(
      'tea-spices',
      ['tin', 'cup'],
      ['Tea, Saffron & Spices', 'This year’s harvest, packed at the source.'],
      ['چای، زعفران و ادویه', 'برداشت امسال، بسته‌بندی در مبدأ.'],
      ['شاي وزعفران وتوابل', 'من حصاد هذا العام ومعبّأ في منشئه.'],
      ['Чай, шафран і прянощі', 'Цьогорічний врожай, запакований на місці.'],
    ),
    category(
      'preserves',
      ['jar', 'bowl'],
      ['Honey, Jams & Nuts', 'The orchard in a jar.'],
      ['عسل، مربا و آجیل', 'باغ در یک شیشه.'],
      ['عسل ومربّيات ومكسرات', 'خيرات البستان في مرطبان.'],
      ['Мед, варення та горіхи', 'Сад у баночці.'],
    ),
  ],
)

const garden = category(
  'garden',
  ['plant-pot', 'watering-can', 'trowel'],
  ['Garden', 'For courtyards, balconies and long summer dinners.'],
  ['باغ و باغچه', 'برای حیاط، بالکن و شام‌های بلند تابستان.'],
  ['الحديقة', 'للأفنية والشرفات وأمسيات الصيف الطويلة.'],
  ['Сад', 'Для двориків, балконів і довгих літніх вечер.'],
  [
    category(
      'pots',
      ['plant-pot', 'vase'],
      ['Pots & Planters', 'Terracotta and glaze for every sill.'],
      ['گلدان', 'سفال و لعاب برای هر لب پنجره.'],
      ['أصص النباتات', 'فخار وطلاء لكل عتبة نافذة.'],
      ['Горщики та кашпо', 'Теракота й глазур для кожного підвіконня.'],
    ),
    category(
      'garden-tools',
      ['watering-can', 'trowel'],
      ['Garden Tools', 'Tools to hand down.'],
      ['ابزار باغبانی', 'ابزاری که به نسل بعد می‌رسد.'],
      ['أدوات البستنة', 'أدوات تورَّث.'],
      ['Садовий інструмент', 'Інструмент, який передають у спадок.'],
    ),
    category(
      'outdoor',
      ['fence', 'lantern'],
      ['Outdoor Living', 'Tables, fences and lanterns under the sky.'],
      ['فضای باز', 'میز، نرده و فانوس زیر آسمان.'],
      ['الجلسات الخارجية', 'طاولات وأسيجة وفوانيس تحت السماء.'],
      ['Відпочинок надворі', 'Столи, паркани й ліхтарі просто неба.'],
    ),
  ],
)

const gifts = category(
  'gifts',
  ['candle', 'book', 'necklace'],
  ['Gifts', 'Small things that are remembered.'],
  ['هدیه', 'چیزهای کوچکی که در یاد می‌مانند.'],
  ['هدايا', 'أشياء صغيرة تبقى في الذاكرة.'],
  ['Подарунки', 'Дрібниці, які запам’ятовують.'],
  [
    category(
      'candles-soap',
      ['candle', 'soap'],
      ['Candles & Soap', 'Slow evenings and clean hands.'],
      ['شمع و صابون', 'عصرهای آرام و دست‌های پاکیزه.'],
      ['شموع وصابون', 'أمسيات هادئة وأيدٍ نظيفة.'],
      ['Свічки та мило', 'Неспішні вечори й чисті руки.'],
    ),
    category(
      'books-games',
      ['board-game', 'book'],
      ['Books & Games', 'For reading aloud and playing late.'],
      ['کتاب و بازی', 'برای خواندن با صدای بلند و بازی تا دیروقت.'],
      ['كتب وألعاب', 'للقراءة بصوت عالٍ واللعب حتى وقت متأخر.'],
      ['Книги та ігри', 'Читати вголос і грати допізна.'],
    ),
    category(
      'jewellery',
      ['necklace', 'watch'],
      ['Jewellery & Watches', 'Silver, stone and steady time.'],
      ['زیورآلات و ساعت', 'نقره، سنگ و زمان.'],
      ['مجوهرات وساعات', 'فضة وأحجار ووقت منضبط.'],
      ['Прикраси та годинники', 'Срібло, камінь і точний час.'],
    ),
  ],
)

/** The demo shop's category tree; products lie in its leaves. */
export const DEMO_CATEGORIES: readonly DemoCategory[] = [clothing, home, kitchen, garden, gifts]
