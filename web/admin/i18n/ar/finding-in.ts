/** The first way into the panel, and the ways around in it, in Arabic. */
export const findingIn = {
  welcome: {
    title: 'مرحبًا بك في متجرك',
    text: 'لا مالك لهذا المتجر بعد. سمِّه واختر طريقة دخولك؛ يمكن تغيير كل شيء لاحقًا عدا العملة.',
    shopName: 'اسم المتجر',
    shopNameNeeded: 'سمِّ المتجر.',
    language: 'لغة المتجر',
    languageHint: 'ما يراه المتسوقون أولًا، وما يجب أن توصف به المنتجات.',
    currency: 'عملة المتجر',
    currencyHint: 'بها الأسعار والرسوم والتقارير. لا يمكن تغييرها بعد إضافة المنتجات؛ ويمكن إضافة عملات أخرى.',
    nameNeeded: 'أدخل اسمك الأول.',
    submit: 'افتح المتجر',
    noLink: 'تُفتح هذه الصفحة بالرابط الذي يطبعه المتجر عند تشغيله. افتح ذلك الرابط.',
  },
  menu: {
    find: 'ابحث عن صفحة',
    none: 'لا صفحة بهذا الاسم.',
    everywhere: 'ابحث في كل شيء',
    marketing: 'التسويق',
    stock: 'المخزون',
    tools: 'الأدوات',
  },
}
