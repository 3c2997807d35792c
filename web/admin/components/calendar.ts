import type { DatePicker } from 'antd'
import { formatNumber, type Locale } from '#lib/locale.ts'
import { TAGS } from '../i18n/tags.ts'
import { fromJalali, monthLength, toJalali } from './jalali.ts'
import { latinDigits } from './number-field.tsx'

type Generate = Parameters<typeof DatePicker.generatePicker<Date>>[0]
type Parts = { year: number; month: number; day: number }

const later = (date: Date, change: (copy: Date) => void) => {
  const copy = new Date(date)
  change(copy)
  return copy
}

/** The calendar of a language for date pickers: Jalali for Persian, Gregorian for the others. */
export function calendarOf(locale: Locale): Generate {
  const jalali = locale === 'fa'
  const read = (date: Date): Parts =>
    jalali ? toJalali(date) : { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }
  const write = (day: Parts, time: Date): Date => {
    if (jalali) return fromJalali(day, time)
    const last = new Date(day.year, day.month, 0).getDate()
    return later(time, (copy) => copy.setFullYear(day.year, day.month - 1, Math.min(day.day, last)))
  }
  const length = (year: number, month: number) => (jalali ? monthLength(year, month) : new Date(year, month, 0).getDate())
  const tag = TAGS[locale]
  const firstDay = { en: 0, fa: 6, ar: 6, uk: 1 }[locale]
  const weekStart = (date: Date) => later(date, (copy) => copy.setDate(copy.getDate() - ((copy.getDay() - firstDay + 7) % 7)))
  const digits = (value: number, width: number) =>
    [...String(value).padStart(width, '0')].map((digit) => formatNumber(Number(digit), locale)).join('')
  const monthName = (date: Date, style: 'short' | 'long') => new Intl.DateTimeFormat(tag, { month: style }).format(date)

  return {
    getNow: () => new Date(),
    getFixedDate: (text) => new Date(text),
    getEndDate: (date) => write({ ...read(date), day: length(read(date).year, read(date).month) }, date),
    getWeekDay: (date) => date.getDay(),
    getYear: (date) => read(date).year,
    getMonth: (date) => read(date).month - 1,
    getDate: (date) => read(date).day,
    getHour: (date) => date.getHours(),
    getMinute: (date) => date.getMinutes(),
    getSecond: (date) => date.getSeconds(),
    getMillisecond: (date) => date.getMilliseconds(),
    addYear: (date, by) => write({ ...read(date), year: read(date).year + by }, date),
    addMonth: (date, by) => {
      const { year, month, day } = read(date)
      const whole = year * 12 + month - 1 + by
      return write({ year: Math.floor(whole / 12), month: (((whole % 12) + 12) % 12) + 1, day }, date)
    },
    addDate: (date, by) => later(date, (copy) => copy.setDate(copy.getDate() + by)),
    setYear: (date, year) => write({ ...read(date), year }, date),
    setMonth: (date, month) => write({ ...read(date), month: month + 1 }, date),
    setDate: (date, day) => write({ ...read(date), day }, date),
    setHour: (date, hour) => later(date, (copy) => copy.setHours(hour)),
    setMinute: (date, minute) => later(date, (copy) => copy.setMinutes(minute)),
    setSecond: (date, second) => later(date, (copy) => copy.setSeconds(second)),
    setMillisecond: (date, milli) => later(date, (copy) => copy.setMilliseconds(milli)),
    isAfter: (one, other) => one.getTime() > other.getTime(),
    isValidate: (date) => !Number.isNaN(date.getTime()),
    locale: {
      getWeekFirstDay: () => firstDay,
      getWeekFirstDate: (_, date) => weekStart(date),
      getWeek: (_, date) => Math.ceil((read(date).day + 6) / 7),
      getShortWeekDays: () =>
        Array.from({ length: 7 }, (_, day) =>
          new Intl.DateTimeFormat(tag, { weekday: 'narrow' }).format(new Date(2023, 0, 1 + day)),
        ),
      getShortMonths: () =>
        Array.from({ length: 12 }, (_, month) =>
          monthName(write({ year: jalali ? 1402 : 2023, month: month + 1, day: 1 }, new Date()), 'short'),
        ),
      format: (_, date, pattern) => {
        const { year, month, day } = read(date)
        const slots: Record<string, string> = {
          YYYY: digits(year, 4),
          MMMM: monthName(date, 'long'),
          MMM: monthName(date, 'short'),
          MM: digits(month, 2),
          M: digits(month, 1),
          DD: digits(day, 2),
          D: digits(day, 1),
          HH: digits(date.getHours(), 2),
          mm: digits(date.getMinutes(), 2),
        }
        return pattern.replace(/YYYY|MMMM|MMM|MM|M|DD|D|HH|mm/g, (slot) => slots[slot] ?? slot)
      },
      parse: (_, text) => {
        const [year, month, day, hour = 0, minute = 0] = latinDigits(text).trim().split(/\D+/).map(Number)
        if (!year || !month || !day || month > 12 || day > length(year, month) || hour > 23 || minute > 59) return null
        return write({ year, month, day }, new Date(new Date().setHours(hour, minute, 0, 0)))
      },
    },
  }
}
