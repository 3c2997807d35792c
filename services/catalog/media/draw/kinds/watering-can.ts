import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { contact, gleam, line, oval, solid } from '../material.ts'

function draw({ pen, random, main, second }: Art): string {
  const slim = random.chance(0.35)
  const body = slim
    ? 'M400 470L376 780Q380 802 410 802H640Q668 802 672 780L650 470Z'
    : 'M372 500L340 776Q342 802 380 802H660Q698 802 700 776L668 500Z'
  const topY = slim ? 470 : 500
  const half = slim ? 125 : 148
  const middle = slim ? 525 : 520
  const spout = 'M372 740C300 700 270 560 190 424L218 408C310 510 350 580 392 620Z'
  const rose = 'M150 436L236 376L252 400L166 462Z'
  const handle = slim
    ? 'M420 474C440 270 700 240 756 420C772 520 720 640 668 660'
    : 'M430 490C450 310 690 290 760 440C790 540 740 660 692 690'
  return (
    contact(pen, 520, 803, 200, 17) +
    solid(pen, spout, darken(main, 0.04), { form: 'cloth', edge: 14 }) +
    gleam(pen, 'M210 430C290 530 310 600 360 660', 10, 0.5) +
    line(handle, darken(main, 0.32), 30) +
    line(handle, darken(main, 0.04), 21) +
    line(handle, lighten(main, 0.42), 6, 0.75) +
    solid(pen, oval(middle, topY, half, 30), darken(main, 0.45), { edge: 10 }) +
    solid(pen, body, main, { form: 'post', edge: 22 }) +
    pen.within(
      body,
      `<path d="M300 560h440v16h-440ZM300 730h440v14h-440Z" fill="${darken(main, 0.16)}"/><path d="M300 560h440v5h-440ZM300 730h440v4h-440Z" fill="${lighten(main, 0.35)}" fill-opacity="0.7"/>${gleam(pen, 'M420 530Q404 660 402 780', 26, 0.55)}`,
    ) +
    solid(
      pen,
      `M${middle - half} ${topY}A${half} 30 0 0 0 ${middle} ${topY + 30}V${topY + 2}Q${middle - half * 0.6} ${topY - 10} ${middle - half * 0.84} ${topY - 22}Z`,
      darken(main, 0.06),
      { form: 'post' },
    ) +
    `<ellipse cx="${middle}" cy="${topY}" rx="${half}" ry="30" fill="none" stroke="${lighten(main, 0.25)}" stroke-width="8"/>` +
    solid(pen, rose, second, { form: 'face', edge: 8 }) +
    line('M150 436L236 376', lighten(second, 0.3), 7) +
    (random.chance(0.5)
      ? `<g fill="#ffffff" fill-opacity="0.9">${[0, 72, 144, 216, 288].map((turn) => `<ellipse cx="${middle}" cy="634" rx="12" ry="19" transform="rotate(${turn} ${middle} 655)"/>`).join('')}</g><circle cx="${middle}" cy="655" r="11" fill="#d9a441"/>`
      : '')
  )
}

/** An enamel watering can with a rose. */
export const wateringCan: KindArt = {
  stage: 'standing',
  size: 0.5,
  zoom: 1.12,
  colours: [
    ['#5f8f86', '#c39b4f', '#efe3cc'],
    ['#d9a441', '#8f6a3f', '#efe3cc'],
    ['#a8b0b4', '#c39b4f', '#efe3cc'],
    ['#b9704a', '#c39b4f', '#efe3cc'],
    ['#45617a', '#c39b4f', '#efe3cc'],
  ],
  draw,
}
