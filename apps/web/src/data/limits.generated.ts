// Made by npm run schema from the input types of the API.

export const DraftPayoutBatchInput = {
  paidAs: {"kind":"characters","least":1,"most":35},
} as const;

export const ListingFilter = {
  search: {"kind":"characters","least":0,"most":200},
} as const;

export const MatchLineInput = {
  targets: {"kind":"items","least":1,"most":20},
} as const;

export const MatchPreviewInput = {
  targets: {"kind":"items","least":1,"most":20},
} as const;

export const ParkLineInput = {
  note: {"kind":"characters","least":1,"most":500},
} as const;

export const RejectBillOfLadingInput = {
  reason: {"kind":"characters","least":3,"most":2000},
} as const;

export const RequestLineInput = {
  quantity: {"kind":"positive","most":"99999999999","digits":3},
  targetPrice: {"kind":"positive","most":"1000000","digits":6},
} as const;

export const ReviseQuoteInput = {
  depositPercent: {"kind":"whole","least":1,"most":100},
  lines: {"kind":"items","least":1,"most":50},
  note: {"kind":"characters","least":0,"most":2000},
  readyOn: {"kind":"days","least":1,"most":730},
  validUntil: {"kind":"days","least":0,"most":60},
} as const;

export const SetStatementAsideInput = {
  reason: {"kind":"characters","least":1,"most":500},
} as const;

export const SubmitRequestInput = {
  cooperativeIds: {"kind":"items","least":1,"most":10},
  depositPercent: {"kind":"whole","least":1,"most":100},
  lines: {"kind":"items","least":1,"most":50},
  note: {"kind":"characters","least":0,"most":2000},
  place: {"kind":"characters","least":1,"most":200},
  title: {"kind":"characters","least":1,"most":200},
  validUntil: {"kind":"days","least":0,"most":60},
  wantedOn: {"kind":"days","least":1,"most":730},
} as const;

export const TakeStatementInput = {
  reason: {"kind":"characters","least":1,"most":500},
} as const;

export const TermsLineInput = {
  quantity: {"kind":"positive","most":"99999999999","digits":3},
  unitPrice: {"kind":"positive","most":"1000000","digits":6},
} as const;

export const UnmatchLineInput = {
  reason: {"kind":"characters","least":1,"most":500},
} as const;
