import { HouseIcon } from '@phosphor-icons/react/House';
import { PackageIcon } from '@phosphor-icons/react/Package';
import { TrayIcon } from '@phosphor-icons/react/Tray';
import type { Icon } from '@phosphor-icons/react';
import type { PlainWordKey } from '#platform/words/browser';

export interface NavEntry {
  /** A path of the router, or a place on the start page (`/#follow`). An entry stands here only when its page exists. */
  readonly to: string;
  readonly word: PlainWordKey;
  readonly icon?: Icon;
}

const story: readonly NavEntry[] = [
  { to: '/#follow', word: 'nav.howDealWorks' },
  { to: '/#developers', word: 'nav.developers' },
];

/** The pages that each frame offers, in order. */
export const nav = {
  visitor: story,
  buyer: story,
  cooperative: [
    { to: '/coop', word: 'coop.nav.inbox', icon: TrayIcon },
    { to: '/coop/orders', word: 'coop.nav.orders', icon: PackageIcon },
  ],
  secretariat: [{ to: '/admin', word: 'nav.home', icon: HouseIcon }],
} satisfies Record<string, readonly NavEntry[]>;
