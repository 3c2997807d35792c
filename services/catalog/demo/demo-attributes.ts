import type { DemoAttribute } from './demo-types.ts'

type Value = DemoAttribute['values'][number]

const value = (code: string, en: string, fa: string, ar: string, uk: string, swatch?: string): Value => ({
  code,
  translations: { en: { label: en }, fa: { label: fa }, ar: { label: ar }, uk: { label: uk } },
  ...(swatch === undefined ? {} : { swatch }),
})

const attribute = (code: string, names: [en: string, fa: string, ar: string, uk: string], values: Value[]): DemoAttribute => ({
  code,
  translations: { en: { name: names[0] }, fa: { name: names[1] }, ar: { name: names[2] }, uk: { name: names[3] } },
  values,
})

const same = (code: string): Value => value(code, code.toUpperCase(), code.toUpperCase(), code.toUpperCase(), code.toUpperCase())

/** The attributes by which demo products come in variants. */
export const DEMO_ATTRIBUTES: readonly DemoAttribute[] = [
  attribute(
    'size',
    ['Size', 'سایز', 'المقاس', 'Розмір'],
    [
      ...['xs', 's', 'm', 'l', 'xl'].map(same),
      value('small', 'Small', 'کوچک', 'صغير', 'Малий'),
      value('medium', 'Medium', 'متوسط', 'متوسط', 'Середній'),
      value('large', 'Large', 'بزرگ', 'كبير', 'Великий'),
    ],
  ),
  attribute(
    'shoe_size',
    ['Shoe size (EU)', 'سایز کفش (اروپایی)', 'مقاس الحذاء (أوروبي)', 'Розмір взуття (EU)'],
    [
      ['37', '۳۷', '٣٧'],
      ['38', '۳۸', '٣٨'],
      ['39', '۳۹', '٣٩'],
      ['40', '۴۰', '٤٠'],
      ['41', '۴۱', '٤١'],
      ['42', '۴۲', '٤٢'],
      ['43', '۴۳', '٤٣'],
      ['44', '۴۴', '٤٤'],
    ].map(([latin = '', persian = '', arabic = '']) => value(latin, latin, persian, arabic, latin)),
  ),
  attribute(
    'colour',
    ['Colour', 'رنگ', 'اللون', 'Колір'],
    [
      value('white', 'White', 'سفید', 'أبيض', 'Білий', '#f3f0ea'),
      value('cream', 'Cream', 'کرم', 'كريمي', 'Кремовий', '#efe3cc'),
      value('black', 'Black', 'مشکی', 'أسود', 'Чорний', '#2b2a2e'),
      value('grey', 'Grey', 'طوسی', 'رمادي', 'Сірий', '#9a9b9d'),
      value('sky', 'Sky blue', 'آبی آسمانی', 'أزرق سماوي', 'Блакитний', '#93b9d8'),
      value('navy', 'Navy', 'سرمه‌ای', 'كحلي', 'Темно-синій', '#27375a'),
      value('turquoise', 'Turquoise', 'فیروزه‌ای', 'فيروزي', 'Бірюзовий', '#35a3a6'),
      value('sage', 'Sage', 'سبز مریم‌گلی', 'أخضر مريمي', 'Шавлієвий', '#a3b193'),
      value('olive', 'Olive', 'سبز زیتونی', 'زيتي', 'Оливковий', '#75783f'),
      value('mustard', 'Mustard', 'خردلی', 'خردلي', 'Гірчичний', '#c99a2e'),
      value('terracotta', 'Terracotta', 'آجری', 'آجُرّي', 'Теракотовий', '#bd6a48'),
      value('pomegranate', 'Pomegranate red', 'اناری', 'رمّاني', 'Гранатовий', '#a3273a'),
      value('rose', 'Dusty rose', 'گل‌بهی', 'وردي هادئ', 'Пудрово-рожевий', '#d88f97'),
      value('camel', 'Camel', 'شتری', 'جَملي', 'Кемел', '#bd8f5c'),
      value('brown', 'Brown', 'قهوه‌ای', 'بني', 'Коричневий', '#7a5237'),
    ],
  ),
  attribute(
    'material',
    ['Material', 'جنس', 'الخامة', 'Матеріал'],
    [
      value('oak', 'Oak', 'بلوط', 'خشب البلوط', 'Дуб', '#c49a66'),
      value('walnut', 'Walnut', 'گردو', 'خشب الجوز', 'Горіх', '#6a4630'),
      value('brass', 'Brass', 'برنج', 'نحاس أصفر', 'Латунь', '#c39b4f'),
      value('copper', 'Copper', 'مس', 'نحاس أحمر', 'Мідь', '#b9704a'),
    ],
  ),
  attribute(
    'volume',
    ['Net weight', 'وزن خالص', 'الوزن الصافي', 'Вага нетто'],
    [
      value('g1', '1 g', '۱ گرم', '١ غ', '1 г'),
      value('g5', '5 g', '۵ گرم', '٥ غ', '5 г'),
      value('g100', '100 g', '۱۰۰ گرم', '١٠٠ غ', '100 г'),
      value('g250', '250 g', '۲۵۰ گرم', '٢٥٠ غ', '250 г'),
      value('g500', '500 g', '۵۰۰ گرم', '٥٠٠ غ', '500 г'),
      value('g1000', '1 kg', '۱ کیلوگرم', '١ كغ', '1 кг'),
    ],
  ),
]
