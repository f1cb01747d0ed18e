import { Card } from '@reshelve/ui/card';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Tag } from '@reshelve/ui/tag';
import { VisuallyHidden } from '@reshelve/ui/visually-hidden';
import { Moment } from '@/components/dates';
import { Form } from '@/components/form';
import { endSession, signOutEverywhere } from '../actions';
import { deviceName } from '../device-name';
import type { Session } from '../loaders';

/** Where the person is signed in, each with a button that ends it. */
export function Sessions({ sessions, timeZone }: { sessions: Session[]; timeZone: string }) {
  return (
    <Card title="Where you are signed in">
      <ul className="divide-y divide-line">
        {sessions.map((session) => {
          const device = deviceName(session.userAgent);
          return (
            <li
              key={session.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3"
            >
              <div>
                <p className="flex flex-wrap items-center gap-x-3 font-semibold">
                  {device}
                  {session.current && <Tag tone="green">This device</Tag>}
                </p>
                <p className="text-muted">
                  Since <Moment at={session.createdAt} timeZone={timeZone} />, last used{' '}
                  <Moment at={session.lastUsedAt} timeZone={timeZone} />
                </p>
              </div>
              {!session.current && (
                <Form action={endSession.bind(null, session.id)} label={`Sign out ${device}`}>
                  <SubmitButton variant="quiet">
                    Sign out <VisuallyHidden>{device}</VisuallyHidden>
                  </SubmitButton>
                </Form>
              )}
            </li>
          );
        })}
      </ul>
      <Form action={signOutEverywhere} label="Sign out everywhere">
        <SubmitButton variant="secondary">Sign out everywhere</SubmitButton>
      </Form>
    </Card>
  );
}
