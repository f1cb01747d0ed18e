import { Card } from '@reshelve/ui/card';

const PARTS = [
  {
    title: 'Of every returner: that they take part',
    points: [
      'Since when they have been enrolled, and who their mentor is.',
      'The week in which they were last here. Not the day, and not what they did.',
      'How many versions wait for a review, and since when.',
    ],
  },
  {
    title: 'Of those who share it: how far they are',
    points: [
      'Counts and dates: applications, stages, interviews, rejections, debriefs, feedback.',
      'Each returner chooses this for themselves. It is off until they turn it on, they can turn it off at any time, and from that moment you no longer see it.',
      'Not sharing is an ordinary choice. Please do not ask anybody for a reason.',
    ],
  },
  {
    title: 'Of the cohort: figures',
    points: [
      'Figures show how the cohort is doing. One that comes from fewer than 5 people says “fewer than 5”; nought is shown.',
      'Percentages need 23 people, medians 8.',
      'You know the figures of those who share, and could subtract them. So a figure covers everyone only where those who do not share are none or at least 5 of the people behind it. Otherwise it covers those who share, and says so.',
      'Where a hidden figure could be worked out from others, one of those is kept back as well.',
    ],
  },
  {
    title: 'Of nobody: their words',
    points: [
      'Reflections, closing notes, how somebody feels, what an employer said.',
      'Titles, employers, notes and links of applications.',
      'Strategies, their versions, what mentors remark and what returners answer.',
      'There is no page, no export and no setting that would show you these, and the database itself refuses them.',
    ],
  },
] as const;

/** What a coordinator can and cannot see, in plain words. */
export function WhatYouSee() {
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {PARTS.map(({ title, points }) => (
        <Card key={title} title={title}>
          <ul className="max-w-prose list-disc space-y-2 pl-5">
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}
