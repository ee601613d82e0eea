import { sql } from 'kysely'
import { createTransport } from 'nodemailer'
import { type Database, rows, run, type SchoolTransaction } from './database.ts'
import type { NewId } from './ids.ts'

/** Text and links, never a picture: what was mailed can't be taken back. */
export type Mail = { to: string; subject: string; body: string }
export type Mailer = { send(schoolId: string, mail: Mail): Promise<void> }

export function openSmtp(url: string, from: string): Mailer {
  const transport = url === '' ? undefined : createTransport(url)
  return {
    send: async (_schoolId, mail) => {
      if (!transport) throw new Error('No mail server is set (SMTP_URL)')
      await transport.sendMail({ from, to: mail.to, subject: mail.subject, text: mail.body })
    },
  }
}

/** The other side has no such mailbox, or does not take mail for it: asking again changes nothing. */
export function isNoMailbox(error: unknown): boolean {
  return (
    error instanceof Error &&
    'rejected' in error &&
    'responseCode' in error &&
    typeof error.responseCode === 'number' &&
    error.responseCode >= 500
  )
}

/** In a practice school nothing leaves the machine: mails are kept to be read on a page. */
export function openPracticeMailbox(database: Database, newId: NewId, clock: () => Date): Mailer {
  return {
    send: (schoolId, mail) =>
      database.inSchool(schoolId, async (tx) => {
        await run(
          tx,
          sql`insert into practice_mail (school_id, practice_mail_id, recipient, subject, body, sent_at)
              values (${schoolId}, ${newId()}, ${mail.to}, ${mail.subject}, ${mail.body}, ${clock()})`,
        )
      }),
  }
}

export type PracticeMail = { recipient: string; subject: string; body: string; sentAt: Date }

export function listPracticeMail(tx: SchoolTransaction): Promise<PracticeMail[]> {
  return rows<PracticeMail>(
    tx,
    sql`select recipient, subject, body, sent_at as "sentAt" from practice_mail order by sent_at desc limit 50`,
  )
}
