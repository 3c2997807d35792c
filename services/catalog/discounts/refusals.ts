import { AppError } from '#lib/errors.ts'

/** 404: no such discount. */
export function noDiscount(): AppError {
  return new AppError('not_found', 'discount_not_found', 'There is no such discount.')
}

/** 409: it is over, and what is over does not change. */
export function discountOver(): AppError {
  return new AppError('conflict', 'discount_over', 'This discount is over; make a new one.')
}
