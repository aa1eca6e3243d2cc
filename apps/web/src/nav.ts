import { BankIcon } from '@phosphor-icons/react/Bank';
import { BoatIcon } from '@phosphor-icons/react/Boat';
import { HandCoinsIcon } from '@phosphor-icons/react/HandCoins';
import { HouseIcon } from '@phosphor-icons/react/House';
import { PackageIcon } from '@phosphor-icons/react/Package';
import { TrayIcon } from '@phosphor-icons/react/Tray';
import type { Icon } from '@phosphor-icons/react';
import type { ComponentType } from 'react';
import type { PlainWordKey } from '#platform/words/browser';
import { AllWaitingCount, WaitingCount, WaitingOrdersCount } from './components/WaitingCount';
import type { Role } from './session/session';

export interface NavEntry {
  /** A path of the router, or a place on the start page (`/#follow`); an entry stands here when its page exists. */
  readonly to: string;
  readonly word: PlainWordKey;
  readonly icon?: Icon;
  /** Whose page it is; without it everybody's of the side. */
  readonly roles?: readonly Role[];
  /** How many wait there. */
  readonly count?: ComponentType;
  /** The entry also stands for the pages under its path. */
  readonly within?: true;
}

const catalogue: NavEntry = { to: '/catalogue', word: 'nav.catalogue', within: true };

const story: readonly NavEntry[] = [
  { to: '/#follow', word: 'nav.howDealWorks' },
  { to: '/#developers', word: 'nav.developers' },
];

/** The pages that each frame offers, in order. */
export const nav = {
  visitor: [catalogue, ...story],
  buyer: [
    catalogue,
    { to: '/quotes', word: 'nav.quotes', count: WaitingCount, within: true },
    { to: '/orders', word: 'nav.yourOrders', count: WaitingOrdersCount, within: true },
  ],
  cooperative: [
    { to: '/coop', word: 'coop.nav.inbox', icon: TrayIcon, count: AllWaitingCount },
    { to: '/coop/orders', word: 'coop.nav.orders', icon: PackageIcon, count: WaitingOrdersCount },
  ],
  secretariat: [
    { to: '/admin', word: 'nav.home', icon: HouseIcon },
    { to: '/admin/books', word: 'nav.books', icon: BankIcon, within: true, roles: ['FINANCE', 'AUDITOR'] },
    { to: '/admin/payouts', word: 'nav.payouts', icon: HandCoinsIcon, within: true, roles: ['FINANCE', 'AUDITOR'] },
    { to: '/admin/shipping', word: 'nav.shipping', icon: BoatIcon, within: true, roles: ['OPERATOR', 'AUDITOR'] },
  ],
} satisfies Record<string, readonly NavEntry[]>;
