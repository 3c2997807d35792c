import { demoProduct } from '../demo-product.ts'

/** Tea, saffron and spices. */
export const PANTRY = [
  demoProduct({
    key: 'saffron',
    sku: 'PA-621',
    kind: 'tin',
    images: 3,
    colours: [['#b9702f', '#d9b566', '#8d2f3a']],
    categories: ['tea-spices'],
    tags: ['saffron', 'bestseller', 'gift'],
    price: { usd: 12, eur: 11, irr: 11_900_000, cost: 5 },
    priceOf: { g5: { usd: 49, eur: 45, irr: 48_500_000, cost: 23 } },
    options: { volume: ['g1', 'g5'] },
    stock: [80, 42],
    grams: 60,
    features: [
      ['harvest', 'autumn'],
      ['origin', 'iran'],
    ],
    notes: ['cool-dry', 'nothing-added', 'best-before'],
    text: {
      en: {
        name: 'Saffron Threads',
        short: 'All red, from the fields of Qaenat.',
        about:
          'Picked before sunrise, plucked the same day and dried over charcoal. Only the red tips of the stigma, which is where colour and scent are.',
        detail: 'Grind a pinch with sugar, pour on two spoons of warm water, wait ten minutes. One gram colours rice for thirty.',
      },
      fa: {
        name: 'زعفران سرگل',
        short: 'سراسر سرخ، از دشت‌های قائنات.',
        about: 'پیش از طلوع چیده، همان روز پاک و روی زغال خشک شده است. تنها سر قرمز کلاله، همان‌جا که رنگ و عطر است.',
        detail: 'کمی را با قند بسایید، دو قاشق آب گرم بریزید و ده دقیقه صبر کنید. یک گرم برای پلوی سی نفر رنگ دارد.',
      },
      ar: {
        name: 'خيوط زعفران',
        short: 'حمراء كلها من حقول قاينات.',
        about: 'يُقطف قبل الشروق ويُنقّى في يومه ويُجفف على الفحم. رؤوس المياسم الحمراء وحدها، ففيها اللون والعطر.',
        detail: 'اسحق رشّة منه مع السكر وصبّ ملعقتين من الماء الدافئ وانتظر عشر دقائق. غرام واحد يلوّن أرزًا لثلاثين شخصًا.',
      },
      uk: {
        name: 'Шафран у нитках',
        short: 'Самі червоні нитки з полів Каєнату.',
        about:
          'Зібраний до сходу сонця, перебраний того ж дня й висушений над вугіллям. Лише червоні кінчики приймочок — у них і колір, і аромат.',
        detail:
          'Розітріть дрібку з цукром, залийте двома ложками теплої води, зачекайте десять хвилин. Грама вистачить на рис для тридцятьох.',
      },
    },
  }),
  demoProduct({
    key: 'black-tea',
    sku: 'PA-622',
    kind: 'tin',
    images: 2,
    colours: [['#27456b', '#d9b566', '#27456b']],
    categories: ['tea-spices'],
    tags: ['tea', 'bestseller'],
    price: { usd: 11, eur: 10, irr: 10_800_000, cost: 3.6 },
    priceOf: { g500: { usd: 22, eur: 20, irr: 21_500_000, cost: 7 } },
    options: { volume: ['g250', 'g500'] },
    stock: [64, 37],
    grams: 320,
    features: [
      ['harvest', 'spring'],
      ['origin', 'iran'],
    ],
    notes: ['cool-dry', 'nothing-added', 'best-before'],
    text: {
      en: {
        name: 'Lahijan Black Tea',
        short: 'First spring picking from the Caspian hills.',
        about:
          'Grown without spraying, since the winters there are too cold for pests. Bright red in the glass and mild enough for the evening.',
        detail: 'One spoon to a glass, water just off the boil, ten minutes under a cosy.',
      },
      fa: {
        name: 'چای سیاه لاهیجان',
        short: 'چین اول بهار از تپه‌های گیلان.',
        about: 'بی‌سم پرورش یافته، چون زمستان آنجا برای آفت‌ها زیادی سرد است. در استکان سرخ روشن و برای شب هم ملایم.',
        detail: 'یک قاشق برای هر استکان، آب تازه از جوش افتاده و ده دقیقه دم.',
      },
      ar: {
        name: 'شاي لاهيجان الأسود',
        short: 'قطفة الربيع الأولى من تلال قزوين.',
        about: 'يُزرع بلا رشّ، فشتاء تلك التلال أبرد من أن تعيش فيه الآفات. أحمر صافٍ في الكوب ولطيف في المساء.',
        detail: 'ملعقة لكل كوب وماء بعد الغليان مباشرة وعشر دقائق من التخمير.',
      },
      uk: {
        name: 'Чорний чай із Лагіджана',
        short: 'Перший весняний збір із прикаспійських пагорбів.',
        about:
          'Вирощений без обприскування: зими там надто холодні для шкідників. У склянці ясно-червоний і досить м’який на вечір.',
        detail: 'Ложка на склянку, вода щойно з окропу, десять хвилин під грілкою.',
      },
    },
  }),
  demoProduct({
    key: 'borage-tea',
    sku: 'PA-623',
    kind: 'tin',
    images: 2,
    colours: [['#5a4a86', '#d9c08a', '#5a4a86']],
    categories: ['tea-spices'],
    tags: ['tea', 'herbal'],
    price: { usd: 16, eur: 14.9, irr: 15_900_000, cost: 6 },
    stock: 29,
    grams: 140,
    features: [
      ['harvest', 'spring'],
      ['origin', 'iran'],
    ],
    notes: ['cool-dry', 'nothing-added', 'best-before'],
    text: {
      en: {
        name: 'Borage Flower Tea',
        short: 'Violet petals and dried lime, for quiet nights.',
        about: 'Wild borage from the Alborz, steeped with a piece of dried lime that turns the cup from violet to rose.',
        detail: 'A spoon of flowers, half a lime, honey if you like. No caffeine.',
      },
      fa: {
        name: 'دمنوش گل گاوزبان',
        short: 'گلبرگ بنفش و لیمو عمانی، برای شب‌های آرام.',
        about: 'گل گاوزبان کوهی البرز که با تکه‌ای لیمو عمانی دم می‌کشد و فنجان را از بنفش به صورتی می‌برد.',
        detail: 'یک قاشق گل، نصف لیمو عمانی و اگر دوست دارید عسل. بدون کافئین.',
      },
      ar: {
        name: 'شاي زهر لسان الثور',
        short: 'بتلات بنفسجية ولومي لليالي الهادئة.',
        about: 'لسان ثور برّي من جبال ألبرز، يُنقع مع قطعة لومي تنقل الكوب من البنفسجي إلى الوردي.',
        detail: 'ملعقة زهر ونصف لومي وعسل إن شئت. بلا كافيين.',
      },
      uk: {
        name: 'Чай із квітів огірочника',
        short: 'Фіалкові пелюстки й сушений лайм для тихих вечорів.',
        about: 'Дикий огірочник з Ельбурсу, заварений зі шматочком сушеного лайма, від якого чашка з фіалкової стає рожевою.',
        detail: 'Ложка квітів, пів лайма, мед за бажанням. Без кофеїну.',
      },
    },
  }),
  demoProduct({
    key: 'rice-spice',
    sku: 'PA-624',
    kind: 'tin',
    images: 2,
    colours: [['#8d2f3a', '#d9b566', '#7b2f33']],
    categories: ['tea-spices'],
    tags: ['spices'],
    price: { usd: 9, eur: 8.3, irr: 8_900_000, cost: 2.8 },
    stock: 57,
    grams: 120,
    features: [
      ['origin', 'iran'],
      [
        'ingredients',
        {
          en: 'Rose, cinnamon, cardamom, cumin',
          fa: 'گل سرخ، دارچین، هل، زیره',
          ar: 'ورد وقرفة وهيل وكمّون',
          uk: 'Троянда, кориця, кардамон, кмин',
        },
      ],
    ],
    notes: ['cool-dry', 'nothing-added'],
    text: {
      en: {
        name: 'Rose Petal Rice Spice',
        short: 'Advieh: four spices, ground the week we ship.',
        about: 'Rose petals from Kashan, cinnamon, cardamom and cumin. It goes between the layers of the rice, not on top.',
        detail: 'Good on roast carrots and in stewed apples too.',
      },
      fa: {
        name: 'ادویه پلویی گل سرخ',
        short: 'چهار ادویه، آسیاب‌شده در همان هفته ارسال.',
        about: 'گل سرخ کاشان، دارچین، هل و زیره. لابه‌لای پلو پاشیده می‌شود، نه رویش.',
        detail: 'روی هویج تنوری و در کمپوت سیب هم خوش است.',
      },
      ar: {
        name: 'بهار الأرز بالورد',
        short: 'أدوية: أربعة توابل تُطحن أسبوع الشحن.',
        about: 'ورد كاشان وقرفة وهيل وكمّون. يُنثر بين طبقات الأرز لا فوقه.',
        detail: 'ولذيذ على الجزر المشوي وفي التفاح المطبوخ.',
      },
      uk: {
        name: 'Прянощі до рису з трояндою',
        short: 'Адвіє: чотири прянощі, змелені в тиждень відправлення.',
        about: 'Пелюстки троянди з Кашана, кориця, кардамон і кмин. Їх сиплють між шарами рису, а не зверху.',
        detail: 'Смакують і до печеної моркви, і до тушкованих яблук.',
      },
    },
  }),
]
