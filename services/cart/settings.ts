import type { Setting } from '#platform/service.ts'

/** Settings of carts (CRT-04). */
export const cartSettings: readonly Setting[] = [
  {
    key: 'cart_ttl_hours',
    group: 'cart',
    type: 'number',
    min: 0.5,
    max: 168,
    step: 0.5,
    default: 1,
    perBranch: true,
    permission: 'cart.settings',
    label: {
      en: 'Cart lifetime in hours',
      fa: 'عمر سبد خرید به ساعت',
      ar: 'مدة بقاء السلة بالساعات',
      uk: 'Час життя кошика, год',
    },
    description: {
      en: 'Counted anew at every change of the cart.',
      fa: 'با هر تغییر سبد از نو شمرده می‌شود.',
      ar: 'تُحسب من جديد عند كل تغيير في السلة.',
      uk: 'Відлік починається знову з кожною зміною кошика.',
    },
  },
  {
    key: 'auto_expire_enabled',
    group: 'cart',
    type: 'switch',
    default: true,
    permission: 'cart.settings',
    label: { en: 'Carts expire', fa: 'سبدها منقضی شوند', ar: 'تنتهي صلاحية السلات', uk: 'Кошики прострочуються' },
  },
  {
    key: 'auto_delete_expired',
    group: 'cart',
    type: 'switch',
    default: false,
    permission: 'cart.settings',
    label: { en: 'Delete expired carts', fa: 'حذف سبدهای منقضی', ar: 'حذف السلات المنتهية', uk: 'Видаляти прострочені кошики' },
    warning: {
      en: 'What shoppers left behind is then lost: neither reminders nor statistics of abandoned carts will know of it.',
      fa: 'در این صورت آنچه خریداران رها کرده‌اند از دست می‌رود و یادآوری و آمار سبدهای رهاشده ممکن نخواهد بود.',
      ar: 'عندئذٍ يُفقد ما تركه المتسوقون، فلا تذكيرات ولا إحصاءات للسلات المتروكة.',
      uk: 'Тоді залишене покупцями буде втрачено: ні нагадувань, ні статистики покинутих кошиків.',
    },
  },
  {
    key: 'max_quantity_per_line',
    group: 'cart',
    type: 'number',
    min: 1,
    max: 100_000,
    step: 1,
    default: 1_000,
    permission: 'cart.settings',
    label: {
      en: 'Most pieces of one thing',
      fa: 'بیشترین تعداد از یک کالا',
      ar: 'أقصى عدد من المنتج الواحد',
      uk: 'Найбільша кількість одного товару',
    },
  },
]
