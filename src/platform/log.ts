import { pino } from 'pino'
import type { Config } from './config.ts'

export type Log = {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

/** Names, addresses and tokens never reach a log: callers log ids, and these fields are cut out should they slip in. */
export function openLog(config: Pick<Config, 'logLevel'>): Log {
  return pino({
    level: config.logLevel,
    redact: {
      paths: [
        'name',
        'email',
        'token',
        'caption',
        'body',
        '*.name',
        '*.email',
        '*.token',
        '*.caption',
        '*.body',
      ],
      censor: '[weggelaten]',
    },
  })
}

export const silentLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}
