import { AppError } from '#lib/errors.ts'

/** 422: a file that begins like a spreadsheet and is none that can be read. */
export function brokenXlsx(why: string): AppError {
  return new AppError('invalid', 'broken_xlsx', `The spreadsheet cannot be read: ${why}. Save it again as XLSX, or as CSV.`)
}

/** 413: a file that unfolds to more than an import takes. */
export function tooLarge(why: string): AppError {
  return new AppError('too_large', 'spreadsheet_too_large', `The spreadsheet is too large: ${why}. Split it, or save it as CSV.`)
}
