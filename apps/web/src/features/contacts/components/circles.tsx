import { Card } from '@reshelve/ui/card';
import { CIRCLE_LABELS, CIRCLE_PROMPTS, CIRCLES } from '@reshelve/domain/network';
import { type Overview, pathOf } from '../loaders';

/** The five circles: how many people there are in each, and a question that helps to think of more. */
export function Circles({
  enrolment,
  circles,
  day,
}: {
  enrolment: string;
  circles: Overview['circles'];
  /** The day of the month: another question every day. */
  day: number;
}) {
  const home = pathOf(enrolment);
  return (
    <section aria-labelledby="circles" className="space-y-4">
      <h2 id="circles" className="text-2xl">
        Your five circles
      </h2>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {CIRCLES.map((circle) => {
          const count = circles[circle] ?? 0;
          const prompts = CIRCLE_PROMPTS[circle];
          return (
            <Card
              key={circle}
              as="li"
              level={3}
              title={CIRCLE_LABELS[circle]}
              aside={
                <span className="text-muted">
                  {count === 1 ? '1 person' : count > 0 ? `${String(count)} people` : 'Nobody yet'}
                </span>
              }
            >
              <p>{prompts[day % prompts.length]}</p>
              <p className="flex flex-wrap gap-x-6">
                {count > 0 && (
                  <a
                    className="link inline-flex min-h-target items-center"
                    href={`${home}?circle=${circle}#people`}
                  >
                    See them
                    <span className="sr-only"> ({CIRCLE_LABELS[circle].toLowerCase()})</span>
                  </a>
                )}
                <a
                  className="link inline-flex min-h-target items-center"
                  href={`${home}/new?circle=${circle}`}
                >
                  Add somebody
                  <span className="sr-only"> to {CIRCLE_LABELS[circle].toLowerCase()}</span>
                </a>
              </p>
            </Card>
          );
        })}
      </ul>
    </section>
  );
}
