export interface Server {
  url: string;
  port: number;
  pid: number;
  adopted: boolean;
  ended: Promise<void>;
  stop(how?: { hard?: boolean }): Promise<void>;
}
export interface Options {
  folder: string;
  settings?: Record<string, string>;
  logFile?: string;
  abort?: AbortSignal;
}
export function startPostgres(options: Options): Promise<Server>;
export function stopPostgres(folder: string): Promise<void>;
