import { Details } from '@reshelve/ui/details';
import { todayIn } from '@reshelve/domain/dates';
import { endOf } from '@reshelve/domain/interviews';
import { doneMessage, Page } from '@/components/page';
import { OpenLessons } from '@/features/debriefs/components/open-lessons';
import { Afterwards } from '@/features/interviews/components/afterwards';
import { EvidenceReady } from '@/features/interviews/components/evidence-ready';
import { InterviewFacts } from '@/features/interviews/components/interview-facts';
import { Preparation } from '@/features/interviews/components/preparation';
import { interview, pathOf, thankYouDraft } from '@/features/interviews/loaders';

const doneMessages = {
  added: 'The interview is saved. Below is a list to prepare for it; make it your own.',
  changed: 'Your changes are saved.',
  'line-removed': 'The line is taken out.',
  'started-again': 'The list is as the template has it, with everything of yours still in it.',
  noted: 'Your notes are kept.',
  drafted: 'Here is a draft. Make it yours.',
  kept: 'The draft is kept.',
  sent: 'Noted: it is sent.',
  skipped: 'Noted. You will not be asked about it again.',
  again: 'It is open again.',
};

export default async function InterviewPage({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; interview: string }>;
  searchParams: Promise<{ done?: string; adjust?: string }>;
}) {
  const [{ enrolment, interview: id }, { done, adjust }] = await Promise.all([
    params,
    searchParams,
  ]);
  const found = await interview(enrolment, id);
  const now = new Date().toISOString();
  const over = endOf(found) <= now;
  const draft = over && found.hasDraft ? await thankYouDraft(enrolment, id) : null;
  const { application, timeZone } = found;
  const shown = { enrolment, interview: found };
  const before = (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <div className="min-w-0 space-y-6">
        <InterviewFacts {...shown} />
        <EvidenceReady {...shown} />
      </div>
      <div className="min-w-0">
        <Preparation {...shown} adjusting={adjust === 'yes'} />
      </div>
    </div>
  );
  return (
    <Page
      title={`Interview: ${application.title}`}
      caption={
        <a className="link" href={`/r/${enrolment}/applications/${application.id}`}>
          {application.title}, {application.employer}
        </a>
      }
      back={{ href: pathOf(enrolment), label: 'Back to interviews' }}
      done={doneMessage(done, doneMessages)}
    >
      {over ? (
        <>
          <Afterwards {...shown} draft={draft} today={todayIn(timeZone, now)} />
          <Details summary="When, where, and what you prepared" open={adjust === 'yes'}>
            {before}
          </Details>
        </>
      ) : (
        <>
          <OpenLessons enrolment={enrolment} due="next_interview" />
          {before}
        </>
      )}
    </Page>
  );
}
