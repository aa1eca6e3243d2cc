import type { Recipient } from '../notice.js';

interface Parties {
  readonly buyerId: string;
  readonly cooperativeId: string;
}

/** Those of a deal who are told: the side that did something is not, the other one is. */
export const theBuyer = ({ buyerId }: Parties): Recipient[] => [{ organisationId: buyerId }];
export const theCooperative = ({ cooperativeId }: Parties): Recipient[] => [{ organisationId: cooperativeId }];
export const bothParties = (of: Parties): Recipient[] => [...theBuyer(of), ...theCooperative(of)];
