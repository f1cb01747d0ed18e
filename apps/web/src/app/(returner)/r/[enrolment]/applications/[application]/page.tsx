import { duesAhead } from '@reshelve/domain/lessons';
import { doneMessage, Page } from '@/components/page';
import { Criteria } from '@/features/evidence/components/criteria';
import { Ending } from '@/features/applications/components/ending';
import { SavedAdvert } from '@/features/applications/components/advert';
import { Facts } from '@/features/applications/components/facts';
import { History } from '@/features/applications/components/history';
import { Interviews } from '@/features/applications/components/interviews';
import { Whereabouts } from '@/features/applications/components/whereabouts';
import { application, pathOf } from '@/features/applications/loaders';
import { PeopleThere } from '@/features/contacts/components/people-there';
import { OpenLessons } from '@/features/debriefs/components/open-lessons';
import { SentMaterials } from '@/features/materials/components/sent-materials';
import { myEnrolment } from '@/features/session/loaders';

const doneMessages = {
  added: 'Your application is saved.',
  changed: 'Your changes are saved.',
  'moved-saved': 'It is back among the saved ones.',
  'moved-preparing': 'Noted: you are preparing it.',
  'moved-applied': 'It is sent. That was the part that is in your hands.',
  'moved-first_round':
    'They want to talk to you. Add the date below, so that it shows on your home page.',
  'moved-final_interview':
    'On to the final interview. Add the date below, so that it shows on your home page.',
  'moved-offer': 'An offer. Take the time you need to decide.',
  'ended-declined': 'Noted. Saying no to what does not fit is part of the search.',
  'ended-withdrawn': 'Noted: you have withdrawn it.',
  'ended-vacancy_closed': 'Noted: the vacancy is closed.',
  'filled-in':
    'The step is in the history. By its date, other steps came after it: where it stands has not changed. If one of those has the wrong day, correct it below.',
  reopened: 'It is open again.',
  corrected: 'The entry is corrected. What stood there before can still be read.',
  interview: 'The interview is saved.',
  'interview-removed': 'The interview is taken out.',
  criteria: 'The criteria are saved. Now note what shows that you meet them.',
  criterion: 'Saved.',
  'criterion-removed': 'The criterion is taken out.',
  material: 'Noted what went with it.',
  'material-removed': 'It is taken out.',
};

export default async function ApplicationPage({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string; application: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const [{ enrolment, application: id }, { done }] = await Promise.all([params, searchParams]);
  const [found, { programme }] = await Promise.all([
    application(enrolment, id),
    myEnrolment(enrolment, 'returner'),
  ]);
  const here = pathOf(enrolment, id);
  const shown = { enrolment, application: found };
  const { timeZone } = programme;
  // Between sending and an invitation there is nothing to do but wait.
  const waiting = found.stage === 'applied' && found.interviews.length === 0;
  const [due] = waiting ? [] : duesAhead(found);
  return (
    <Page
      title={found.title}
      caption={[found.employer, found.location].filter(Boolean).join(', ')}
      back={{ href: pathOf(enrolment), label: 'Back to applications' }}
      done={doneMessage(done, doneMessages)}
    >
      {found.outcome && !found.debriefAcceptedAt && (
        <Ending
          here={here}
          outcome={found.outcome}
          furthest={found.furthestStage}
          debriefId={found.debriefId}
        />
      )}
      {due && <OpenLessons enrolment={enrolment} due={due} />}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="min-w-0 space-y-6">
          <Whereabouts {...shown} />
          <Interviews {...shown} timeZone={timeZone} />
          <Criteria {...shown} />
        </div>
        <div className="min-w-0 space-y-6">
          <Facts {...shown} />
          <SavedAdvert advert={shown.application.advert} />
          <SentMaterials enrolment={enrolment} application={id} />
          <PeopleThere {...shown} />
          <History {...shown} timeZone={timeZone} />
        </div>
      </div>
      <p>
        <a className="link" href={`${here}/remove`}>
          Delete this application
        </a>
      </p>
    </Page>
  );
}
