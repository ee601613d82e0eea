import type { GrantedRole } from './actor.ts'

const LEADERS = ['leadership', 'administrator'] as const
const MAKERS = ['teacher', 'editor', 'leadership'] as const

/**
 * Who may do what: each row of the route table that is not for everybody takes its roles from here, and the page
 * "Wie mag wat?" shows the same table.
 */
export const RIGHTS = {
  make_posts: MAKERS,
  take_offline: [...MAKERS, 'anti_bullying', 'administrator'],
  settle_disagreement: ['leadership'],
  decide_networks: [...LEADERS, 'board'],
  keep_agreement: LEADERS,
  decorate: LEADERS,
  /** Pupils, guardians, groups and colleagues: read in, put right, invite. */
  keep_people: LEADERS,
  /** In no picture at all, and back: an order of a judge, or an address that nobody may know. */
  keep_out_of_pictures: ['leadership'],
  grant_roles: LEADERS,
  /** Everything that is held about one person, and to have it erased. */
  open_person_files: LEADERS,
  /** What can't be undone. */
  erase_persons: ['leadership'],
  keep_terms: LEADERS,
  hold: ['leadership'],
  print_class_code: ['teacher', ...LEADERS],
  answer_for_child: ['guardian'],
  see_counts: ['board'],
  /** In a practice school: let a network fail, to see what happens. */
  make_trouble: [...MAKERS, 'administrator'],
} as const satisfies Record<string, readonly GrantedRole[]>
export type Right = keyof typeof RIGHTS

/**
 * Need-to-know, of a child. Of a "nee" a teacher sees where the child may not be seen, never which guardian said it, why
 * or when; who has no reason to know a name gets a number.
 */
export const KNOWS = {
  teacher: { children: 'own_groups', refusals: 'where_not' },
  editor: { children: 'school', refusals: 'where_not' },
  leadership: { children: 'school', refusals: 'where_not' },
  anti_bullying: { children: 'when_reported', refusals: 'nothing' },
  administrator: { children: 'school', refusals: 'nothing' },
  board: { children: 'counts', refusals: 'counts' },
  guardian: { children: 'own_children', refusals: 'own_answers' },
  pupil: { children: 'nobody', refusals: 'nothing' },
  other: { children: 'nobody', refusals: 'nothing' },
} as const satisfies Record<
  GrantedRole,
  {
    children: 'own_groups' | 'school' | 'when_reported' | 'counts' | 'own_children' | 'nobody'
    refusals: 'where_not' | 'counts' | 'own_answers' | 'nothing'
  }
>

/** The rights of somebody with these roles, in the order of the table. */
export function rightsOf(roles: readonly GrantedRole[]): Right[] {
  const all = Object.keys(RIGHTS) as Right[]
  return all.filter((right) => {
    const may: readonly GrantedRole[] = RIGHTS[right]
    return roles.some((role) => may.includes(role))
  })
}
