import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { box, line, solid, stitches } from '../material.ts'

function draw({ pen, random, main }: Art): string {
  const metal = random.pick(['#c39b4f', '#c4c8cc', '#8f6a3f'])
  const coil = 'M500 300a220 220 0 1 1 -219 240a170 170 0 1 1 338 20a120 120 0 1 1 -238 -14a76 76 0 1 1 150 10'
  const strap = (path: string): string =>
    line(path, darken(main, 0.34), 74) +
    line(path, main, 66) +
    line(path, lighten(main, 0.14), 30, 0.35) +
    stitches(path, lighten(main, 0.45), 2.6, '10 8')
  const band = 'M492 262H800Q836 262 856 300Q836 338 800 338H492Z'
  return (
    line(coil, darken(main, 0.5), 86, 0.25) +
    strap(coil) +
    solid(pen, band, main, { form: 'face', edge: 14 }) +
    stitches('M500 274H796Q824 276 840 300Q824 324 796 326H500', lighten(main, 0.45), 2.6, '10 8') +
    [640, 690, 740, 790].map((x) => `<ellipse cx="${x}" cy="300" rx="6" ry="8" fill="${darken(main, 0.6)}"/>`).join('') +
    solid(pen, box(410, 250, 40, 100, 10), darken(main, 0.14), { edge: 10 }) +
    `<g fill="none" stroke-linejoin="round"><rect x="462" y="232" width="112" height="136" rx="18" stroke="${darken(metal, 0.3)}" stroke-width="22"/><rect x="462" y="232" width="112" height="136" rx="18" stroke="${metal}" stroke-width="16"/><path d="M458 360V250q0 -18 18 -18h84" stroke="${lighten(metal, 0.6)}" stroke-width="5" stroke-linecap="round"/></g>` +
    line('M474 300H572', darken(metal, 0.3), 17) +
    line('M474 298H570', lighten(metal, 0.3), 8)
  )
}

/** A coiled leather belt with a metal buckle. */
export const belt: KindArt = {
  stage: 'lying',
  size: 0.3,
  zoom: 1.14,
  colours: [
    ['#8a5230', '#e3d8c5', '#c39b4f'],
    ['#3a3439', '#d8c3a0', '#c39b4f'],
    ['#b07c48', '#f2e9d8', '#c39b4f'],
    ['#6f3f2a', '#f2e9d8', '#c39b4f'],
  ],
  draw,
}
