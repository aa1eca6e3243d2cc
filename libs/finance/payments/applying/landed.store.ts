import type { Reader } from '#platform/database';

/** Whether a line of the bank is matched to this payout of Stripe, at this moment. */
export const hasLanded = async (reader: Reader, payoutId: string): Promise<boolean> =>
  (
    await reader.sql(
      `select from finance.match where target = 'stripe_payout' and target_id = $1 and undone_at is null limit 1`,
      [payoutId],
    )
  ).length > 0;
