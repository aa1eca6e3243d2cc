import type { Server } from './postgres.js';

export function startThrowawayPostgres(settings?: Record<string, string>): Promise<Server>;
