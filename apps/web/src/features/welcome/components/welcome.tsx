import { ButtonLink } from '@reshelve/ui/button';
import { Page } from '@/components/page';

const parts = [
  {
    title: 'Where did it stop?',
    text: 'A “no” after the form means something else than a “no” after the interview. You look at where it stopped and what that usually points to.',
  },
  {
    title: 'What would you do differently?',
    text: 'You write down what you learnt, at your pace. Each lesson comes back when it is needed: before the next application, before the next interview.',
  },
  {
    title: 'What did they think?',
    text: 'Asking for feedback is easier with a good letter to start from. You keep the answer, in their words and in yours.',
  },
  {
    title: 'On to the next one',
    text: 'Your mentor reads your strategy and answers. You close the file and move on, a little better prepared.',
  },
] as const;

/** What Reshelve is, for somebody who is not signed in. */
export function Welcome() {
  return (
    <Page
      title="Reshelve"
      heading="Every book finds its shelf again"
      lead="Reshelve is for librarians coming back to work after a career break. It keeps your applications together and turns each rejection into a better next application, with a mentor beside you."
    >
      <ButtonLink href="/sign-in">Sign in</ButtonLink>
      <section aria-labelledby="how" className="space-y-5">
        <h2 id="how" className="text-2xl">
          What happens after a rejection
        </h2>
        <ol className="grid gap-5 sm:grid-cols-2">
          {parts.map((part, index) => (
            <li
              key={part.title}
              className="space-y-2 rounded-lg border border-line bg-sheet p-5 shadow-sheet sm:p-6"
            >
              <h3 className="text-xl">
                <span className="text-accent">{index + 1}.</span> {part.title}
              </h3>
              <p>{part.text}</p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="private" className="max-w-prose space-y-3">
        <h2 id="private" className="text-2xl">
          Your words stay yours
        </h2>
        <p>
          What you write is private. Your mentor reads what you hand in for review, and more only if
          you choose so. The people who run the programme never read your words at all.
        </p>
      </section>
      <section aria-labelledby="join" className="max-w-prose space-y-3">
        <h2 id="join" className="text-2xl">
          How to join
        </h2>
        <p>
          Programmes invite their returners and mentors by mail. If you have an invitation, open the
          link in it. If you expected one and it has not come, ask your programme’s coordinator.
        </p>
      </section>
    </Page>
  );
}
