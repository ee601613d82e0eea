/**
 * Tables without a `school_id`: reachable through `platform` only. Every other table has row-level security,
 * `school_id` first in its key and in its foreign keys; a test reads the catalogue and compares it with this list.
 */
export const EXEMPT_TABLES = [
  'board',
  'ceremony',
  'identity',
  'installation',
  'login_token',
  'migration',
  'oidc_account',
  'passkey',
  'rate_limit',
  'session',
] as const

/** The job queue keeps its own schema. */
export const EXEMPT_SCHEMAS = ['pgboss'] as const
