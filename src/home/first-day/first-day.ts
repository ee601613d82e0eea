/** From an empty school to the first photo, in an order that works; each can be done on its own. */
export const STEPS = [
  'door',
  'roster',
  'groups',
  'guardians',
  'agreement',
  'networks',
  'team',
  'consents',
  'practice',
] as const
export type StepName = (typeof STEPS)[number]

/** What the school knows of itself. */
export type Facts = {
  pupils: number
  groups: number
  taught: number
  team: number
  teamAsked: number
  guardians: number
  answered: number
  /** Whoever looks has a passkey or a school account. */
  hasOwnDoor: boolean
  networkDecided: boolean
  practised: boolean
  ticked: readonly StepName[]
}

/** `of` is how far it is, where it can be counted. */
export type Step = { name: StepName; is: 'done' | 'ticked' | 'open'; of?: { done: number; all: number } }

export function stepsOf(facts: Facts): Step[] {
  return STEPS.map((name) => {
    const { isDone, of } = judge(name, facts)
    const is = isDone ? 'done' : facts.ticked.includes(name) ? 'ticked' : 'open'
    return { name, is, ...(of ? { of } : {}) }
  })
}

export const isReady = (steps: readonly Step[]): boolean => steps.every(({ is }) => is !== 'open')
export const countReady = (steps: readonly Step[]): number => steps.filter(({ is }) => is !== 'open').length

type Judged = { isDone: boolean; of?: { done: number; all: number } }
const share = (done: number, all: number): Judged => ({ isDone: all > 0 && done >= all, of: { done, all } })

function judge(name: StepName, facts: Facts): Judged {
  switch (name) {
    case 'door':
      return { isDone: facts.hasOwnDoor }
    case 'roster':
      return { isDone: facts.pupils > 0 }
    case 'groups':
      return share(facts.taught, facts.groups)
    case 'guardians':
      return { isDone: facts.guardians > 0 }
    // To have read it is nothing that a program can see.
    case 'agreement':
      return { isDone: false }
    case 'networks':
      return { isDone: facts.networkDecided }
    case 'team':
      return share(facts.teamAsked, facts.team)
    case 'consents':
      return share(facts.answered, facts.pupils)
    case 'practice':
      return { isDone: facts.practised }
  }
}
