import { Notice } from '#ui/notice.tsx'
import type { Workbench } from '../workbench.ts'
import { noticeTexts } from './notice-texts.nl.ts'

/** Said on every page of the post: nobody has to wonder whether this one is real. */
export const PracticeNotice = ({ side }: Pick<Workbench, 'side'>) => {
  if (side === 'real') return null
  if (side === 'mixed') return <Notice kind="warning">{noticeTexts.mixed}</Notice>
  return (
    <Notice kind="info" title={noticeTexts.title}>
      <p>{noticeTexts.line}</p>
    </Notice>
  )
}
