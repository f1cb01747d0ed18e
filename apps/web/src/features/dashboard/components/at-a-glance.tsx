import { Card } from '@reshelve/ui/card';
import { FigureTile } from '@reshelve/ui/figure-tile';
import { VisuallyHidden } from '@reshelve/ui/visually-hidden';
import type { Participation } from '../loaders';
import { Everybody } from './everybody';
import { Section } from './section';

/** How many of each there are, and then who: from participation alone. */
export function AtAGlance({
  home,
  participation,
}: {
  /** The coordinator's. */
  home: string;
  participation: readonly Participation[];
}) {
  const here = participation.filter(({ endedOn }) => endedOn === null);
  const hands = here
    .filter((person) => person.hands.length > 0)
    .toSorted((a, b) => b.hands.length - a.hands.length);
  const tile = (label: string, value: number) => (
    <FigureTile label={label} figure={{ kind: 'shown', value }} />
  );
  const quiet = here.filter((person) =>
    person.hands.some(({ reason }) => reason === 'quiet' || reason === 'never_active'),
  );
  return (
    <Section id="a-hand" title="Who may need a hand" lead={HAND_LEAD}>
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        {tile(here.length === 1 ? 'Returner' : 'Returners', here.length)}
        {tile('Without a mentor', here.filter(({ mentors }) => mentors.length === 0).length)}
        {tile('Quiet for two weeks or more', quiet.length)}
        {tile(
          'Versions waiting for a review',
          here.reduce((sum, { waiting }) => sum + waiting, 0),
        )}
      </div>
      {here.length > 0 && hands.length === 0 && <p>Nobody, as far as can be seen from here.</p>}
      {hands.length > 0 && (
        <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
          {hands.map((person) => (
            <Card as="li" key={person.id} title={person.name} level={3}>
              {person.hands.map(({ reason, sentence }) => (
                <p key={reason}>
                  {sentence}
                  {reason === 'unpaired' && (
                    <>
                      {' '}
                      <a className="link" href={`${home}/pairings`}>
                        Find a mentor<VisuallyHidden> for {person.name}</VisuallyHidden>
                      </a>
                    </>
                  )}
                </p>
              ))}
            </Card>
          ))}
        </ul>
      )}
      <Everybody participation={participation} />
    </Section>
  );
}

const HAND_LEAD =
  'Read from participation alone: whether somebody is paired, when they were last here, and what waits for a mentor. It says nothing of how a search goes.';
