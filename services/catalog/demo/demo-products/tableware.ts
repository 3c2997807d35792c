import { demoProduct } from '../demo-product.ts'

/** Plates and bowls. */
export const TABLEWARE = [
  demoProduct({
    key: 'pomegranate-bowl',
    sku: 'TB-611',
    kind: 'bowl',
    images: 3,
    colours: [['#efe6d4', '#2f6f9f', '#c9a24b']],
    categories: ['tableware'],
    tags: ['ceramic', 'handmade', 'gift'],
    price: { usd: 46, eur: 42.5, irr: 45_500_000, cost: 16 },
    priceOf: { small: { usd: 28, eur: 26, irr: 27_700_000, cost: 9 } },
    options: { size: ['small', 'large'] },
    stock: [31, 16],
    grams: 1200,
    features: [
      ['material', 'stoneware'],
      ['width', { en: '18 or 28 cm', fa: '۱۸ یا ۲۸ سانتی‌متر', ar: '١٨ أو ٢٨ سم', uk: '18 або 28 см' }],
      ['origin', 'iran'],
    ],
    notes: ['food-safe', 'handmade', 'dishwasher'],
    text: {
      en: {
        name: 'Painted Fruit Bowl',
        short: 'Cobalt on cream, for pomegranates or salad.',
        about: 'A wide bowl with a foot, painted in Meybod with one brush and no ruler.',
        detail: 'The small one takes breakfast, the large one the middle of the table.',
      },
      fa: {
        name: 'کاسه میوه نقاشی',
        short: 'آبی کبالت روی کرم، برای انار یا سالاد.',
        about: 'کاسه‌ای پهن و پایه‌دار که در میبد با یک قلم و بی خط‌کش نقاشی شده است.',
        detail: 'کوچکش برای صبحانه است و بزرگش برای وسط سفره.',
      },
      ar: {
        name: 'وعاء فاكهة مرسوم',
        short: 'أزرق كوبالتي على كريمي للرمان أو السلطة.',
        about: 'وعاء عريض بقاعدة، مرسوم في ميبد بفرشاة واحدة وبلا مسطرة.',
        detail: 'الصغير للفطور والكبير لوسط المائدة.',
      },
      uk: {
        name: 'Розписна миска для фруктів',
        short: 'Кобальт на кремовому — для гранатів чи салату.',
        about: 'Широка миска на ніжці, розписана в Мейбоді одним пензлем без лінійки.',
        detail: 'Мала — на сніданок, велика — на середину столу.',
      },
    },
  }),
  demoProduct({
    key: 'dinner-plates',
    sku: 'TB-612',
    kind: 'bowl',
    images: 2,
    colours: [['#efe6d4', '#5d7a62', '#c65b45']],
    categories: ['tableware'],
    tags: ['ceramic'],
    price: { usd: 88, eur: 81, irr: 86_900_000, was: { usd: 105, eur: 97, irr: 103_000_000 }, cost: 33 },
    stock: 13,
    grams: 3600,
    features: [
      ['material', 'stoneware'],
      ['pieces', { en: 'Four', fa: 'چهار عدد', ar: 'أربعة', uk: 'Чотири' }],
      ['origin', 'portugal'],
    ],
    notes: ['dishwasher', 'food-safe'],
    text: {
      en: {
        name: 'Dinner Plates, Set of Four',
        short: 'A rosette in leaf green, a rim that holds the sauce.',
        about:
          'Flat where the knife works and raised where the rice might leave. The rosette is stencilled, then touched up by hand.',
        detail: 'They stack without a wobble.',
      },
      fa: {
        name: 'بشقاب غذاخوری چهارتایی',
        short: 'نقش گل سبز با لبه‌ای که خورش را نگه می‌دارد.',
        about: 'جایی که چاقو کار می‌کند تخت است و جایی که برنج در می‌رود، لبه دارد. نقش گل با شابلون زده و با دست کامل می‌شود.',
        detail: 'روی هم بی‌لق چیده می‌شوند.',
      },
      ar: {
        name: 'أربعة صحون عشاء',
        short: 'وردة بلون الورق وحافة تحفظ المرق.',
        about: 'مسطحة حيث تعمل السكين ومرفوعة حيث قد يفرّ الأرز. الوردة مطبوعة بقالب ثم مكمّلة باليد.',
        detail: 'تُرصّ بعضها فوق بعض بلا اهتزاز.',
      },
      uk: {
        name: 'Обідні тарілки, набір із чотирьох',
        short: 'Зелена розетка й край, що тримає соус.',
        about: 'Рівні там, де працює ніж, і підняті там, звідки тікає рис. Розетку нанесено трафаретом і домальовано вручну.',
        detail: 'Складаються стосом і не хитаються.',
      },
    },
  }),
]
