import { sql } from 'kysely'
import { DEMO } from '#contracts/demo.ts'
import { newId } from '#lib/id.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { draftOf, picturesOf } from './advertisement.ts'
import { insertAdvertisement, markPublished } from './store.ts'
import { targetsOf } from './targets.ts'

const BANNERS = [
  {
    key: 'kitchen',
    position: 'home_middle',
    translations: {
      en: { title: 'The kettle is on', text: 'Pots, glasses and tins for the slow part of the day.', button: 'Lay the table' },
      fa: { title: 'چای دم است', text: 'قوری، استکان و قوطی برای آرام‌ترین ساعت روز.', button: 'میز را بچینید' },
      ar: { title: 'الشاي على النار', text: 'أباريق وأكواب وعلب لأهدأ ساعات اليوم.', button: 'هيّئ المائدة' },
      uk: { title: 'Чайник уже грітий', text: 'Чайнички, склянки й бляшанки для неквапної години.', button: 'Накрити стіл' },
    },
  },
  {
    key: 'home',
    position: 'category',
    translations: {
      en: { title: 'A corner of your own', text: 'A good chair, a warm lamp, something green.', button: 'See the home' },
      fa: { title: 'گوشه‌ای برای خودتان', text: 'یک صندلی خوب، چراغی گرم و کمی سبزی.', button: 'دیدن وسایل خانه' },
      ar: { title: 'ركن لك وحدك', text: 'كرسي مريح ومصباح دافئ وشيء من الخضرة.', button: 'تصفح المنزل' },
      uk: { title: 'Ваш власний куточок', text: 'Добре крісло, тепла лампа й трохи зелені.', button: 'До дому' },
    },
  },
] as const

/** Two banners that lead into the demo catalogue, in a shop that has it and no advertisement yet. */
export async function addDemoBanners(ctx: Context): Promise<void> {
  if (await ctx.first(sql`select 1 from advertisement limit 1`)) return
  const shop = await shopOf(ctx)
  const drafts = BANNERS.map(({ key, position, translations }) =>
    draftOf(
      newId(),
      {
        position,
        translations,
        image_id: DEMO.banners[key],
        link: { type: 'category', category_id: DEMO.categories[key] },
      },
      shop,
    ),
  )
  const targets = await targetsOf(ctx, shop.branch.id, ctx.locale, drafts)
  const ready = drafts.filter((draft) => targets.pictures.has(draft.image_id) && targets.categories.has(draft.category_id ?? ''))
  await ctx.tx(async (tx) => {
    for (const draft of ready) {
      await insertAdvertisement(tx, draft)
      await markPublished(tx, draft.id, true)
      const told = { id: draft.id, change: 'created', image_ids: picturesOf(draft) }
      await appendEvents(tx, [ctx.event('advertisement.changed', draft.id, told, draft.branch_id)])
    }
  })
}
