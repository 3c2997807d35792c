import type { InEveryLocale } from './demo-types.ts'

const words = (en: string, fa: string, ar: string, uk: string): InEveryLocale<string> => ({ en, fa, ar, uk })

/** Practical notes that several products share, listed at the end of their descriptions. */
export const NOTES = {
  'wash-30': words(
    'Machine wash at 30 °C, inside out',
    'شست‌وشو با ماشین در دمای ۳۰ درجه، پشت‌ورو',
    'يُغسل في الغسالة على ٣٠ درجة مقلوبًا',
    'Машинне прання при 30 °C, навиворіт',
  ),
  'hand-wash': words(
    'Hand wash in cool water',
    'شست‌وشو با دست در آب خنک',
    'يُغسل يدويًا بماء بارد',
    'Ручне прання в прохолодній воді',
  ),
  'dry-clean': words('Dry clean only', 'فقط خشک‌شویی', 'تنظيف جاف فقط', 'Лише хімчистка'),
  'dry-flat': words(
    'Dry flat, away from the sun',
    'روی سطح صاف و دور از آفتاب خشک شود',
    'يُجفف مبسوطًا بعيدًا عن الشمس',
    'Сушити горизонтально, подалік від сонця',
  ),
  'true-to-size': words(
    'True to size: take your usual one',
    'سایزبندی استاندارد؛ سایز همیشگی خود را انتخاب کنید',
    'المقاسات قياسية: اختر مقاسك المعتاد',
    'Відповідає розміру: беріть свій звичний',
  ),
  pockets: words('Two deep pockets', 'دو جیب عمیق', 'جيبان عميقان', 'Дві глибокі кишені'),
  lined: words('Fully lined', 'آستردوزی کامل', 'مبطَّن بالكامل', 'Повна підкладка'),
  waterproof: words(
    'Taped seams keep heavy rain out',
    'درزهای پرس‌شده، ضدآب در باران شدید',
    'خياطات ملحومة تصدّ المطر الغزير',
    'Проклеєні шви захищають від зливи',
  ),
  'leather-care': words(
    'Feed with leather cream twice a year',
    'سالی دو بار کرم چرم بزنید',
    'يُدهن بكريم الجلد مرتين في السنة',
    'Двічі на рік обробляйте кремом для шкіри',
  ),
  patina: words(
    'Darkens beautifully with age',
    'با گذر زمان رنگی عمیق‌تر و زیباتر می‌گیرد',
    'يزداد لونه عمقًا وجمالًا مع الزمن',
    'З часом гарно темнішає',
  ),
  handmade: words(
    'Made by hand, so no two are quite alike',
    'دست‌ساز؛ هیچ دو نمونه‌ای کاملاً یکسان نیست',
    'صنعة يدوية، فلا تتطابق قطعتان تمامًا',
    'Ручна робота: двох однакових не буває',
  ),
  assembly: words(
    'Legs screw on in ten minutes',
    'پایه‌ها در ده دقیقه بسته می‌شوند',
    'تُركَّب الأرجل في عشر دقائق',
    'Ніжки прикручуються за десять хвилин',
  ),
  assembled: words('Arrives assembled', 'مونتاژشده تحویل داده می‌شود', 'يصل مُجمَّعًا', 'Приїжджає зібраним'),
  'cover-off': words(
    'Covers come off for washing',
    'روکش‌ها جدا و شسته می‌شوند',
    'الأغطية قابلة للفك والغسل',
    'Чохли знімаються для прання',
  ),
  'wipe-clean': words(
    'Wipe clean with a damp cloth',
    'با دستمال نم‌دار تمیز می‌شود',
    'يُمسح بقطعة قماش رطبة',
    'Протирати вологою тканиною',
  ),
  'oil-yearly': words(
    'Oil once a year to keep its colour',
    'برای حفظ رنگ، سالی یک بار روغن بزنید',
    'يُزيَّت مرة في السنة للحفاظ على لونه',
    'Раз на рік оновлюйте олією',
  ),
  'felt-pads': words(
    'Felt pads protect the floor',
    'نمد زیر پایه‌ها از کف محافظت می‌کند',
    'لبّادات تحمي الأرضية',
    'Фетрові підкладки бережуть підлогу',
  ),
  'bulb-e27': words(
    'Takes an E27 bulb, included',
    'سرپیچ E27؛ لامپ همراه محصول است',
    'مقبس E27 والمصباح مرفق',
    'Цоколь E27, лампа в комплекті',
  ),
  dimmer: words('Dimmer on the cable', 'دیمر روی سیم', 'مفتاح خافت على السلك', 'Димер на шнурі'),
  dishwasher: words('Dishwasher safe', 'قابل شست‌وشو در ماشین ظرف‌شویی', 'آمن لغسالة الصحون', 'Можна мити в посудомийці'),
  'food-safe': words(
    'Lead-free, food-safe glaze',
    'لعاب بدون سرب و مناسب مواد غذایی',
    'طلاء خالٍ من الرصاص وآمن للطعام',
    'Безсвинцева харчова глазур',
  ),
  'no-microwave': words('Not for the microwave', 'مناسب مایکروویو نیست', 'غير صالح للميكروويف', 'Не для мікрохвильової печі'),
  'cool-dry': words(
    'Keep cool, dry and dark',
    'در جای خشک، خنک و تاریک نگهداری شود',
    'يُحفظ في مكان بارد وجاف ومظلم',
    'Зберігати в прохолодному, сухому й темному місці',
  ),
  fridge: words(
    'Once opened, keep in the fridge',
    'پس از باز شدن در یخچال نگهداری شود',
    'يُحفظ في الثلاجة بعد الفتح',
    'Після відкриття тримати в холодильнику',
  ),
  'nothing-added': words(
    'No colours, no preservatives',
    'بدون رنگ و نگهدارنده',
    'بلا ملوّنات ولا مواد حافظة',
    'Без барвників і консервантів',
  ),
  'best-before': words(
    'At its best within 24 months',
    'بهترین کیفیت تا ۲۴ ماه',
    'أفضل جودة خلال ٢٤ شهرًا',
    'Найкраще спожити протягом 24 місяців',
  ),
  'drain-hole': words(
    'Drainage hole and saucer',
    'دارای سوراخ زهکش و زیرگلدانی',
    'فتحة تصريف وصحن سفلي',
    'Дренажний отвір і піддон',
  ),
  'frost-proof': words(
    'Stays outdoors down to −10 °C',
    'تا ۱۰ درجه زیر صفر در فضای باز می‌ماند',
    'يتحمل البقاء خارجًا حتى عشر درجات تحت الصفر',
    'Витримує на дворі до −10 °C',
  ),
  compost: words('Ends up on the compost', 'در پایان به کمپوست می‌رود', 'تنتهي في السماد العضوي', 'Наприкінці — у компост'),
  sharpen: words(
    'Blades can be sharpened again',
    'تیغه‌ها دوباره تیز می‌شوند',
    'يمكن شحذ الشفرات من جديد',
    'Леза можна заточувати',
  ),
  'dry-after': words('Wipe dry after use', 'پس از استفاده خشک کنید', 'يُجفف بعد الاستعمال', 'Після роботи витирати насухо'),
  'trim-wick': words(
    'Trim the wick to 5 mm before lighting',
    'پیش از روشن کردن فتیله را تا ۵ میلی‌متر کوتاه کنید',
    'يُقصّ الفتيل إلى ٥ مم قبل الإشعال',
    'Перед запалюванням підріжте ґніт до 5 мм',
  ),
  'no-palm': words(
    'No palm oil, no plastic wrapping',
    'بدون روغن پالم و بسته‌بندی پلاستیکی',
    'بلا زيت نخيل ولا تغليف بلاستيكي',
    'Без пальмової олії та пластикової упаковки',
  ),
  'gift-box': words('Comes in a gift box', 'در جعبه هدیه تقدیم می‌شود', 'يأتي في علبة هدايا', 'У подарунковій коробці'),
  'two-years': words('Two-year guarantee', 'دو سال ضمانت', 'ضمان سنتين', 'Гарантія два роки'),
  'lies-flat': words('Lies flat when open', 'کاملاً صاف باز می‌شود', 'يُفتح مسطحًا تمامًا', 'Розгортається повністю'),
} as const satisfies Record<string, InEveryLocale<string>>

/** A shared practical note. */
export type Note = keyof typeof NOTES
