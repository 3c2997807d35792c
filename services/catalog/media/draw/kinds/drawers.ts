import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { box, contact, gleam, line, oval, solid } from '../material.ts'

function draw({ pen, random, main }: Art): string {
  const rows = random.int(3, 4)
  const height = 350 / rows
  const inlay = random.chance(0.5)
  const metal = '#c39b4f'
  const front = (x: number, y: number, width: number): string => {
    const outline = box(x, y, width, height - 14, 6)
    const middle = y + (height - 14) / 2
    return (
      solid(pen, outline, lighten(main, 0.06), { form: 'face', edge: 8 }) +
      pen.within(
        outline,
        line(
          [0.25, 0.5, 0.75].map((at) => `M${x} ${y + height * at}q${width / 4} -10 ${width / 2} 0t${width / 2} 2`).join(''),
          darken(main, 0.25),
          2.4,
          0.35,
        ),
      ) +
      line(outline, darken(main, 0.45), 3, 0.7) +
      (inlay ? line(box(x + 12, y + 10, width - 24, height - 34, 4), '#e2c48f', 3, 0.7) : '') +
      [0.26, 0.74]
        .map(
          (at) =>
            line(`M${x + width * at - 20} ${middle}q20 26 40 0`, darken(metal, 0.2), 7) +
            solid(pen, oval(x + width * at - 20, middle, 7, 7) + oval(x + width * at + 20, middle, 7, 7), metal, {
              form: 'ball',
            }),
        )
        .join('')
    )
  }
  const fronts = Array.from({ length: rows }, (_, row) => {
    const y = 398 + row * height
    return row === 0 ? front(226, y, 266) + front(508, y, 266) : front(226, y, 548)
  })
  return (
    contact(pen, 500, 802, 330, 18) +
    solid(pen, 'M214 750h50l-12 52h-22ZM736 750h50l-16 52h-22Z', darken(main, 0.2), { form: 'post' }) +
    solid(pen, box(204, 380, 592, 380, 8), darken(main, 0.06), { form: 'face', edge: 22 }) +
    fronts.join('') +
    solid(pen, box(184, 354, 632, 32, 9), lighten(main, 0.08), { form: 'top', edge: 6 }) +
    gleam(pen, 'M220 364H560', 7, 0.5) +
    contact(pen, 320, 354, 60, 6) +
    solid(pen, 'M288 250C290 290 260 310 264 334Q270 354 300 354H340Q370 354 376 334C380 310 350 290 352 250Z', '#2f8f92', {
      form: 'post',
      edge: 10,
    }) +
    line('M316 250C310 200 290 180 272 160M324 250C330 200 352 176 372 168', '#6f8a62', 6) +
    [
      [270, 158],
      [374, 164],
      [300, 190],
      [346, 186],
    ]
      .map(([x = 0, y = 0]) => solid(pen, oval(x, y, 20, 15), '#7c9270', { form: 'face' }))
      .join('') +
    solid(pen, 'M590 330h130v24h-130Z', '#8d3f38', { form: 'face' }) +
    solid(pen, 'M600 308h112v22h-112Z', '#d9b06a', { form: 'face' })
  )
}

/** A wooden chest of drawers with brass handles. */
export const drawers: KindArt = {
  stage: 'standing',
  size: 0.85,
  zoom: 1.12,
  colours: [
    ['#7d5233', '#efe3cc', '#c39b4f'],
    ['#b07e4e', '#efe3cc', '#c39b4f'],
    ['#6b7a6c', '#efe3cc', '#c39b4f'],
    ['#d9cdb9', '#7a5237', '#c39b4f'],
  ],
  draw,
}
