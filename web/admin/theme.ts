import { type ThemeConfig, theme } from 'antd'
import type { Locale } from '#lib/locale.ts'

const LATIN = "'Inter Variable', 'Vazirmatn Variable', system-ui, sans-serif"
const ARABIC = "'Vazirmatn Variable', 'Inter Variable', system-ui, sans-serif"

/** The look of the panel: ink and teal with a saffron accent, dense, in the type of the language. */
export function brandTheme(dark: boolean, locale: Locale): ThemeConfig {
  return {
    // The styles of the controls come as a file.
    zeroRuntime: true,
    algorithm: [dark ? theme.darkAlgorithm : theme.defaultAlgorithm],
    token: {
      colorPrimary: dark ? '#2a8a85' : '#0f5c5c',
      colorInfo: dark ? '#2f9a94' : '#0f5c5c',
      colorLink: dark ? '#6cc5bf' : '#0f5c5c',
      colorWarning: '#d9922b',
      colorSuccess: dark ? '#4caf7a' : '#2b7d53',
      colorError: dark ? '#f08a82' : '#b8362c',
      colorTextBase: dark ? '#e8efee' : '#14272a',
      ...(dark && {
        colorBgContainer: '#131c1e',
        colorBgElevated: '#1a2527',
        colorBorder: '#33474a',
        colorBorderSecondary: '#223133',
      }),
      colorBgLayout: dark ? '#0b1214' : '#f4f6f5',
      colorTextDescription: dark ? '#9fb0b0' : '#526466',
      colorTextPlaceholder: dark ? '#8b9d9d' : '#5c6c6d',
      ...(!dark && {
        colorPrimaryBg: '#e4f0ee',
        colorPrimaryBgHover: '#d4e7e4',
        colorPrimaryBorder: '#9ccac5',
        colorPrimaryBorderHover: '#6fb0aa',
        // What antd derives of colours this deep is a dull grey.
        colorInfoBg: '#e8f2f0',
        colorInfoBorder: '#b3d5d0',
        colorSuccessBg: '#e7f4ec',
        colorSuccessBorder: '#aed6be',
      }),
      motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      borderRadius: 8,
      fontSize: 14,
      fontFamily: locale === 'fa' || locale === 'ar' ? ARABIC : LATIN,
      wireframe: false,
    },
    components: {
      // White on the light red of the dark theme could not be read.
      ...(dark && { Button: { dangerColor: '#1d0b0a' } }),
      Layout: { siderBg: 'transparent', headerBg: 'transparent', headerHeight: 60, headerPadding: '0' },
      Checkbox: { borderRadiusSM: 4 },
      Card: { headerFontSize: 15, headerHeight: 48 },
      Table: {
        cellPaddingBlockMD: 9,
        cellPaddingInlineMD: 12,
        headerBg: dark ? '#151f21' : '#fafbfa',
        // The sorted column is told by its arrow and a breath of colour, not by a grey block.
        ...(dark && { headerSortActiveBg: '#1b2a2c', headerSortHoverBg: '#1f3032', bodySortBg: '#152022' }),
      },
      Statistic: { contentFontSize: 24 },
      Menu: { itemHeight: 38, itemMarginInline: 8, itemBorderRadius: 8, ...(dark && { itemSelectedColor: '#8ad6d0' }) },
      Tabs: dark ? { itemSelectedColor: '#6cc5bf', itemHoverColor: '#8ad6d0', inkBarColor: '#6cc5bf' } : {},
      Descriptions: { labelColor: dark ? '#9fb0b0' : '#526466' },
    },
  }
}
