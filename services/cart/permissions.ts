import type { Permission } from '#platform/service.ts'

/** What roles may be allowed to do with carts; a permission brings those that it needs. */
export const cartPermissions: readonly Permission[] = [
  {
    name: 'cart.administer',
    group: 'carts',
    label: {
      en: 'See and remind left carts, delete them',
      fa: 'دیدن سبدهای رهاشده، یادآوری و حذف آن\u200cها',
      ar: 'عرض السلال المتروكة والتذكير بها وحذفها',
      uk: 'Переглядати покинуті кошики, нагадувати про них і видаляти їх',
    },
  },
  {
    name: 'cart.settings',
    group: 'carts',
    needs: ['settings.view'],
    label: {
      en: 'Change how long carts live',
      fa: 'تغییر عمر سبدهای خرید',
      ar: 'تغيير مدة بقاء السلال',
      uk: 'Змінювати термін життя кошиків',
    },
  },
]
