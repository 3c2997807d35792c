import type { KindArt } from '../art.ts'
import { armchair } from './armchair.ts'
import { bag } from './bag.ts'
import { beanbag } from './beanbag.ts'
import { bed } from './bed.ts'
import { belt } from './belt.ts'
import { blanket } from './blanket.ts'
import { boardGame } from './board-game.ts'
import { book } from './book.ts'
import { bowl } from './bowl.ts'
import { candle } from './candle.ts'
import { coat } from './coat.ts'
import { cup } from './cup.ts'
import { cushion } from './cushion.ts'
import { drawers } from './drawers.ts'
import { dress } from './dress.ts'
import { fence } from './fence.ts'
import { hat } from './hat.ts'
import { jacket } from './jacket.ts'
import { jar } from './jar.ts'
import { jumper } from './jumper.ts'
import { lamp } from './lamp.ts'
import { lantern } from './lantern.ts'
import { necklace } from './necklace.ts'
import { parcel } from './parcel.ts'
import { plantPot } from './plant-pot.ts'
import { rug } from './rug.ts'
import { scarf } from './scarf.ts'
import { shirt } from './shirt.ts'
import { shoes } from './shoes.ts'
import { skirt } from './skirt.ts'
import { soap } from './soap.ts'
import { sofa } from './sofa.ts'
import { tShirt } from './t-shirt.ts'
import { table } from './table.ts'
import { teapot } from './teapot.ts'
import { tin } from './tin.ts'
import { top } from './top.ts'
import { trousers } from './trousers.ts'
import { trowel } from './trowel.ts'
import { vase } from './vase.ts'
import { watch } from './watch.ts'
import { wateringCan } from './watering-can.ts'

const ALL = {
  shirt,
  't-shirt': tShirt,
  top,
  jumper,
  jacket,
  coat,
  dress,
  trousers,
  skirt,
  shoes,
  bag,
  hat,
  scarf,
  belt,
  watch,
  necklace,
  teapot,
  cup,
  bowl,
  vase,
  'plant-pot': plantPot,
  candle,
  lamp,
  lantern,
  sofa,
  armchair,
  beanbag,
  table,
  drawers,
  bed,
  cushion,
  rug,
  blanket,
  'watering-can': wateringCan,
  trowel,
  fence,
  book,
  tin,
  jar,
  soap,
  'board-game': boardGame,
  parcel,
}

/** What kinds of things the hand can draw. */
export type Kind = keyof typeof ALL

/** Every kind with its way of drawing. */
export const KINDS: Readonly<Record<Kind, KindArt>> = ALL
