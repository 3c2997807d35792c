import type { Setting } from '#platform/service.ts'
import { OF_BRANCH } from '#platform/shop.ts'

/** Settings of what shoppers and search engines see around the goods. */
export const frontSettings: readonly Setting[] = [
  {
    key: 'time_zone',
    group: 'general',
    type: 'select',
    options: [
      {
        value: OF_BRANCH,
        label: {
          en: 'That of the default branch',
          fa: 'همان شعبه پیش‌فرض',
          ar: 'منطقة الفرع الافتراضي',
          uk: 'Як в основної філії',
        },
      },
      ...['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({ value: zone, label: { en: zone } })),
    ],
    permission: 'settings.update',
    default: OF_BRANCH,
    label: { en: 'Time zone', fa: 'منطقهٔ زمانی', ar: 'المنطقة الزمنية', uk: 'Часовий пояс' },
    description: {
      en: 'In which the panel shows times and lists begin their days. What belongs to a branch goes by the clock of the branch.',
      fa: 'پنل زمان‌ها را در آن نشان می‌دهد و روز فهرست‌ها از آن آغاز می‌شود. آنچه از آن شعبه است با ساعت شعبه می‌رود.',
      ar: 'بها تعرض اللوحة الأوقات وتبدأ أيام القوائم. وما يخص فرعًا يسير بساعة الفرع.',
      uk: 'У ньому панель показує час і починає дні списків. Те, що належить філії, іде за її годинником.',
    },
  },
  {
    key: 'first_steps_shown',
    group: 'general',
    type: 'switch',
    permission: 'settings.update',
    default: true,
    label: {
      en: 'First steps on the dashboard',
      fa: 'گام‌های نخست در داشبورد',
      ar: 'الخطوات الأولى في لوحة المعلومات',
      uk: 'Перші кроки на панелі показників',
    },
    description: {
      en: 'The list of what is left to do until the first sale. It goes by itself when all is done.',
      fa: 'فهرست کارهای مانده تا نخستین فروش. وقتی همه انجام شد خودش می‌رود.',
      ar: 'قائمة ما بقي حتى أول بيع. تختفي وحدها عند إتمام كل شيء.',
      uk: 'Список того, що лишилося до першого продажу. Зникає сам, коли все зроблено.',
    },
  },
  {
    key: 'announcement',
    group: 'general',
    type: 'translated_text',
    perBranch: true,
    permission: 'settings.update',
    default: {},
    label: { en: 'Announcement', fa: 'اطلاعیه', ar: 'إعلان', uk: 'Оголошення' },
    description: {
      en: 'A line above every page of the shop, such as a holiday or a delay. Empty: no line.',
      fa: 'یک خط بالای همه صفحه‌های فروشگاه، مثلاً برای تعطیلی یا تأخیر. خالی: بدون خط.',
      ar: 'سطر فوق كل صفحات المتجر، مثل عطلة أو تأخير. فارغ: بلا سطر.',
      uk: 'Рядок над кожною сторінкою магазину, наприклад про свята чи затримку. Порожньо — без рядка.',
    },
  },
  {
    key: 'social_links',
    group: 'general',
    type: 'list',
    format: 'url',
    permission: 'settings.update',
    default: [],
    label: { en: 'Social networks', fa: 'شبکه‌های اجتماعی', ar: 'شبكات التواصل', uk: 'Соціальні мережі' },
    description: {
      en: 'Addresses of your pages, such as https://instagram.com/your-shop; shown at the foot of the shop.',
      fa: 'نشانی صفحه‌های شما، مانند https://instagram.com/your-shop؛ پایین فروشگاه دیده می‌شود.',
      ar: 'عناوين صفحاتك، مثل https://instagram.com/your-shop؛ تظهر أسفل المتجر.',
      uk: 'Адреси ваших сторінок, наприклад https://instagram.com/your-shop; показуються внизу магазину.',
    },
  },
  {
    key: 'seo_title',
    group: 'seo',
    type: 'translated_text',
    permission: 'settings.update',
    default: {},
    label: {
      en: 'Title of the home page',
      fa: 'عنوان صفحه نخست',
      ar: 'عنوان الصفحة الرئيسية',
      uk: 'Заголовок головної сторінки',
    },
    description: {
      en: 'What search engines and browser tabs show, best under 60 characters. Empty: a title of the platform.',
      fa: 'آنچه موتورهای جستجو و زبانه‌های مرورگر نشان می‌دهند، بهتر است زیر ۶۰ نویسه باشد. خالی: عنوان پیش‌فرض.',
      ar: 'ما تعرضه محركات البحث وألسنة المتصفح، والأفضل دون ٦٠ حرفًا. فارغ: عنوان افتراضي.',
      uk: 'Що показують пошуковики та вкладки браузера, краще до 60 символів. Порожньо — типовий заголовок.',
    },
  },
  {
    key: 'seo_description',
    group: 'seo',
    type: 'translated_text',
    permission: 'settings.update',
    default: {},
    label: {
      en: 'Description of the home page',
      fa: 'توضیح صفحه نخست',
      ar: 'وصف الصفحة الرئيسية',
      uk: 'Опис головної сторінки',
    },
    description: {
      en: 'The lines below the title in search results, best under 160 characters.',
      fa: 'خط‌های زیر عنوان در نتایج جستجو، بهتر است زیر ۱۶۰ نویسه باشد.',
      ar: 'السطور تحت العنوان في نتائج البحث، والأفضل دون ١٦٠ حرفًا.',
      uk: 'Рядки під заголовком у результатах пошуку, краще до 160 символів.',
    },
  },
  {
    key: 'seo_indexing',
    group: 'seo',
    type: 'switch',
    permission: 'settings.update',
    default: true,
    label: {
      en: 'Search engines may list the shop',
      fa: 'موتورهای جستجو می‌توانند فروشگاه را فهرست کنند',
      ar: 'يجوز لمحركات البحث إدراج المتجر',
      uk: 'Пошуковики можуть показувати магазин',
    },
    description: {
      en: 'Off while you set the shop up: robots.txt and every page then ask them to stay away.',
      fa: 'هنگام راه‌اندازی خاموش کنید: robots.txt و همه صفحه‌ها از آن‌ها می‌خواهند نیایند.',
      ar: 'أوقفه أثناء إعداد المتجر: عندها يطلب robots.txt وكل صفحة منها الابتعاد.',
      uk: 'Вимкніть, поки налаштовуєте магазин: robots.txt і кожна сторінка попросять їх не заходити.',
    },
  },
]
