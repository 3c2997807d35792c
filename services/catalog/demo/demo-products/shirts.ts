import { demoProduct } from '../demo-product.ts'

/** Shirts, blouses and tees. */
export const SHIRTS = [
  demoProduct({
    key: 'linen-shirt',
    sku: 'SH-101',
    kind: 'shirt',
    categories: ['shirts'],
    tags: ['linen', 'summer', 'bestseller'],
    price: { usd: 59, eur: 55, irr: 57_900_000, cost: 21 },
    options: { size: ['s', 'm', 'l', 'xl'], colour: ['white', 'sky', 'sage'] },
    stock: [14, 22, 9, 18, 31, 12, 16, 8, 4, 11, 6, 3],
    grams: 260,
    features: [
      ['material', 'linen'],
      ['fit', 'relaxed'],
      ['origin', 'portugal'],
    ],
    notes: ['wash-30', 'true-to-size', 'dry-flat'],
    text: {
      en: {
        name: 'Linen Shirt',
        short: 'A washed linen shirt that is cool from the first wear.',
        about:
          'European flax, woven loosely so that the air moves through it, then washed until it falls softly. It creases, as linen should, and looks the better for it.',
        detail: 'A narrow collar, mother-of-pearl buttons and a chest pocket. Wear it open over a tee or closed under a blazer.',
      },
      fa: {
        name: 'پیراهن لینن',
        short: 'پیراهن لینن شسته‌شده که از همان روز اول خنک و نرم است.',
        about:
          'از کتان اروپایی با بافتی باز تا هوا در آن جریان داشته باشد؛ پس از دوخت شسته شده و نرم می‌افتد. چروک می‌شود، همان‌طور که لینن باید، و همین زیبایی آن است.',
        detail: 'یقه باریک، دکمه‌های صدفی و یک جیب روی سینه. هم باز روی تی‌شرت خوش می‌نشیند و هم بسته زیر کت.',
      },
      ar: {
        name: 'قميص كتّان',
        short: 'قميص من الكتّان المغسول، بارد ومريح من أول لبسة.',
        about: 'كتّان أوروبي منسوج برخاوة ليتخلله الهواء، ثم مغسول حتى ينسدل بنعومة. يتجعّد كما ينبغي للكتّان، وفي ذلك سر جماله.',
        detail: 'ياقة ضيقة وأزرار من الصدف وجيب على الصدر. يُلبس مفتوحًا فوق التيشيرت أو مغلقًا تحت السترة.',
      },
      uk: {
        name: 'Лляна сорочка',
        short: 'Сорочка з випраного льону, прохолодна з першого дня.',
        about:
          'Європейський льон нещільного ткання, щоб повітря вільно проходило, випраний до м’якості. Він мнеться, як і годиться льону, і від того лише гарніший.',
        detail: 'Вузький комірець, перламутрові ґудзики й нагрудна кишеня. Носіть розстебнутою поверх футболки або під піджаком.',
      },
    },
  }),
  demoProduct({
    key: 'check-shirt',
    sku: 'SH-102',
    kind: 'shirt',
    images: 3,
    colours: [['#b7362f', '#2f3442', '#efe3cc']],
    categories: ['shirts'],
    tags: ['flannel', 'winter'],
    price: { usd: 54, eur: 49.9, was: { usd: 68, eur: 63 }, cost: 19 },
    options: { size: ['s', 'm', 'l', 'xl'] },
    stock: [12, 25, 18, 7],
    grams: 340,
    features: [
      ['material', 'brushed'],
      ['fit', 'regular'],
      ['origin', 'turkey'],
    ],
    notes: ['wash-30', 'true-to-size', 'dry-flat'],
    text: {
      en: {
        name: 'Chequered Flannel Shirt',
        short: 'Brushed on both sides, for the first cold mornings.',
        about: 'A heavy cotton flannel, brushed inside and out so that it is warm before you have finished buttoning it.',
        detail: 'Two chest pockets with flaps and a hem long enough to tuck in. The checks meet at every seam, pocket included.',
      },
      fa: {
        name: 'پیراهن فلانل چهارخانه',
        short: 'دو رو کرک‌دار و گرم، برای اولین صبح‌های سرد.',
        about: 'فلانل پنبه‌ای ضخیم که هر دو روی آن کرک خورده است؛ هنوز دکمه‌هایش را نبسته‌اید که گرم می‌شوید.',
        detail: 'دو جیب درب‌دار روی سینه و قدی که داخل شلوار هم می‌ماند. چهارخانه‌ها در تمام درزها، حتی روی جیب، به هم می‌رسند.',
      },
      ar: {
        name: 'قميص فلانيل كاروهات',
        short: 'موبَّر من الوجهين لأول صباحات البرد.',
        about: 'فلانيل قطني ثقيل موبَّر من الداخل والخارج، يدفئك قبل أن تُنهي تزريره.',
        detail: 'جيبان بغطاء على الصدر وطول يكفي لإدخاله في البنطال. وتتطابق المربعات عند كل خياطة، حتى على الجيوب.',
      },
      uk: {
        name: 'Фланелева сорочка в клітинку',
        short: 'Начіс з обох боків — для перших холодних ранків.',
        about: 'Щільна бавовняна фланель із начосом усередині та зовні: зігріває ще до того, як застебнете останній ґудзик.',
        detail:
          'Дві нагрудні кишені з клапанами й довгий поділ, який легко заправити. Клітинка сходиться на кожному шві, навіть на кишенях.',
      },
    },
  }),
  demoProduct({
    key: 'silk-blouse',
    sku: 'SH-103',
    kind: 'shirt',
    images: 3,
    colours: [['#2c2b33', '#a3273a', '#efe3cc']],
    categories: ['shirts'],
    tags: ['silk', 'evening'],
    price: { usd: 119, eur: 109, irr: 116_900_000, cost: 44 },
    options: { size: ['xs', 's', 'm', 'l'] },
    stock: [5, 9, 11, 3],
    grams: 160,
    features: [
      ['material', 'silk'],
      ['fit', 'regular'],
      ['origin', 'iran'],
    ],
    notes: ['dry-clean', 'true-to-size', 'gift-box'],
    text: {
      en: {
        name: 'Striped Silk Blouse',
        short: 'Heavy mulberry silk in black and pomegranate.',
        about:
          'Silk of a weight that hangs rather than flutters, woven in stripes of black and deep red. It takes the light quietly and keeps its shape all evening.',
        detail: 'Covered placket, long cuffs and a collar that stands on its own. Beautiful with wide trousers.',
      },
      fa: {
        name: 'بلوز ابریشم راه‌راه',
        short: 'ابریشم طبیعی سنگین در مشکی و اناری.',
        about:
          'ابریشمی با وزنی که می‌ریزد و نمی‌پرد؛ بافته‌شده با راه‌های مشکی و سرخ اناری. نور را آرام می‌گیرد و تا آخر مهمانی فرم خود را حفظ می‌کند.',
        detail: 'سجاف پوشیده، سرآستین بلند و یقه‌ای که خودش می‌ایستد. با شلوار گشاد زیباترین ترکیب را می‌سازد.',
      },
      ar: {
        name: 'بلوزة حرير مخطّطة',
        short: 'حرير طبيعي ثقيل بالأسود والرمّاني.',
        about: 'حرير بوزن ينسدل ولا يتطاير، منسوج بخطوط سوداء وحمراء داكنة. يلتقط الضوء بهدوء ويحافظ على شكله طوال السهرة.',
        detail: 'صف أزرار مخفي وأساور طويلة وياقة تنتصب وحدها. رائعة مع بنطال واسع.',
      },
      uk: {
        name: 'Смугаста шовкова блуза',
        short: 'Щільний натуральний шовк: чорний і гранатовий.',
        about:
          'Шовк такої ваги, що спадає, а не тріпоче, у чорну й темно-червону смужку. М’яко ловить світло й тримає форму весь вечір.',
        detail: 'Прихована планка, довгі манжети та комір, що стоїть сам. Чудова з широкими штанами.',
      },
    },
  }),
  demoProduct({
    key: 'cotton-tee',
    sku: 'SH-104',
    kind: 't-shirt',
    categories: ['shirts'],
    tags: ['cotton', 'basics', 'bestseller'],
    price: { usd: 24, eur: 22, irr: 23_600_000, cost: 7.5 },
    options: { size: ['s', 'm', 'l', 'xl'], colour: ['white', 'navy', 'terracotta'] },
    stock: [40, 35, 22, 61, 48, 30, 55, 44, 27, 20, 18, 2],
    grams: 180,
    features: [
      ['material', 'cotton'],
      ['fit', 'regular'],
      ['origin', 'turkey'],
    ],
    notes: ['wash-30', 'true-to-size', 'dry-flat'],
    text: {
      en: {
        name: 'Organic Cotton Tee',
        short: 'The tee you reach for: heavy, soft, straight.',
        about: 'Long-fibre organic cotton, knitted densely enough not to show through and soft enough to sleep in.',
        detail: 'The neck is taped and does not stretch; the side seams stay straight after fifty washes. We have counted.',
      },
      fa: {
        name: 'تی‌شرت پنبه ارگانیک',
        short: 'تی‌شرتی که همیشه سراغش می‌روید: ضخیم، نرم، خوش‌فرم.',
        about: 'پنبه ارگانیک الیاف‌بلند با بافتی متراکم که بدن‌نما نیست و آن‌قدر نرم است که می‌شود با آن خوابید.',
        detail: 'یقه نواردوزی شده و شل نمی‌شود؛ درزهای پهلو پس از پنجاه بار شست‌وشو هم صاف می‌مانند. شمرده‌ایم.',
      },
      ar: {
        name: 'تيشيرت قطن عضوي',
        short: 'التيشيرت الذي تعود إليه دائمًا: سميك وناعم ومستقيم.',
        about: 'قطن عضوي طويل التيلة، محبوك بكثافة فلا يشفّ، وناعم إلى حد أن تنام به.',
        detail: 'الياقة مدعّمة بشريط فلا ترتخي، والخياطات الجانبية تبقى مستقيمة بعد خمسين غسلة. لقد عددناها.',
      },
      uk: {
        name: 'Футболка з органічної бавовни',
        short: 'Та сама футболка: щільна, м’яка, рівна.',
        about: 'Довговолокниста органічна бавовна, в’язана так щільно, що не просвічує, і така м’яка, що в ній можна спати.',
        detail:
          'Горловина посилена тасьмою й не розтягується, а бічні шви лишаються рівними після п’ятдесяти прань. Ми рахували.',
      },
    },
  }),
  demoProduct({
    key: 'summer-top',
    sku: 'SH-105',
    kind: 'top',
    images: 3,
    colours: [['#f2ece0', '#c9525c', '#dd9426']],
    categories: ['shirts'],
    tags: ['summer', 'floral'],
    price: { usd: 36, eur: 33, was: { usd: 45, eur: 41 }, cost: 11 },
    options: { size: ['xs', 's', 'm', 'l'] },
    stock: [8, 17, 13, 6],
    grams: 120,
    features: [
      ['material', 'viscose'],
      ['fit', 'relaxed'],
      ['origin', 'turkey'],
    ],
    notes: ['hand-wash', 'true-to-size', 'dry-flat'],
    text: {
      en: {
        name: 'Floral Summer Top',
        short: 'Sleeveless and light, printed with pomegranate blossom.',
        about: 'A swinging, sleeveless top in viscose so light that you notice only the breeze.',
        detail: 'The blossom is printed from our own drawing, in red, saffron and leaf green on white.',
      },
      fa: {
        name: 'تاپ تابستانی گل‌دار',
        short: 'بی‌آستین و سبک، با نقش گل انار.',
        about: 'تاپی آزاد و بی‌آستین از ویسکوز، چنان سبک که فقط نسیم را حس می‌کنید.',
        detail: 'نقش گل انار از طراحی خود ماست؛ سرخ، زعفرانی و سبز روی زمینه سفید.',
      },
      ar: {
        name: 'توب صيفي مزهَّر',
        short: 'بلا أكمام وخفيف، مطبوع بزهر الرمّان.',
        about: 'توب واسع بلا أكمام من الفيسكوز الخفيف، فلا تشعرين معه إلا بالنسيم.',
        detail: 'رسمة الزهر من تصميمنا: أحمر وزعفراني وأخضر على أرضية بيضاء.',
      },
      uk: {
        name: 'Літній топ у квітах',
        short: 'Без рукавів, легкий, із гранатовим цвітом.',
        about: 'Вільний топ без рукавів із віскози, такої легкої, що відчуваєш лише вітерець.',
        detail: 'Квіти надруковано за нашим власним малюнком: червоне, шафранове й зелене на білому.',
      },
    },
  }),
]
