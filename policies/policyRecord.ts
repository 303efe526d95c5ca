/** One policy as the insurer's source gives it; `services.md` names the fields. */
import { z } from 'zod';

const day = z.iso.date();

export const policyRecordSchema = z.strictObject({
  policyNo: z.string().regex(/^[0-9A-Z]{8,32}$/, '8–32 capital letters and digits'),
  product: z.string().min(1),
  insuredName: z.string().min(1),
  insuredIdNumber: z.string().regex(/^\d{17}[\dX]$/, '18 characters, the last a digit or X'),
  insuredPhone: z.string().regex(/^1[3-9]\d{9}$/, 'a mainland mobile number'),
  effectiveDate: day,
  expiryDate: day,
  waitingFrom: day.optional(),
  waitingPeriodDays: z.number().int().nonnegative(),
  deductibleYuan: z.number().nonnegative(),
  benefits: z.array(z.strictObject({ service: z.string().min(1), effectiveDate: day })),
  usage: z.array(z.strictObject({ service: z.string().min(1), used: z.number().int().nonnegative() })),
});
export type PolicyRecord = z.infer<typeof policyRecordSchema>;

/** Where policies come from: the embedded table, or the insurer's HTTP service. */
export interface PolicySource {
  find(policyNo: string): Promise<PolicyRecord | undefined>;
}
