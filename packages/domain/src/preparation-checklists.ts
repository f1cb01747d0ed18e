import type { InterviewFormat } from './channels.ts';

/*
 * What to prepare, from what stops interviews (Leonard 2019) and what panels in libraries usually
 * do: the same questions to all, scored against the person specification, often with a
 * presentation or a task.
 */

const ORGANISATION = `
# The organisation
Read its latest strategy or annual report, and note one aim that this post serves
Find out whom it serves, and what has changed for them lately
Visit it as a reader would: walk round, or search its catalogue and look at what is on
Note one recent piece of news about it that I can mention
Ask somebody who knows the place what matters there`;

const ROLE = `
# The role
Go through the job description line by line: where have I done this, or something like it?
Say in two sentences why I want this post, here, now
Say in two or three sentences what my break was, and what is fresh since: courses, volunteering, shadowing, reading
Look up the systems and standards that they name, and what I know that is like them
Decide what I say about hours, start and pay if they ask`;

const EVIDENCE = `
# Evidence to have ready
One example for each essential criterion: the situation, my task, what I did, what came of it
Say each of them aloud, in under two minutes
One example of something that went wrong, and what I changed
One example from during or since my break`;

const QUESTIONS = `
# Questions to ask
What would you like the new person to have done by the end of the first three months?
What is the team proud of, and what is hard at the moment?
How is somebody new, or back in the work, helped to settle in?
When do you expect to decide, and how will I hear?`;

const TRAVEL = `
Look up the way there and how long it takes at that hour, with time to spare
Note the room, whom to ask for, and a number to ring if I am late
Put out what I wear, and try it on
Pack what they ask to see: proof of identity, certificates
Print the advertisement, the person specification and my application
Ask beforehand for any adjustment that would help me`;

const SHORT = `
# Evidence to have ready
My best three examples on one page: the situation, my task, what I did, what came of it
Say each of them aloud, in a minute or so: calls make answers long
One sentence on my break, and one on what is fresh since`;

const PHONE = `
# The set-up
Check which number they ring, who rings whom, and that mine shows it is me
Charge the phone, and find the spot with the best reception
A quiet room for half an hour longer than planned, and a note on the door
Lay out the advertisement, my application and my page of examples; paper does not rustle if it lies still
A headset or loudspeaker, so that a hand is free to write
Sit up or stand, as if they could see me; smile, it is heard
A glass of water`;

const VIDEO = `
# The set-up
Sound: try microphone and headset in a test call
Light: from the front, not from a window behind me
Background: plain and tidy, or a still picture
Name shown: my full name, not a child’s or a nickname
Battery: plugged in, with a charged phone beside it
Link tried: on the device that I shall use, with the program it needs
Camera at the height of my eyes, and a mark beside it to look at
Everything else closed, messages off, and a note on the door
A number to ring if the connection fails
Dressed as I would be in the room`;

/** Per format; read by `checklistFrom`. */
export const INTERVIEW_CHECKLISTS: Readonly<Record<InterviewFormat, string>> = {
  phone: `${ORGANISATION}\n${ROLE}\n${SHORT}\n${QUESTIONS}\n${PHONE}`,
  video: `${ORGANISATION}\n${ROLE}\n${EVIDENCE}\n${QUESTIONS}\n${VIDEO}`,
  in_person: `${ORGANISATION}\n${ROLE}\n${EVIDENCE}\n${QUESTIONS}\n
# The set-up
${TRAVEL}`,
  panel: `${ORGANISATION}
Find out who sits on the panel and what each of them does
${ROLE}\n${EVIDENCE}
Practise with somebody who asks and writes without nodding: panels ask all the same questions and take notes
${QUESTIONS}\n
# The set-up
${TRAVEL}
Answer to the one who asked, and look at the others too
Ask for a question again, or for a moment to think: both are quite usual`,
  presentation: `${ORGANISATION}\n${ROLE}\n${EVIDENCE}
# The presentation
Read the brief again: the question, the minutes, who listens
Put what I want them to remember in one sentence
Rehearse aloud with a clock, and leave out what does not fit
Write down the three questions they are likely to ask
${QUESTIONS}\n
# The set-up
Ask what they have: screen, computer, which file, the internet or not
Take the slides in two ways, and on paper in case neither works
Large type, few words, and nothing that needs colour to be understood
${TRAVEL}`,
  test: `${ORGANISATION}\n${ROLE}\n${EVIDENCE}
# The task
Ask what kind it is, how long it takes, and what may be used
Do one like it with a clock: a catalogue record, an enquiry, an in-tray, a table of figures
Brush up the rules or tools that it needs
Read all of it before starting, and keep minutes at the end to check
${QUESTIONS}\n
# The set-up
Glasses, pens, and a watch that is not a phone
${TRAVEL}`,
};
