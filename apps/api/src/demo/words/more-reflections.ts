import type { StoppingPoint } from '@reshelve/domain/diagnosis';
import type { Reflection } from './reflections.ts';

/** What returners write once they have done it a few times. */
export const MORE_REFLECTIONS: Readonly<Record<StoppingPoint, readonly Reflection[]>> = {
  applied: [
    {
      reasons: ['experience_not_clear'],
      detail: 'They asked for “evidence of impact”. I gave duties.',
      wentWell: 'The statement had a beginning and an end for the first time.',
      wasHard: 'Seeing the difference between what I did and what came of it.',
      wouldDoDifferent: 'End every example with what changed for somebody.',
      lessons: [['End each example with what came of it', 'next_application']],
    },
    {
      reasons: ['criterion_not_shown', 'no_reason_given'],
      detail: 'Safeguarding, probably. My certificate had run out.',
      wentWell:
        'I recognised the post in the person specification: it could have been written for me.',
      wasHard: 'Knowing that a form can fall at one line.',
      wouldDoDifferent: 'Check certificates before I start to write.',
      lessons: [['Renew the certificates that forms ask for', 'next_application']],
    },
    {
      reasons: ['less_recent_experience'],
      detail: 'A hundred and forty applicants, they said.',
      wentWell: 'I left it overnight and cut a third in the morning.',
      wasHard: 'The number. Then again: it had little to do with me.',
      wouldDoDifferent:
        'Fewer of the big advertised ones, more of those that people tell me about.',
      lessons: [['One conversation for every advertised post', 'next_application']],
    },
    {
      reasons: ['no_reason_given'],
      detail: '',
      wentWell: 'Someone at home read it and said “I would invite you”.',
      wasHard: 'The online form lost a page, and I wrote the second version in a temper.',
      wouldDoDifferent: 'Write in my own document, paste at the end, and read it once aloud.',
      lessons: [['Write it offline, read it aloud, then paste', 'next_application']],
    },
    {
      reasons: ['terms_did_not_fit'],
      detail: 'I asked for job share in the form.',
      wentWell: 'I was honest about hours.',
      wasHard: 'Not knowing whether honesty was the reason.',
      wouldDoDifferent: 'Ring first about hours, so that the form can be about the work.',
      lessons: [['Ask about hours by telephone before applying', 'next_application']],
    },
  ],
  first_round: [
    {
      reasons: ['answers_not_strong'],
      detail: '“Tell us about a difficult reader.” I could only think of nice ones.',
      wentWell: 'The camera was at eye level, and I looked into it.',
      wasHard: 'The silence after my answer. I filled it.',
      wouldDoDifferent: 'Stop when the example is over, and let them ask.',
      lessons: [['Finish, and let there be a pause', 'next_interview']],
    },
    {
      reasons: ['less_recent_experience', 'answers_not_strong'],
      detail: 'Their discovery system: I said the name of the old one.',
      wentWell: 'I asked which changes they are proudest of, and the mood lifted.',
      wasHard: 'Hearing myself say “in my day”.',
      wouldDoDifferent: 'Spend an afternoon in their catalogue as a reader would.',
      lessons: [['Use their catalogue for an hour beforehand', 'next_interview']],
    },
    {
      reasons: ['no_reason_given'],
      detail: '',
      wentWell: 'It was twenty minutes by telephone and I stood up for it, which helped.',
      wasHard: 'Someone reading questions from a list, without a voice of their own.',
      wouldDoDifferent: 'Nothing about the answers. A glass of water.',
      lessons: [['Stand up for calls, water at hand', 'next_interview']],
    },
  ],
  final_interview: [
    {
      reasons: ['knew_too_little'],
      detail: 'They had merged with another service in the spring. I did not know.',
      wentWell: 'My answer about children’s reading made two of them write something down.',
      wasHard: 'The question about the merger.',
      wouldDoDifferent: 'Read the minutes and the local paper, not only the website.',
      lessons: [['Read the last three months of news about them', 'next_interview']],
    },
    {
      reasons: ['task_not_strong'],
      detail: 'The in-tray task. I did the kind thing first, and not the urgent one.',
      wentWell: 'Explaining why. They said that it was a good reason.',
      wasHard: 'Eight items in fifteen minutes.',
      wouldDoDifferent: 'Sort by time first, then by people.',
      lessons: [['Sort a task by deadlines before I begin', 'next_interview']],
    },
    {
      reasons: ['answers_not_strong', 'internal_candidate'],
      detail: 'Their own trainee got it. She was lovely, I met her in the corridor.',
      wentWell: 'I stayed myself for a whole hour, tour included.',
      wasHard: 'Being told “you were our second choice” on my birthday.',
      wouldDoDifferent: 'Ask to be kept in mind for cover. I have done that now.',
      lessons: [['Ask to be kept in mind', 'next_interview']],
    },
    {
      reasons: ['no_reason_given'],
      detail: '',
      wentWell: 'The presentation fitted into its time for once.',
      wasHard: 'Waiting three weeks afterwards.',
      wouldDoDifferent: 'Ask at the end when they will decide.',
      lessons: [['Ask when they will decide', 'next_interview']],
    },
  ],
  offer: [
    {
      reasons: ['post_changed'],
      detail: 'The funding was withdrawn a week after the telephone call.',
      wentWell: 'I know now that somebody would choose me.',
      wasHard: 'Everything about that week.',
      wouldDoDifferent: 'Go on applying until there is a contract.',
      lessons: [['Go on until it is signed', 'next_application']],
    },
  ],
  no_response: [
    {
      reasons: ['post_changed', 'no_reason_given'],
      detail: 'The advert came up again a month later with another title.',
      wentWell: 'I noticed, asked, and was told to apply again.',
      wasHard: 'Wondering whether mine was ever opened.',
      wouldDoDifferent: 'Note the name of a person, not only of an office.',
      lessons: [['Find the name of a person to write to', 'next_application']],
    },
    {
      reasons: ['no_reason_given'],
      detail: '',
      wentWell: 'I have stopped taking silence for an answer about me.',
      wasHard: 'It took a few of these to get there.',
      wouldDoDifferent: 'Close it earlier, and sleep better.',
      lessons: [['Close it after four weeks', 'next_application']],
    },
  ],
};

/** When there is nothing new to learn, and that is all right. */
export const NOTHING_NEW = {
  detail: '',
  wentWell: 'Ready a day early, and it read well.',
  wasHard: '',
  wouldDoDifferent: 'Nothing new this time. The lessons that I have are the right ones.',
  lessons: [],
} as const satisfies Partial<Reflection>;
