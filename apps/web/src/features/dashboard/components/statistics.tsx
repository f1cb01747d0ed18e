import type { ReactNode } from 'react';
import { Callout } from '@reshelve/ui/callout';
import { Card } from '@reshelve/ui/card';
import { FigureTile } from '@reshelve/ui/figure-tile';
import { WHERE_LABELS } from '@reshelve/domain/cohort-figures';
import { OUTCOME_LABELS, STAGE_LABELS } from '@reshelve/domain/stages';
import type { Chart, Statistics as Figures } from '../loaders';
import { CohortChart, coversOf, figureOf } from './figures';
import { Section } from './section';

/** The cohort as a whole. */
export function Statistics({ statistics }: { statistics: Figures }) {
  const { months } = statistics;
  return (
    <Section id="figures" title="Figures" lead="The cohort as a whole, and nobody in it.">
      <Callout title="Some figures are kept back" tone="plain" level={3}>
        <p>
          A figure that comes from fewer than 5 people says “fewer than 5”, because it would say too
          much about them; the same goes for medians of fewer than 8 people and percentages of fewer
          than 23. Where another figure would give one of these away, it is “kept back” too. Nought
          is shown.
        </p>
        <p>
          A figure covers everyone only where those who do not share could not be worked out from
          it. Otherwise it covers those who share, and says so.
        </p>
      </Callout>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Tile chart={statistics.totals} figure="sent" label="Applications sent" />
        <Tile chart={statistics.totals} figure="interviews" label="Interviews held" />
        <Tile
          chart={statistics.debriefedShare}
          figure="percent"
          label="Rejections debriefed"
          format={(value) => `${String(value)} %`}
        />
        <Tile
          chart={statistics.reviewDays}
          figure="days"
          label="A review usually takes"
          format={(value) => `${String(value)} ${value === 1 ? 'day' : 'days'}`}
          note="The median."
        />
      </div>
      <div className="gap-6 xl:columns-2">
        <Framed>
          <CohortChart
            title="Where returners are"
            unit="returners"
            chart={statistics.whereabouts}
            labels={WHERE_LABELS}
            note="By the furthest application that is open."
          />
        </Framed>
        <Framed>
          <CohortChart
            title="What came of applications"
            unit="applications sent"
            chart={statistics.outcomes}
            labels={{ undecided: 'Still open', ...OUTCOME_LABELS }}
          />
        </Framed>
        <Framed>
          <CohortChart
            title="Open applications"
            unit="applications"
            chart={statistics.open}
            labels={STAGE_LABELS}
            note="By the furthest stage that each has reached."
          />
        </Framed>
        <Framed>
          <CohortChart
            title="Where applications stopped"
            unit="rejections"
            chart={statistics.stopped}
            labels={STOPPED_LABELS}
            note="Rejections, and applications never answered."
          />
        </Framed>
        <Framed>
          <CohortChart
            title="Rejections and debriefs"
            unit="rejections"
            chart={statistics.debriefs}
            labels={DEBRIEF_LABELS}
          />
        </Framed>
        <Framed>
          <CohortChart
            title="Feedback asked and received"
            unit="debriefs"
            chart={statistics.feedback}
            labels={FEEDBACK_LABELS}
          />
        </Framed>
        <Framed>
          <CohortChart
            title="Strategies reviewed"
            unit="versions"
            chart={statistics.reviews}
            labels={REVIEW_LABELS}
          />
        </Framed>
        <ByMonth title="Applications sent, by month" unit="applications" chart={months.sent} />
        <ByMonth title="Interviews held, by month" unit="interviews" chart={months.interviews} />
        <ByMonth title="Rejections, by month" unit="rejections" chart={months.rejections} />
      </div>
    </Section>
  );
}

function Framed({ children }: { children: ReactNode }) {
  return (
    <Card as="div" className="mb-6 break-inside-avoid">
      {children}
    </Card>
  );
}

function ByMonth({ title, unit, chart }: { title: string; unit: string; chart: Chart }) {
  const labels = Object.fromEntries(chart.figures.map(({ key }) => [key, monthName(key)]));
  return (
    <Framed>
      <CohortChart title={title} unit={unit} chart={chart} labels={labels} />
    </Framed>
  );
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const monthName = (key: string) =>
  key === 'earlier' ? 'Earlier' : MONTH.format(new Date(`${key}-01T00:00:00Z`));

function Tile({
  chart,
  figure: key,
  label,
  format,
  note,
}: {
  chart: Chart;
  figure: string;
  label: string;
  format?: (value: number) => string;
  note?: string;
}) {
  const found = chart.figures.find((figure) => figure.key === key);
  if (!found) return null;
  const figure = figureOf(found);
  return (
    <FigureTile
      label={label}
      figure={figure}
      note={figure.kind === 'shown' ? [note, coversOf(chart)].filter(Boolean).join(' ') : undefined}
      {...(format && { format })}
    />
  );
}

const STOPPED_LABELS = {
  applied: 'Before an interview',
  first_round: 'After the first round',
  final_interview: 'After the final interview, or at the offer',
};

const DEBRIEF_LABELS = {
  rejections: 'All rejections',
  debriefed: 'Debriefed',
  not_debriefed: 'Not debriefed',
};

const FEEDBACK_LABELS = {
  none: 'Not asked for',
  asked: 'Asked, waiting',
  answered: 'Received',
  closed: 'Asked, none came',
};

const REVIEW_LABELS = {
  reviewed: 'Reviewed',
  ready: 'Ready to use',
  another_look: 'Worth another look',
};
