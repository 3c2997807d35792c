import type { Plugin as CssPlugin } from 'postcss'
import type { Plugin } from 'vite'

/** Controls of Ant Design that the panel does not use, by their folder and the name in their classes where that differs. */
const UNUSED = {
  affix: 'affix',
  anchor: 'anchor',
  calendar: 'picker-calendar',
  carousel: 'carousel',
  cascader: 'cascader',
  'color-picker': 'color-picker',
  'float-button': 'float-btn',
  list: 'list',
  listy: 'listy',
  masonry: 'masonry',
  mentions: 'mentions',
  popconfirm: 'popconfirm',
  'qr-code': 'qrcode',
  rate: 'rate',
  slider: 'slider',
  splitter: 'splitter',
  tour: 'tour',
  transfer: 'transfer',
  watermark: 'watermark',
}

const CLASSES = new RegExp(`ant-(${Object.values(UNUSED).join('|')})(?![a-z])`)
// No page lays things out in Ant Design's grid of 24.
const GRID = /ant-col-(\d|push|pull|order|offset|xs|sm|md|lg|x+l)/
// The themes that the file was made with: ours is told by the panel itself.
const THEMES = /^\.(css-var-|data-ant-)/

/** Leaves out of Ant Design's styles what the panel never shows. */
export const usedStyles: CssPlugin = {
  postcssPlugin: 'used-styles',
  Rule(rule) {
    if (!rule.source?.input.file?.includes('antd')) return
    const used = rule.selectors.filter((one) => ![CLASSES, GRID, THEMES].some((left) => left.test(one)))
    if (used.length === 0) rule.remove()
    else if (used.length < rule.selectors.length) rule.selectors = used
  },
}

/** Stops a build that takes in a control whose styles are left out. */
export function refuseUnstyled(): Plugin {
  return {
    name: 'refuse-unstyled',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const name of Object.keys(UNUSED)) {
          if (chunk.moduleIds.some((id) => id.includes(`/antd/es/${name}/index.js`)))
            this.error(`${name} has no styles: take it out of the list in web/admin/antd-styles.ts.`)
        }
      }
    },
  }
}
