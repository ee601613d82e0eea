import { type DestinationStream, type LoggerOptions, pino } from 'pino'
import type { Config } from './config.ts'

export type Log = {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

/** Names, addresses and tokens never reach a log: callers log ids, and these fields are cut out should they slip in. */
export function openLog(config: Pick<Config, 'logLevel'>, to?: DestinationStream): Log {
  const options: LoggerOptions = {
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
    serializers: { err: whatFailed },
  }
  return to === undefined ? pino(options) : pino(options, to)
}

/**
 * What failed and where. The other fields of an error can hold whole rows (PostgreSQL's detail) or addresses (a mail
 * server's answer), and so can its message.
 */
export function whatFailed(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return {
    type: error.name,
    code: 'code' in error ? error.code : undefined,
    message: withoutValues(error)
      .replace(/\S+@\S+/g, '[adres]')
      .slice(0, 300),
    at: frames.slice(0, 12),
    cause: error.cause === undefined ? undefined : whatFailed(error.cause),
  }
}

/** A value that a column can't hold stands between quotes in what PostgreSQL says: class 22 is about nothing else. */
function withoutValues(error: Error): string {
  const isAboutValue = 'code' in error && typeof error.code === 'string' && /^22...$/.test(error.code)
  return isAboutValue ? error.message.replaceAll(/"[\s\S]*"/g, '"…"') : error.message
}

export const silentLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}
