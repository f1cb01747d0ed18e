import { newsListPath, newsPath } from '@reshelve/domain/notifications';
import { EmptyState } from '@reshelve/ui/empty-state';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { Tag } from '@reshelve/ui/tag';
import { Moment } from '@/components/dates';
import { Form } from '@/components/form';
import { doneMessage, Page } from '@/components/page';
import { type Enrolment, homeOf } from '@/features/session/me';
import { openNews, readAllNews } from '../actions';
import { news, type News } from '../loaders';
import { sentenceOf } from '../sentences';

const doneMessages = { read: 'Everything is marked as read.' };

/** The news of one enrolment, whatever its role. */
export async function NewsPage({
  enrolment,
  done,
}: {
  enrolment: Enrolment;
  done: string | string[] | undefined;
}) {
  const list = await news(enrolment.id);
  const path = newsListPath(enrolment.role, enrolment.id);
  return (
    <Page title="News" done={doneMessage(done, doneMessages)}>
      {list.length === 0 ? (
        <EmptyState title="Nothing new">
          <p>
            When there is something for you, it stands here, and a short mail says so unless you
            want none. The mail never says what it is.
          </p>
        </EmptyState>
      ) : (
        <>
          {list.some(({ readAt }) => readAt === null) && (
            <Form action={readAllNews.bind(null, enrolment.id, path)} label="All news">
              <SubmitButton variant="secondary">Mark everything as read</SubmitButton>
            </Form>
          )}
          <ul className="max-w-prose divide-y divide-line">
            {list.map((item) => (
              <Item key={item.id} enrolment={enrolment} item={item} />
            ))}
          </ul>
        </>
      )}
      <p>
        <a className="link" href={`${homeOf(enrolment)}/reminders`}>
          Choose whether and when news is mailed to you
        </a>
      </p>
    </Page>
  );
}

function Item({ enrolment, item }: { enrolment: Enrolment; item: News }) {
  const sentence = sentenceOf(enrolment.role, item);
  const path = newsPath(enrolment.role, enrolment.id, item);
  return (
    <li className="space-y-1 py-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className={item.readAt ? undefined : 'font-semibold'}>
          {item.open && item.readAt ? (
            <a className="link" href={path}>
              {sentence}
            </a>
          ) : (
            sentence
          )}
        </span>
        <span className="text-sm text-muted">
          <Moment at={item.createdAt} timeZone={enrolment.programme.timeZone} />
        </span>
      </p>
      {!item.readAt && (
        <div className="flex flex-wrap items-center gap-x-3">
          <Tag tone="green">New</Tag>
          <Form
            action={openNews.bind(null, enrolment.id, {
              id: item.id,
              path: item.open ? path : newsListPath(enrolment.role, enrolment.id),
            })}
            scope={item.id}
          >
            <SubmitButton variant="quiet">
              {item.open ? 'Open' : 'Mark as read'}
              <span className="sr-only">: {sentence}</span>
            </SubmitButton>
          </Form>
        </div>
      )}
      {item.readAt && !item.open && (
        <p className="text-sm text-muted">This is no longer open to you.</p>
      )}
    </li>
  );
}
