import type { LeftOff } from '../loaders';

/** Where the returner was last: short sessions are interrupted ones. */
export function GoOn({ enrolment, leftOff }: { enrolment: string; leftOff: LeftOff }) {
  const { what, id, title, employer } = leftOff;
  const post = [title, employer].filter(Boolean).join(', ');
  const [path, words] = {
    application: [`/applications/${id}`, post],
    debrief: [`/debriefs/${id}`, `the debrief of ${post}`],
    strategy: ['/strategy', 'your strategy'],
  }[what] as [string, string];
  return (
    <p>
      Go on where you left off:{' '}
      <a className="link inline-flex min-h-target items-center" href={`/r/${enrolment}${path}`}>
        {words}
      </a>
    </p>
  );
}
