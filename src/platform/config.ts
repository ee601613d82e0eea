import { homedir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

type Setting = { env: string; meaning: string; default: string; parse: z.ZodType }

const folder = z.string().min(1)

/** Every setting there is. The README's table is made from this one; `process.env` is read nowhere else. */
export const SETTINGS = {
  databaseUrl: {
    env: 'DATABASE_URL',
    meaning: 'PostgreSQL 15 of nieuwer; leeg: de meegeleverde server start vanzelf',
    default: '',
    parse: z.string(),
  },
  dataFolder: {
    env: 'DATA_FOLDER',
    meaning: 'map voor de meegeleverde database en de foto’s',
    default: '/var/lib/zww als root, anders ~/.local/share/zww',
    parse: folder,
  },
  installation: {
    env: 'INSTALLATION',
    meaning: 'practice (oefenschool) of real; de eerste start legt het voorgoed vast; leeg: practice',
    default: '',
    parse: z.enum(['', 'practice', 'real']),
  },
  host: {
    env: 'HOST',
    meaning: 'adres waarop de server luistert; een oefenschool luistert altijd alleen op 127.0.0.1',
    default: '127.0.0.1',
    parse: z.string().min(1),
  },
  port: {
    env: 'PORT',
    meaning: 'poort waarop de server luistert',
    default: '3000',
    parse: z.coerce.number().int().min(0).max(65535),
  },
  publicUrl: {
    env: 'PUBLIC_URL',
    meaning: 'het adres zoals ouders het zien, voor links in mails; leeg: http://<host>:<poort>',
    default: '',
    parse: z.union([z.literal(''), z.url()]),
  },
  oidcFile: {
    env: 'OIDC_FILE',
    meaning: 'pad naar een JSON-bestand met schoolaccounts (Entree, Microsoft, Google); leeg: geen',
    default: '',
    parse: z.string(),
  },
  proxyHops: {
    env: 'PROXY_HOPS',
    meaning: 'hoeveel eigen proxy’s ervoor staan die X-Forwarded-For aanvullen; 0: geen',
    default: '0',
    parse: z.coerce.number().int().min(0).max(9),
  },
  process: {
    env: 'PROCESS',
    meaning: 'all, web of worker: wat dit proces doet',
    default: 'all',
    parse: z.enum(['all', 'web', 'worker']),
  },
  smtpUrl: {
    env: 'SMTP_URL',
    meaning:
      'mailserver, zoals smtps://naam:wachtwoord@mail.example; leeg in een oefenschool: de oefenbrievenbus',
    default: '',
    parse: z.union([z.literal(''), z.url()]),
  },
  mailFrom: {
    env: 'MAIL_FROM',
    meaning: 'afzender van de mails',
    default: 'Zo Werken Wij <niet-beantwoorden@localhost>',
    parse: z.string().min(3),
  },
  draftDays: {
    env: 'DRAFT_DAYS',
    meaning: 'na hoeveel dagen een bericht dat niet is verstuurd wordt weggegooid',
    default: '14',
    parse: z.coerce.number().int().min(1),
  },
  approvalDays: {
    env: 'APPROVAL_DAYS',
    meaning: 'hoeveel dagen het akkoord van een collega geldt',
    default: '7',
    parse: z.coerce.number().int().min(1),
  },
  certainDays: {
    env: 'TASK_DAYS_CERTAIN',
    meaning: 'binnen hoeveel schooldagen iemand weghaalt waar een kind zeker op staat',
    default: '1',
    parse: z.coerce.number().int().min(1),
  },
  possibleDays: {
    env: 'TASK_DAYS_POSSIBLE',
    meaning: 'binnen hoeveel schooldagen iemand kijkt waar een kind misschien op staat',
    default: '5',
    parse: z.coerce.number().int().min(1),
  },
  mediaSeconds: {
    env: 'MEDIA_SECONDS',
    meaning: 'hoeveel seconden één foto mag kosten voordat de beeldverwerker wordt gestopt',
    default: '60',
    parse: z.coerce.number().positive(),
  },
  mediaMegabytes: {
    env: 'MEDIA_MEGABYTES',
    meaning: 'hoeveel geheugen de beeldverwerker mag gebruiken, in MB',
    default: '1600',
    parse: z.coerce.number().positive(),
  },
  heic: {
    env: 'HEIC',
    meaning: 'aan of uit: of foto’s van het type HEIC (iPhone) worden gelezen',
    default: 'aan',
    parse: z.enum(['aan', 'uit']),
  },
  faceModel: {
    env: 'FACE_MODEL',
    meaning: 'pad naar een eigen gezichtenvinder (ONNX-bestand in de vorm van YuNet); leeg: de meegeleverde',
    default: '',
    parse: z.string(),
  },
  themeFile: {
    env: 'THEME_FILE',
    meaning:
      'pad naar de huisstijl van een bestuur (CSS met namen die met --basis- beginnen); leeg: de meegeleverde',
    default: '',
    parse: z.string(),
  },
  secretKeyFile: {
    env: 'SECRET_KEY_FILE',
    meaning:
      'bestand met de sleutel waarmee sleutels van kanalen versleuteld worden bewaard; leeg: secret.key in DATA_FOLDER, vanzelf gemaakt',
    default: '',
    parse: z.string(),
  },
  logLevel: {
    env: 'LOG_LEVEL',
    meaning: 'debug, info, warn of error',
    default: 'warn',
    parse: z.enum(['debug', 'info', 'warn', 'error']),
  },
} as const satisfies Record<string, Setting>

export type Config = { [K in keyof typeof SETTINGS]: z.infer<(typeof SETTINGS)[K]['parse']> }

/** A setting that can't be read stops the start, with its name and what was wrong. */
export class BadSetting extends Error {}

export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const problems: string[] = []
  const entries = Object.entries(SETTINGS).map(([key, setting]) => {
    // Set to nothing is not set: `PORT=` would else be port 0.
    const text = env[setting.env] || (key === 'dataFolder' ? defaultDataFolder() : setting.default)
    const parsed = setting.parse.safeParse(text)
    if (!parsed.success) problems.push(`${sayValue(setting.env, text)} (bedoeld is: ${setting.meaning})`)
    return [key, parsed.data]
  })
  if (problems.length > 0) throw new BadSetting(`Deze instellingen kloppen niet:\n  ${problems.join('\n  ')}`)
  return Object.fromEntries(entries) as Config
}

function defaultDataFolder(): string {
  return process.getuid?.() === 0 ? '/var/lib/zww' : path.join(homedir(), '.local', 'share', 'zww')
}

/** An address can hold a password: it is named and not shown. */
function sayValue(env: string, text: string): string {
  return env.endsWith('_URL') ? env : `${env}=${text}`
}
