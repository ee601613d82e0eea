import { Steps } from '#ui/steps.tsx'
import { STEPS, type Step } from './next-step.ts'
import { texts } from './texts.nl.ts'

/** Where a draft is on its way, above every page of it. */
export const StepLine = ({ step }: { step: Step }) => (
  <Steps current={STEPS.indexOf(step) + 1} total={STEPS.length} label={texts.steps[step]} />
)
