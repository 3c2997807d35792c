import { rpc } from '#platform/rpc/rpc.ts'
import { getDashboard } from './get-dashboard.ts'

/** What others may ask of the figures, by gRPC. */
export const rpcs = [rpc('AnalyticsService.GetReport', getDashboard)]
