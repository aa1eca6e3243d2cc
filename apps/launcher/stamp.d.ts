export function hashOf(root: string, paths: string[]): string;
export function onceFor(what: {
  stamp: string;
  hash: () => string;
  work: () => Promise<void>;
  stillThere?: () => boolean;
}): Promise<boolean>;
