import { rpc } from '#platform/rpc/rpc.ts'
import { checkMinimum } from './codes/check-minimum.ts'
import { giveBackCode } from './codes/give-back-code.ts'
import { holdCode } from './codes/hold-code.ts'
import { judgeCode } from './codes/judge-code.ts'
import { describePerson } from './describe-person.ts'
import { describeSetup } from './describe-setup.ts'

/** What other services ask of promotions, by gRPC. */
export const rpcs = [
  rpc('PromotionService.JudgeCode', judgeCode),
  rpc('PromotionService.HoldCode', holdCode),
  rpc('PromotionService.GiveBackCode', giveBackCode),
  rpc('PromotionService.CheckMinimum', checkMinimum),
  rpc('PromotionService.DescribePerson', describePerson),
  rpc('PromotionService.DescribeSetup', describeSetup),
]
