import { darken } from './colour.ts'
import { castOnFloor, drawThing } from './draw-product.ts'
import { KINDS, type Kind } from './kinds/index.ts'
import { line } from './material.ts'
import { createPen, type Pen } from './pen.ts'
import { type Random, seeded } from './random.ts'
import { broadStudio, TINTS } from './studio.ts'

/** What a category's picture shows: two or three of its kinds of things. */
export type CategoryPicture = { name: string; kinds: readonly Kind[]; seed: string }

type Slot = { x: number; scale: number }

const GROUND = 708

function place(pen: Pen, kind: Kind, name: string, slot: Slot, tint: string, random: Random): string {
  const { markup, art } = drawThing(pen, { name: '', kind, seed: name }, random)
  const top =
    art.stage === 'standing' ? GROUND - 800 * slot.scale : art.stage === 'hung' ? 62 - 60 * slot.scale : 330 - 500 * slot.scale
  const frame = `translate(${slot.x - 500 * slot.scale} ${top}) scale(${slot.scale})`
  if (art.stage === 'standing') return `<g transform="${frame}">${castOnFloor(pen, markup, tint)}</g>`
  return `<g filter="${pen.shadow(20, 24, 14, darken(tint, 0.62), 0.4)}"><g transform="${frame}">${markup}</g></g>`
}

function slotsFor(kinds: readonly Kind[]): Slot[] {
  const largest = Math.max(...kinds.map((kind) => KINDS[kind].size))
  const centres = kinds.length === 1 ? [600] : kinds.length === 2 ? [400, 800] : [270, 600, 930]
  const broad = kinds.filter((kind) => KINDS[kind].stage === 'standing' && KINDS[kind].size >= 0.8).length
  const base = (kinds.length === 1 ? 0.86 : kinds.length === 2 ? 0.7 : 0.6) * (broad > 0 ? 0.86 : 1)
  return kinds.map((kind, at) => {
    const { size, stage } = KINDS[kind]
    const share = stage === 'standing' ? 0.62 + (0.5 * size) / largest : 1.06
    return { x: centres[at] ?? 600, scale: Math.round(base * share * 1000) / 1000 }
  })
}

/** Draws a category as a still life, 1200 × 800, the same for the same input. */
export function drawCategory(picture: CategoryPicture): string {
  const pen = createPen()
  const random = seeded(`category:${picture.seed}`)
  const kinds = picture.kinds.slice(0, 3)
  const tint = random.pick(TINTS)
  const slots = slotsFor(kinds)
  const things = kinds.map((kind, at) => ({ kind, slot: slots[at] ?? { x: 600, scale: 0.6 } }))
  const hanging = things.filter(({ kind }) => KINDS[kind].stage === 'hung')
  const resting = things.filter(({ kind }) => KINDS[kind].stage !== 'hung')
  const rail =
    hanging.length > 0
      ? `<g filter="${pen.shadow(10, 16, 8, darken(tint, 0.62), 0.36)}">${line('M-20 68H1220', '#7d5632', 16)}${line('M-20 64H1220', '#c99a66', 5, 0.8)}</g>`
      : ''
  const draw = (some: typeof things): string =>
    some.map(({ kind, slot }) => place(pen, kind, picture.name, slot, tint, random)).join('')
  const body = `<g transform="scale(1.2)">${broadStudio(pen, tint, random, 480)}</g>${rail}${draw(hanging)}${draw(resting.toSorted((one, other) => KINDS[other.kind].size - KINDS[one.kind].size))}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800">${pen.defs()}${body}</svg>`
}
