export function endLeftovers(file: string): Promise<boolean>;
