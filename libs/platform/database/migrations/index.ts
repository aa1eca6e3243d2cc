import { SecretsAndSessions1795600000600 } from './1795600000600-secrets-and-sessions.js';
import { LineFacts1795600000200 } from './1795600000200-line-facts.js';
import { FrozenDecisions1795600000201 } from './1795600000201-frozen-decisions.js';
import { EndedRequests1795500000020 } from './1795500000020-ended-requests.js';
import { WaitingOrders1795500000021 } from './1795500000021-waiting-orders.js';
import { HotLists1795500000030 } from './1795500000030-hot-lists.js';
import { EarlierShipments1795500000022 } from './1795500000022-earlier-shipments.js';
import { IdentityAndCatalogue1795500000002 } from './1795500000002-identity-and-catalogue.js';
import { Notifications1795500000006 } from './1795500000006-notifications.js';
import { Invoicing1795500000007 } from './1795500000007-invoicing.js';
import { OrdersAndNegotiation1795500000003 } from './1795500000003-orders-and-negotiation.js';
import { Ledger1795500000005 } from './1795500000005-ledger.js';
import { Payments1795500000008 } from './1795500000008-payments.js';
import { KeySpaces1795600000500 } from './1795600000500-key-spaces.js';
import { MatchingByHand1795500000012 } from './1795500000012-matching-by-hand.js';
import { Points1795600000501 } from './1795600000501-points.js';
import { Platform1795500000001 } from './1795500000001-platform.js';
import { Shipping1795500000011 } from './1795500000011-shipping.js';
import { Quarantine1795600000100 } from './1795600000100-quarantine.js';
import { LostPayouts1795600000101 } from './1795600000101-lost-payouts.js';
import { Queue1795500000004 } from './1795500000004-queue.js';
import { Reconciliation1795500000009 } from './1795500000009-reconciliation.js';
import { ReadableMigrations1795600000700 } from './1795600000700-readable-migrations.js';
import { DepositOfRequests1795600000900 } from './1795600000900-deposit-of-requests.js';
import { ReversalsInAnyLetters1795600000901 } from './1795600000901-reversals-in-any-letters.js';
import { LostNumbers1795700000200 } from './1795700000200-lost-numbers.js';
import { MentionsInQuarantine1795700000201 } from './1795700000201-mentions-in-quarantine.js';
import { RerunsAndTakenStatements1795700000202 } from './1795700000202-reruns-and-taken-statements.js';
import { PostingsInBlocks1795700000203 } from './1795700000203-postings-in-blocks.js';
import { Settlement1795500000010 } from './1795500000010-settlement.js';
import { NettedLines1795700000100 } from './1795700000100-netted-lines.js';
import { SuspendedParties1795600000400 } from './1795600000400-suspended-parties.js';
import { StoppedJobs1795600000401 } from './1795600000401-stopped-jobs.js';
import { InvoicedOrders1795600000402 } from './1795600000402-invoiced-orders.js';
import { QuarantinedEvents1795600000300 } from './1795600000300-quarantined-events.js';
import { CardLimits1795600000301 } from './1795600000301-card-limits.js';
import { CausesOfStoppedJobs1795700000400 } from './1795700000400-causes-of-stopped-jobs.js';
import { LinesByReference1795700000500 } from './1795700000500-lines-by-reference.js';
import { ProgrammeAtTheDoor1795800000100 } from './1795800000100-programme-at-the-door.js';
import { Told1795800000200 } from './1795800000200-told.js';
import { RowsOfAProgramme1795800000300 } from './1795800000300-rows-of-a-programme.js';
import { ProgrammesInRows1795800000400 } from './1795800000400-programmes-in-rows.js';
import { TextsInLanguages1795800000500 } from './1795800000500-texts-in-languages.js';
import { PlacesOfHandover1795800000600 } from './1795800000600-places-of-handover.js';
import { ProgrammeOfWhatIsTold1795800000700 } from './1795800000700-programme-of-what-is-told.js';
import { LeastOrders1795800000800 } from './1795800000800-least-orders.js';
import { LanguageTags1795800000900 } from './1795800000900-language-tags.js';
import { BooksOfProgrammes1795800001000 } from './1795800001000-books-of-programmes.js';
import { PostingByDimensions1795800001001 } from './1795800001001-posting-by-dimensions.js';
import { RulesByName1795800001100 } from './1795800001100-rules-by-name.js';
import { StripeAccounts1795800001200 } from './1795800001200-stripe-accounts.js';
import { ChosenBankAccounts1795800001300 } from './1795800001300-chosen-bank-accounts.js';

/** In the order in which they run. A landed migration is never edited: an older database has already run it. */
export const migrations = [
  Platform1795500000001, IdentityAndCatalogue1795500000002, OrdersAndNegotiation1795500000003, Queue1795500000004, Ledger1795500000005, Notifications1795500000006,
  Invoicing1795500000007, Payments1795500000008, Reconciliation1795500000009, Settlement1795500000010, Shipping1795500000011, MatchingByHand1795500000012,
  EndedRequests1795500000020, WaitingOrders1795500000021, EarlierShipments1795500000022, HotLists1795500000030,
  Quarantine1795600000100, LostPayouts1795600000101,
  LineFacts1795600000200, FrozenDecisions1795600000201,
  QuarantinedEvents1795600000300, CardLimits1795600000301,
  SuspendedParties1795600000400, StoppedJobs1795600000401, InvoicedOrders1795600000402,
  KeySpaces1795600000500, Points1795600000501,
  SecretsAndSessions1795600000600,
  ReadableMigrations1795600000700,
  DepositOfRequests1795600000900, ReversalsInAnyLetters1795600000901,
  NettedLines1795700000100,
  LostNumbers1795700000200, MentionsInQuarantine1795700000201, RerunsAndTakenStatements1795700000202, PostingsInBlocks1795700000203,
  CausesOfStoppedJobs1795700000400,
  LinesByReference1795700000500,
  ProgrammeAtTheDoor1795800000100,
  Told1795800000200,
  RowsOfAProgramme1795800000300,
  ProgrammesInRows1795800000400,
  TextsInLanguages1795800000500,
  PlacesOfHandover1795800000600,
  ProgrammeOfWhatIsTold1795800000700,
  LeastOrders1795800000800,
  LanguageTags1795800000900,
  BooksOfProgrammes1795800001000, PostingByDimensions1795800001001,
  RulesByName1795800001100,
  StripeAccounts1795800001200,
  ChosenBankAccounts1795800001300,
];
