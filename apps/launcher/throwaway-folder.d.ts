export function throwawayFolder(prefix: string): string;
