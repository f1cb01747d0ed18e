import { Card } from '@reshelve/ui/card';
import { Tag } from '@reshelve/ui/tag';
import { todayIn } from '@reshelve/domain/dates';
import { Day } from '@/components/dates';
import type { Strategy } from '../loaders';

/** Where the strategy and the review of its latest version stand. */
export function StrategyCard({
  enrolment,
  strategy,
  timeZone,
}: {
  enrolment: string;
  strategy: Strategy;
  timeZone: string;
}) {
  const version = strategy.latestVersion;
  const review = version?.reviews[0];
  const day = (moment: string) => <Day date={todayIn(timeZone, moment)} />;
  const link = (words: string, path = '/strategy') => (
    <a className="link" href={`/r/${enrolment}${path}`}>
      {words}
    </a>
  );
  if (strategy.revision === 0) {
    return (
      <Card title="Your strategy">
        <p>
          A search meets rejections; a plan that expects them takes away some of their sting. Four
          parts, a few sentences each.
        </p>
        <p>{link('Begin your strategy')}</p>
      </Card>
    );
  }
  if (version && review?.state === 'decided') {
    const ready = review.decision === 'ready';
    return (
      <Card
        title="Your strategy"
        aside={<Tag tone={ready ? 'green' : 'plain'}>{ready ? 'Ready' : 'Another look'}</Tag>}
      >
        <p>
          Your mentor has answered on version {version.number}
          {review.decidedAt && <>, {day(review.decidedAt)}</>}.
        </p>
        <p>{link('Read the review', `/reviews/${review.id}`)}</p>
      </Card>
    );
  }
  if (version && review && review.state !== 'withdrawn') {
    return (
      <Card
        title="Your strategy"
        aside={<Tag>{review.state === 'seen' ? 'Seen by your mentor' : 'With your mentor'}</Tag>}
      >
        <p>
          Version {version.number} is with your mentor since {day(review.submittedAt)}. Nothing
          waits for the answer: go on applying.
        </p>
        <p>{link('Open the strategy')}</p>
      </Card>
    );
  }
  return (
    <Card title="Your strategy">
      <p>
        {version
          ? `Version ${String(version.number)} is kept${strategy.changedSinceVersion ? ', and you have written more since' : ''}.`
          : 'You have begun it. Keep a version when you would like your mentor to read it.'}
      </p>
      <p>{link('Open the strategy')}</p>
    </Card>
  );
}
