import { Card } from '#ui/card.tsx'
import { Paragraph } from '#ui/text.tsx'
import type { GrantedRole } from '../actor.ts'
import { KNOWS, rightsOf } from '../rights.ts'
import { roleNames } from '../texts.nl.ts'
import { knowsTexts as knows, rightNames } from './texts.nl.ts'

const ALL = Object.keys(KNOWS) as GrantedRole[]

/** The table that the doors themselves read, role by role. */
export const RightsPage = () => (
  <>
    <Paragraph lead>{knows.lead}</Paragraph>
    {ALL.map((role) => {
      const rights = rightsOf([role])
      return (
        <Card title={roleNames[role]}>
          <Paragraph>
            {knows.sees}: {knows.children[KNOWS[role].children]}.
          </Paragraph>
          <Paragraph>
            {knows.ofRefusals}: {knows.refusals[KNOWS[role].refusals]}.
          </Paragraph>
          {rights.length === 0 ? (
            <Paragraph>{knows.nothing}</Paragraph>
          ) : (
            <>
              <Paragraph>{knows.may}:</Paragraph>
              <ul>
                {rights.map((right) => (
                  <li>{rightNames[right]}</li>
                ))}
              </ul>
            </>
          )}
        </Card>
      )
    })}
  </>
)
