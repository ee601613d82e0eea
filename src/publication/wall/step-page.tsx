import { AskPage, DonePage } from './end-pages.tsx'
import { LargePage, RestPage } from './naming-pages.tsx'
import type { WallProps } from './page.tsx'
import { LookForPage, NoFacePage, StrangersPage, WhoMayPage } from './step-pages.tsx'

/** The one question that is asked now. */
export const StepPage = (props: WallProps) => {
  const { step } = props
  switch (step.is) {
    case 'look_for':
      return <LookForPage {...props} child={step.child} />
    case 'no_face':
      return <NoFacePage {...props} />
    case 'strangers':
      return <StrangersPage {...props} />
    case 'large':
      return <LargePage {...props} />
    case 'rest':
      return <RestPage {...props} />
    case 'who_may':
      return <WhoMayPage {...props} />
    case 'ask':
      return <AskPage {...props} groups={step.groups} />
    case 'done':
      return <DonePage {...props} />
    default:
      return step satisfies never
  }
}
