import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { box, contact, fold, gleam, line, solid } from '../material.ts'
import { weave } from '../weave.ts'

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const wood = random.pick(['#b07e4e', '#7d5233', '#c9a274'])
  const fill = weave(pen, traits.pattern, { main, second, accent })
  const head = 'M150 700V350Q152 300 210 292Q500 250 790 292Q848 300 850 350V700Z'
  const duvet =
    'M146 560C180 526 820 526 854 560C884 620 892 700 888 770Q700 796 500 790Q300 796 112 770C108 700 116 620 146 560Z'
  const throwOver = 'M116 668Q500 700 884 668L888 772Q700 796 500 790Q300 796 112 772Z'
  const pillow = (x: number, y: number, width: number, height: number, tone: string, cloth?: string): string =>
    solid(
      pen,
      `M${x} ${y + 14}Q${x + width / 2} ${y - 12} ${x + width} ${y + 14}Q${x + width + 10} ${y + height / 2} ${x + width} ${y + height}Q${x + width / 2} ${y + height + 16} ${x} ${y + height}Q${x - 10} ${y + height / 2} ${x} ${y + 14}Z`,
      tone,
      { pattern: cloth, edge: 34 },
    )
  return (
    contact(pen, 500, 804, 420, 18) +
    solid(pen, 'M130 760h30v44h-30ZM840 760h30v44h-30Z', darken(wood, 0.2), { form: 'post' }) +
    solid(pen, head, wood, { form: 'face', edge: 26 }) +
    pen.within(
      head,
      line([220, 290, 360, 430, 500, 570, 640, 710, 780].map((x) => `M${x} 280V600`).join(''), darken(wood, 0.3), 4, 0.45),
    ) +
    pillow(210, 396, 270, 150, lighten(main, 0.35)) +
    pillow(520, 396, 270, 150, lighten(main, 0.3)) +
    pillow(250, 450, 220, 120, main, fill) +
    pillow(530, 450, 220, 120, darken(main, 0.03), fill) +
    pillow(410, 484, 180, 90, second, weave(pen, 'botteh', { main: second, second: accent, accent: main }, 0, 0.5)) +
    solid(pen, duvet, main, { pattern: fill, edge: 50 }) +
    pen.within(
      duvet,
      fold(
        pen,
        'M230 540Q250 640 210 780M420 540Q400 660 430 790M620 536Q660 640 640 790M790 556Q770 660 800 780M300 600Q500 640 700 596',
        main,
        24,
        0.35,
      ) + gleam(pen, 'M200 566Q500 534 760 560M330 620Q320 700 324 770', 24, 0.35),
    ) +
    solid(pen, 'M140 572C180 532 820 532 860 572L866 606Q500 564 134 606Z', lighten(main, 0.3), { edge: 14 }) +
    solid(pen, throwOver, second, {
      pattern: weave(
        pen,
        random.pick(['stripe', 'check', 'knit'] as const),
        { main: second, second: lighten(second, 0.2), accent },
        0,
        0.9,
      ),
      edge: 34,
    }) +
    pen.within(
      throwOver,
      fold(pen, 'M220 680Q210 740 220 790M470 690Q480 740 470 790M700 690Q690 740 710 790', second, 18, 0.4),
    ) +
    solid(pen, box(104, 768, 792, 18, 6), wood, { form: 'face' })
  )
}

/** A made bed with pillows, a duvet and a throw at its foot. */
export const bed: KindArt = {
  stage: 'standing',
  size: 0.9,
  colours: [
    ['#efe9de', '#a9b8a0', '#c98a5a'],
    ['#c9d5dd', '#3f5a82', '#efe3cc'],
    ['#e3c9bb', '#a3573c', '#efe3cc'],
    ['#dcd3c2', '#8a9a86', '#c98a3f'],
  ],
  draw,
}
