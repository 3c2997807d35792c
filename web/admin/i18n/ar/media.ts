import type { Messages } from '../translate.ts'

/** Videos and documents, in Arabic. */
export const media: Pick<Messages, 'media'> = {
  media: {
    files: 'مقاطع الفيديو والمستندات',
    add: 'إضافة فيديو أو مستند',
    hint: 'تُحوَّل مقاطع الفيديو حتى ٤ غيغابايت لعرضها في المتجر، وتُتاح ملفات PDF وWord وExcel وPowerPoint وOpenDocument وZIP حتى ١٠٠ ميغابايت للتنزيل. الرفع المنقطع يُستأنف من حيث توقف.',
    title: 'العنوان الذي يراه المتسوقون',
    renamed: 'حُفظ العنوان.',
    sending: 'جارٍ الرفع',
    paused: 'متوقف مؤقتًا',
    of: '{sent} من {total}',
    pause: 'إيقاف مؤقت',
    resume: 'استئناف',
    cancel: 'إلغاء الرفع',
    converting: 'جارٍ التحويل',
    stop: 'إيقاف',
    failed: 'فشل',
    seconds: {
      zero: '{n} ثانية',
      one: 'ثانية واحدة',
      two: 'ثانيتان',
      few: '{n} ثوانٍ',
      many: '{n} ثانية',
      other: '{n} ثانية',
    },
    cancelled: 'أُوقف التحويل. أزل الملف وارفعه من جديد إن كنت تحتاجه.',
    broken_video: 'الفيديو تالف أو من نوع لا يمكن قراءته. ارفعه من جديد، بصيغة MP4 إن أمكن.',
    no_ffmpeg: 'برنامج ffmpeg غير مثبت على الخادم، لذا يبقى الفيديو كما هو: قد يكون كبيرًا ولا تشغّله كل المتصفحات.',
    file_missing: 'لم يعد الملف موجودًا في المخزن. ارفعه من جديد.',
    unfinished: 'غير مكتمل: {names}. اختر الملف نفسه مرة أخرى ليُستأنف الرفع من حيث توقف.',
    comma: '، ',
  },
}
