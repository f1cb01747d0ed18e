import {
  countsOf,
  EARLIER,
  FIGURES,
  MONTHLY,
  publishCohort,
  type ApplicationFact,
  type Figure,
  type Monthly,
} from '@reshelve/domain/cohort-figures';
import { monthsBetween, type PlainDate } from '@reshelve/domain/dates';
import {
  cellKey,
  publishFigures,
  publishMedian,
  publishRate,
  type Cell,
  type Covers,
  type Person,
} from '@reshelve/domain/statistics';
import type { AlikeApplications, CountsRow } from './dashboards.repository.ts';
import type { ChartDto, FigureDto, StatisticsDto } from './dto/dashboard.dto.ts';

/** Fewer people than this who share, and nothing is said of them as a group. */
const FEWEST = 5;
/** How far the months go back. */
const MONTHS = 12;

type Cells = Readonly<Record<string, Cell>>;

/** What is published about everyone, and about those who share. */
interface Releases {
  everyone: Cells;
  sharing: Cells;
  people: readonly Person[];
  among: readonly Person[];
}

/**
 * The cohort's figures, as the domain lets them through. Each chart is about one set of people:
 * about everyone where none of its figures had to fall back to those who share, otherwise all of it
 * about those who share. Of the figures about everyone this shows a selection; those about the
 * people who share are worked out from these people alone, so they say nothing of anybody else.
 */
export function statisticsOf(
  rows: readonly CountsRow[],
  startsOn: PlainDate,
  today: PlainDate,
): StatisticsDto {
  const months = monthsOf(startsOn, today);
  const people = rows.map((row): Person => ({
    id: row.id,
    shares: row.shares_progress,
    counts: countsOf(factsOf(row), months),
  }));
  const releases = release(people, (some) => publishCohort(some, months));
  const of = (keys: readonly Figure[]) => chart(releases, keys);
  const monthly = (figure: Monthly) => {
    const keys = [EARLIER, ...months].map((month) => cellKey(figure, month));
    const shown = chart(releases, keys, (key) => key.slice(figure.length + 1));
    const [earlier, ...rest] = shown.figures;
    return earlier?.value === 0 ? { ...shown, figures: rest } : shown;
  };
  return {
    people: people.length,
    sharing: releases.among.length,
    whereabouts: of(FIGURES.filter((key) => key.startsWith('people:'))),
    open: of(FIGURES.filter((key) => key.startsWith('open:'))),
    outcomes: of([
      'undecided',
      'accepted',
      'declined',
      'rejected',
      'no_response',
      'withdrawn',
      'vacancy_closed',
    ]),
    totals: of(['applications', 'sent', 'interviews']),
    stopped: of(FIGURES.filter((key) => key.startsWith('stopped:'))),
    debriefs: of(['rejections', 'debriefed', 'not_debriefed']),
    feedback: of(FIGURES.filter((key) => key.startsWith('feedback:'))),
    reviews: reviews(rows),
    months: Object.fromEntries(
      MONTHLY.map((figure) => [figure, monthly(figure)]),
    ) as unknown as StatisticsDto['months'],
    debriefedShare: share(releases),
    reviewDays: single(
      publishMedian(rows.map((row) => ({ shares: row.shares_progress, values: row.review_days }))),
      'days',
      people.length,
    ),
  };
}

/** The months that figures are broken down by: the same for all readers of a cohort. */
export function monthsOf(startsOn: PlainDate, today: PlainDate): string[] {
  return monthsBetween(startsOn < today ? startsOn : today, today).slice(-MONTHS);
}

function release(people: readonly Person[], publish: (some: readonly Person[]) => Cells): Releases {
  const among = people.filter((person) => person.shares);
  return { people, among, everyone: publish(people), sharing: publish(among) };
}

function chart(
  releases: Releases,
  keys: readonly string[],
  nameOf: (key: string) => string = (key) => key.replace(/^\w+:/, ''),
): ChartDto {
  const covers = coverOf(releases, keys);
  const tooFew = covers === 'sharing' && releases.among.length < FEWEST;
  return {
    covers,
    people: covers === 'everyone' ? releases.people.length : releases.among.length,
    figures: keys.map((key) => figure(nameOf(key), tooFew ? undefined : releases[covers][key])),
  };
}

/** Everyone, unless a figure had to fall back to those who share. */
function coverOf({ everyone }: Releases, keys: readonly string[]): Covers {
  const fellBack = keys.some((key) => {
    const cell = everyone[key];
    return cell?.kind === 'shown' && cell.covers === 'sharing';
  });
  return fellBack ? 'sharing' : 'everyone';
}

function figure(key: string, cell: Cell | undefined): FigureDto {
  if (cell?.kind === 'shown') return { key, kind: 'shown', value: cell.value };
  return { key, kind: 'hidden', reason: cell?.reason ?? 'fewer-than-5' };
}

function single(cell: Cell, key: string, people: number): ChartDto {
  const shown = cell.kind === 'shown';
  return {
    covers: shown ? cell.covers : 'everyone',
    people: shown ? cell.people : people,
    figures: [figure(key, cell)],
  };
}

function share(releases: Releases): ChartDto {
  const covers = coverOf(releases, ['debriefed', 'rejections']);
  const people = covers === 'everyone' ? releases.people : releases.among;
  const cell = publishRate(people, releases[covers], 'debriefed', 'rejections');
  return { ...single(cell, 'percent', people.length), covers, people: people.length };
}

/** How reviews were decided. Nothing else on the dashboard is made of these figures. */
function reviews(rows: readonly CountsRow[]): ChartDto {
  const people = rows.map(({ id, shares_progress: shares, ready, another_look }): Person => ({
    id,
    shares,
    counts: { reviewed: ready + another_look, ready, another_look },
  }));
  const parts = ['ready', 'another_look'];
  const releases = release(people, (some) =>
    publishFigures(some, ['reviewed', ...parts], [{ whole: 'reviewed', parts }]),
  );
  return chart(releases, ['reviewed', ...parts]);
}

/** A month stands as its first day. */
const dayOf = (month: string | null) => (month === null ? null : `${month}-01`);

/**
 * The applications one by one, as the domain's figures take them. Which of them an interview belongs
 * to makes no difference to any figure, so the first carries them all.
 */
export function factsOf({
  applications,
  interview_months: interviews,
}: {
  applications: readonly Omit<AlikeApplications, 'stage'>[];
  interview_months: readonly string[];
}): ApplicationFact[] {
  return applications
    .flatMap((alike) => Array.from({ length: alike.count }, () => alike))
    .map(({ furthest, outcome, sent, ended, debrief, feedback }, i) => ({
      furthest,
      outcome,
      appliedOn: dayOf(sent),
      endedOn: dayOf(ended),
      interviewsOn: i === 0 ? interviews.map((month) => `${month}-01`) : [],
      debriefed: debrief === 'located' || debrief === 'accepted',
      feedback,
    }));
}
