/** A strategy as one returner might write it, and how it read after the mentor's comments. */
export interface StrategyWords {
  plan: string;
  reflection: string;
  feedback: string;
  acceptance: string;
  applicationsPerInterview: number;
  interviewsPerOffer: number;
  /** How the plan read in the second version, and the part on feedback in the third. */
  revisedPlan: string;
  revisedFeedback: string;
  /** What the returner asks the mentor with it. */
  question: string;
}

export const STRATEGIES: readonly StrategyWords[] = [
  {
    plan: 'Two good applications a month rather than six thin ones. I expect about ten for each interview, and I expect most of them to say no. Mondays I look, Wednesdays I write, Fridays I rest.\n\nPublic libraries first, then schools. Up to forty minutes away.',
    revisedPlan:
      'Two good applications a month rather than six thin ones. I expect about ten for each interview, and I expect most of them to say no. Mondays I look, Wednesdays I write, Fridays I rest.\n\nPublic libraries first, then schools. Up to forty minutes away.\n\nBefore every application: one telephone call or one message to somebody who knows the place.',
    reflection:
      'After each no I wait a day, then I do the debrief with a cup of tea. I look for one change, not ten. Once a month I read all my lessons together and ask what they have in common.',
    feedback:
      'I ask once by e-mail, within a week, with one precise question. If a written answer is difficult for them I offer a short call. Whatever comes, I say thank you and mean it.',
    revisedFeedback:
      'I ask once by e-mail, within a week, with one precise question: which criterion fell short? If a written answer is difficult for them I offer a short call, with two times to choose from. Whatever comes, I say thank you and mean it.',
    acceptance:
      'I tell my sister, I close the folder, and I do something with my hands. I do not apply for anything on the same day.',
    applicationsPerInterview: 10,
    interviewsPerOffer: 4,
    question: 'Is the plan too careful? I could do more, but then I know I would write worse.',
  },
  {
    plan: 'I aim at universities and colleges, assistant level, part time. The first three months are for practice: I apply even where I am not sure. No day without the evidence folder, even for ten minutes.\n\nI plan for twelve applications an interview.',
    revisedPlan:
      'I aim at universities and colleges, assistant level, part time, and at information posts that do not have “librarian” in the title. The first three months are for practice: I apply even where I am not sure.\n\nI plan for twelve applications an interview. After every fifth I stop and compare.',
    reflection:
      'Three questions each time: Where did it stop? What of that is in my hands? What do I keep? I write the answers in the debrief, and the lessons go on a card by the desk.',
    feedback:
      'I find asking difficult. So: the template, on the third day, before I can think about it. I ask about one criterion. I have promised my mentor to try a call at least once.',
    revisedFeedback:
      'I find asking difficult. So: the template, on the third day, before I can think about it. I ask about one criterion. I have tried one call, and it was a kind one. I will try another.',
    acceptance:
      'Some of these would not have suited us anyway. I write down one thing that would have been hard about the post, smile, and move on.',
    applicationsPerInterview: 12,
    interviewsPerOffer: 3,
    question: 'Do you think that the part about feedback is honest enough to work?',
  },
  {
    plan: 'People first. Each week I write to two former colleagues or go to one event. Vacancies that I hear of come before vacancies that I find. The boards get one hour on Sunday evening, and no more.\n\nHealth libraries, and anything with searching in it.',
    revisedPlan:
      'People first. Each week I write to two former colleagues or go to one event, and note what came of it. Vacancies that I hear of come before vacancies that I find. The boards get one hour on Sunday evening, and no more.\n\nHealth libraries, and anything with searching in it. If there is no interview by the spring I widen it to research support.',
    reflection:
      'I look for patterns across three rejections, not one. If two stop at the same stage, that stage is what I work on with my mentor next.',
    feedback:
      'E-mail after two days, call offered after ten. I keep their words and mine apart, because I tend to make theirs harsher.',
    revisedFeedback:
      'E-mail after two days, call offered after ten. I keep their words and mine apart, because I tend to make theirs harsher. Once a month my mentor and I read them together.',
    acceptance:
      'A thank-you note closes it for me. Once it is posted, I am done, and the door is still open.',
    applicationsPerInterview: 8,
    interviewsPerOffer: 3,
    question: 'I would like to know whether “people first” is realistic after seven years away.',
  },
  {
    plan: 'Term time only until September. School and college libraries within the bus routes. One application at a time, finished before the next begins. I count on fifteen for an interview because term-time posts are rare.',
    revisedPlan:
      'Term time only until September, then open to job shares. School and college libraries within the bus routes. One application at a time, finished before the next begins, with the safeguarding paragraph ready to use.\n\nI count on fifteen for an interview because term-time posts are rare.',
    reflection:
      'I record what I would say now to the question that threw me. I keep the good sentences in one document.',
    feedback: 'Schools are busy. I ask in the holidays, by e-mail, and leave it at that.',
    revisedFeedback:
      'Schools are busy. I ask in the holidays, by e-mail, and leave it at that. Where I was interviewed I ask the librarian I met, and not the office.',
    acceptance:
      'The allotment. Nothing there has ever asked me for ten years of employment history.',
    applicationsPerInterview: 15,
    interviewsPerOffer: 2,
    question: 'Could you look at whether I am making it too narrow?',
  },
];

/** Remarks of mentors on a part of a strategy, and what returners answered. */
export const REMARKS: readonly (readonly [
  part: 'plan' | 'reflection' | 'feedback' | 'acceptance' | 'whole',
  remark: string,
  answer: string,
])[] = [
  [
    'plan',
    'I like that you build the no in from the start. Could you add how you will hear of posts before they are advertised?',
    'Yes. I had left people out because it feels like asking favours. I will put it in.',
  ],
  [
    'plan',
    'Two a month is a good pace. What will you do in a month when none is worth it?',
    'Use the time for the evidence folder, I think. I will say so.',
  ],
  [
    'reflection',
    'One change at a time is wise. How will you notice that a change has worked?',
    'If the next one gets further than the last. I could write that down each time.',
  ],
  [
    'feedback',
    'Good that the question is precise. Managers answer “which criterion fell short?” far more readily than “any feedback?”.',
    'That is a sentence I can use as it stands. Thank you.',
  ],
  [
    'feedback',
    'Offer the call by arrangement, with two times to choose from: it makes saying yes easier.',
    '',
  ],
  ['acceptance', 'This part is the best of all. Keep the allotment.', 'I will!'],
  [
    'whole',
    'It reads like you, and it is kind to you. That is what will carry it through the winter.',
    '',
  ],
];

export const SUMMARIES = {
  ready: [
    'Ready. It is realistic, and it looks after you. Let us come back to the numbers in six weeks.',
    'Ready to use. The part on feedback has become very clear.',
    'Yes, go with this one. I would only add names to “people first” as you find them.',
  ],
  another_look: [
    'Nearly there. Please look once more at how you will hear of posts, then I think that it is ready.',
    'A good start. The plan could be plainer about what you will not do. See my remarks.',
    'Another look at the second part, please: I could not see yet where the lessons go.',
  ],
} as const;
