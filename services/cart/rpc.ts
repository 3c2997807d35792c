import { rpc } from '#platform/rpc/rpc.ts'
import { addLine } from './add-line.ts'
import { applyCode, removeCode } from './apply-code.ts'
import { clearCart } from './clear-cart.ts'
import { describePerson } from './describe-person.ts'
import { finishCart } from './finish-cart.ts'
import { getCart } from './get-cart.ts'
import { keepContact } from './keep-contact.ts'
import { readCart } from './read-cart.ts'
import { describeReminders } from './reminders/describe-reminders.ts'
import { removeLine, setQuantity } from './set-quantity.ts'
import { takeCart } from './take-cart.ts'

/** What others may ask of carts, by gRPC. */
export const rpcs = [
  rpc('CartService.AddItem', addLine),
  rpc('CartService.RemoveItem', removeLine),
  rpc('CartService.UpdateQuantity', setQuantity),
  rpc('CartService.GetCart', getCart),
  // A cart tells its totals; they are reckoned when it is read.
  rpc('CartService.CalculateTotal', getCart),
  rpc('CartService.ClearCart', clearCart),
  rpc('CartService.ApplyCode', applyCode),
  rpc('CartService.RemoveCode', removeCode),
  rpc('CartService.ReadCart', readCart),
  rpc('CartService.TakeCart', takeCart),
  rpc('CartService.FinishCart', finishCart),
  rpc('CartService.KeepContact', keepContact),
  rpc('CartService.DescribeReminders', describeReminders),
  rpc('CartService.DescribePerson', describePerson),
]
