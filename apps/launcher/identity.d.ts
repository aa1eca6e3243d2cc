export interface Identity {
  pid: number;
  start: string | null;
}
export function readStat(stat: string): { state: string; group: number; start: string };
export function startOf(pid: number): string | null;
export function identityOf(pid: number): Identity;
export function isAlive(identity: Identity | null | undefined): boolean;
