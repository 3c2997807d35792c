import type { Locale } from '#lib/locale.ts'

type Say = (data: Record<string, string>) => { title: string; body: string }

/** Words of the notices that staff get, by what happened. */
export const NOTICES: Record<string, Record<Locale, Say>> = {
  'order.placed': {
    en: (d) => ({ title: `New order ${d['number']}`, body: `${d['name']} ordered for ${d['total']}.` }),
    fa: (d) => ({ title: `سفارش تازه ${d['number']}`, body: `${d['name']} به مبلغ ${d['total']} سفارش داد.` }),
    ar: (d) => ({ title: `طلب جديد ${d['number']}`, body: `طلب ${d['name']} بقيمة ${d['total']}.` }),
    uk: (d) => ({ title: `Нове замовлення ${d['number']}`, body: `${d['name']} замовляє на ${d['total']}.` }),
  },
  'order.cancelled': {
    en: (d) => ({ title: `Order ${d['number']} cancelled`, body: `${d['name']}, ${d['total']}.` }),
    fa: (d) => ({ title: `سفارش ${d['number']} لغو شد`, body: `${d['name']}، ${d['total']}.` }),
    ar: (d) => ({ title: `أُلغي الطلب ${d['number']}`, body: `${d['name']}، ${d['total']}.` }),
    uk: (d) => ({ title: `Замовлення ${d['number']} скасовано`, body: `${d['name']}, ${d['total']}.` }),
  },
  'payment.refund_failed': {
    en: (d) => ({
      title: `Refund refused: order ${d['number']}`,
      body: `${d['total']} could not be given back; do it in another way.`,
    }),
    fa: (d) => ({
      title: `بازپرداخت رد شد: سفارش ${d['number']}`,
      body: `${d['total']} بازگردانده نشد؛ از راه دیگری بازگردانید.`,
    }),
    ar: (d) => ({ title: `رُفض الاسترداد: الطلب ${d['number']}`, body: `تعذرت إعادة ${d['total']}؛ أعدها بطريقة أخرى.` }),
    uk: (d) => ({
      title: `Повернення відхилено: замовлення ${d['number']}`,
      body: `${d['total']} не повернено; зробіть це в інший спосіб.`,
    }),
  },
  'payment.failed': {
    en: (d) => ({
      title: `Wrong amount paid: order ${d['number']}`,
      body: 'The gateway took another amount than was asked for; look into your account there.',
    }),
    fa: (d) => ({
      title: `مبلغ نادرست: سفارش ${d['number']}`,
      body: 'درگاه مبلغ دیگری گرفته است؛ حساب خود را در درگاه بررسی کنید.',
    }),
    ar: (d) => ({ title: `مبلغ غير صحيح: الطلب ${d['number']}`, body: 'حصّلت البوابة مبلغًا مختلفًا؛ راجع حسابك لديها.' }),
    uk: (d) => ({
      title: `Хибна сума: замовлення ${d['number']}`,
      body: 'Шлюз отримав іншу суму; перевірте свій рахунок у ньому.',
    }),
  },
  'return.cancelled': {
    en: (d) => ({ title: `Return called off: ${d['return']}`, body: `${d['name']}, order ${d['number']}.` }),
    fa: (d) => ({ title: `لغو مرجوعی ${d['return']}`, body: `${d['name']}، سفارش ${d['number']}.` }),
    ar: (d) => ({ title: `إلغاء الإرجاع ${d['return']}`, body: `${d['name']}، الطلب ${d['number']}.` }),
    uk: (d) => ({ title: `Повернення скасовано: ${d['return']}`, body: `${d['name']}, замовлення ${d['number']}.` }),
  },
  'return.requested': {
    en: (d) => ({ title: `Return asked for: ${d['return']}`, body: `${d['name']}, order ${d['number']}.` }),
    fa: (d) => ({ title: `درخواست مرجوعی ${d['return']}`, body: `${d['name']}، سفارش ${d['number']}.` }),
    ar: (d) => ({ title: `طلب إرجاع ${d['return']}`, body: `${d['name']}، الطلب ${d['number']}.` }),
    uk: (d) => ({ title: `Запит на повернення ${d['return']}`, body: `${d['name']}, замовлення ${d['number']}.` }),
  },
  'order.delivery_assigned': {
    en: (d) => ({ title: `Bring order ${d['number']}`, body: `${d['name']}, ${d['total']}.` }),
    fa: (d) => ({ title: `تحویل سفارش ${d['number']} با شماست`, body: `${d['name']}، ${d['total']}.` }),
    ar: (d) => ({ title: `أوصل الطلب ${d['number']}`, body: `${d['name']}، ${d['total']}.` }),
    uk: (d) => ({ title: `Доставте замовлення ${d['number']}`, body: `${d['name']}, ${d['total']}.` }),
  },
  'order.delivery_failed': {
    en: (d) => ({ title: `Not delivered: ${d['number']}`, body: `${d['name']}: ${d['reason']}` }),
    fa: (d) => ({ title: `تحویل نشد: ${d['number']}`, body: `${d['name']}: ${d['reason']}` }),
    ar: (d) => ({ title: `لم يُسلَّم: ${d['number']}`, body: `${d['name']}: ${d['reason']}` }),
    uk: (d) => ({ title: `Не доставлено: ${d['number']}`, body: `${d['name']}: ${d['reason']}` }),
  },
  'inventory.low_stock': {
    en: (d) => ({ title: `Low stock: ${d['sku']}`, body: `${d['available']} left.` }),
    fa: (d) => ({ title: `موجودی کم: ${d['sku']}`, body: `${d['available']} عدد مانده است.` }),
    ar: (d) => ({ title: `مخزون منخفض: ${d['sku']}`, body: `بقي ${d['available']}.` }),
    uk: (d) => ({ title: `Закінчується: ${d['sku']}`, body: `Залишилося ${d['available']}.` }),
  },
  'product.out_of_stock': {
    en: (d) => ({ title: `Sold out: ${d['sku']}`, body: 'It is shown as sold out until there is stock again.' }),
    fa: (d) => ({ title: `ناموجود شد: ${d['sku']}`, body: 'تا تأمین دوباره به‌صورت ناموجود نمایش داده می‌شود.' }),
    ar: (d) => ({ title: `نفدت الكمية: ${d['sku']}`, body: 'يظهر كمنتج نافد حتى يتوفر من جديد.' }),
    uk: (d) => ({ title: `Розпродано: ${d['sku']}`, body: 'Показується як розпроданий, доки не з’явиться знову.' }),
  },
  'product.rejected': {
    en: (d) => ({ title: `Rejected: ${d['sku']}`, body: `${d['reason']}` }),
    fa: (d) => ({ title: `رد شد: ${d['sku']}`, body: `${d['reason']}` }),
    ar: (d) => ({ title: `رُفض: ${d['sku']}`, body: `${d['reason']}` }),
    uk: (d) => ({ title: `Відхилено: ${d['sku']}`, body: `${d['reason']}` }),
  },
  'product.schedule_failed': {
    en: (d) => ({ title: `Planned, but not done: ${d['product']} (${d['sku']})`, body: `${d['problems']}` }),
    fa: (d) => ({ title: `برنامه‌ریزی شده بود ولی انجام نشد: ${d['product']} (${d['sku']})`, body: `${d['problems']}` }),
    ar: (d) => ({ title: `كان مجدولًا ولم يُنفَّذ: ${d['product']} (${d['sku']})`, body: `${d['problems']}` }),
    uk: (d) => ({ title: `Заплановано, але не виконано: ${d['product']} (${d['sku']})`, body: `${d['problems']}` }),
  },
  'bulk_edit.completed': {
    en: (d) => ({ title: 'Bulk edit finished', body: `Changed: ${d['changed']}. Failed: ${d['failed']}.` }),
    fa: (d) => ({ title: 'ویرایش گروهی پایان یافت', body: `تغییرکرده: ${d['changed']}، ناموفق: ${d['failed']}.` }),
    ar: (d) => ({ title: 'انتهى التعديل الجماعي', body: `تغيّر: ${d['changed']}، تعذّر: ${d['failed']}.` }),
    uk: (d) => ({ title: 'Масове редагування завершено', body: `Змінено: ${d['changed']}. Не вдалося: ${d['failed']}.` }),
  },
  'stock_take.completed': {
    en: (d) => ({ title: 'Stock-take finished', body: `Differences: ${d['changed']}. Not done: ${d['failed']}.` }),
    fa: (d) => ({ title: 'انبارگردانی پایان یافت', body: `مغایرت: ${d['changed']}، انجام‌نشده: ${d['failed']}.` }),
    ar: (d) => ({ title: 'انتهى الجرد', body: `فروق: ${d['changed']}، تعذّر: ${d['failed']}.` }),
    uk: (d) => ({ title: 'Інвентаризацію завершено', body: `Розбіжностей: ${d['changed']}. Не вдалося: ${d['failed']}.` }),
  },
  'import.completed': {
    en: (d) => ({
      title: `Import finished: ${d['file_name']}`,
      body: `Created: ${d['created']}. Updated: ${d['updated']}. Refused rows: ${d['failed']}.`,
    }),
    fa: (d) => ({
      title: `درون‌ریزی پایان یافت: ${d['file_name']}`,
      body: `ساخته‌شده: ${d['created']}، به‌روزشده: ${d['updated']}، ردیف‌های ردشده: ${d['failed']}.`,
    }),
    ar: (d) => ({
      title: `انتهى الاستيراد: ${d['file_name']}`,
      body: `أُنشئ: ${d['created']}، حُدّث: ${d['updated']}، صفوف مرفوضة: ${d['failed']}.`,
    }),
    uk: (d) => ({
      title: `Імпорт завершено: ${d['file_name']}`,
      body: `Створено: ${d['created']}. Оновлено: ${d['updated']}. Відхилено рядків: ${d['failed']}.`,
    }),
  },
  'channel.sync_failed': {
    en: (d) => ({
      title: `Channel needs you: ${d['channel']}`,
      body: d['reason'] === 'listings_refused' ? `Refused products: ${d['failed']}.` : `${d['detail']}`,
    }),
    fa: (d) => ({
      title: `کانال به شما نیاز دارد: ${d['channel']}`,
      body: d['reason'] === 'listings_refused' ? `محصولات ردشده: ${d['failed']}.` : 'کانال پاسخ نمی‌دهد یا حساب را نمی‌پذیرد.',
    }),
    ar: (d) => ({
      title: `القناة بحاجة إليك: ${d['channel']}`,
      body: d['reason'] === 'listings_refused' ? `منتجات مرفوضة: ${d['failed']}.` : 'القناة لا تستجيب أو ترفض الحساب.',
    }),
    uk: (d) => ({
      title: `Канал потребує уваги: ${d['channel']}`,
      body:
        d['reason'] === 'listings_refused'
          ? `Відхилено товарів: ${d['failed']}.`
          : 'Канал не відповідає або не приймає обліковий запис.',
    }),
  },
  'export.completed': {
    en: (d) =>
      d['failed']
        ? { title: 'The export failed', body: 'No file was made. Start it again.' }
        : { title: 'Your export is ready', body: `Products: ${d['products']}. The file can be downloaded for a week.` },
    fa: (d) =>
      d['failed']
        ? { title: 'برون‌بری انجام نشد', body: 'فایلی ساخته نشد. دوباره آغاز کنید.' }
        : { title: 'فایل برون‌بری آماده است', body: `محصولات: ${d['products']}. تا یک هفته می‌توانید آن را دریافت کنید.` },
    ar: (d) =>
      d['failed']
        ? { title: 'تعذّر التصدير', body: 'لم يُنشأ أي ملف. ابدأ من جديد.' }
        : { title: 'ملف التصدير جاهز', body: `المنتجات: ${d['products']}. يمكن تنزيل الملف خلال أسبوع.` },
    uk: (d) =>
      d['failed']
        ? { title: 'Експорт не вдався', body: 'Файл не створено. Почніть знову.' }
        : { title: 'Ваш експорт готовий', body: `Товарів: ${d['products']}. Файл можна завантажити протягом тижня.` },
  },
}

/** What kept a planned move from being made, by its code. */
export const PROBLEMS: Record<string, Omit<Record<Locale, string>, 'en'>> = {
  no_variant: { fa: 'هیچ تنوع فعالی ندارد.', ar: 'لا يوجد متغير مفعّل.', uk: 'Немає жодного увімкненого варіанта.' },
  no_price: { fa: 'قیمت به ارز اصلی ندارد.', ar: 'لا يوجد سعر بالعملة الأساسية.', uk: 'Немає ціни в основній валюті.' },
  no_image: { fa: 'تصویر شاخص ندارد.', ar: 'لا توجد صورة رئيسية.', uk: 'Немає головного зображення.' },
  no_description: {
    fa: 'به زبان پیش‌فرض توضیحات ندارد.',
    ar: 'لا يوجد وصف باللغة الافتراضية.',
    uk: 'Немає опису основною мовою.',
  },
  no_stock: {
    fa: 'موجودی ندارد و پیش‌فروش هم مجاز نیست.',
    ar: 'لا يوجد مخزون والطلب المسبق غير مسموح.',
    uk: 'Немає запасу, а продаж без залишку не дозволено.',
  },
  illegal_move: {
    fa: 'وضعیت محصول در این میان تغییر کرده است.',
    ar: 'تغيّرت حالة المنتج في هذه الأثناء.',
    uk: 'Стан товару тим часом змінився.',
  },
}
