import type { Sector } from './names.ts';

/** Posts as they are advertised, by kind of library. */
export const TITLES: Readonly<Record<Sector, readonly string[]>> = {
  public: [
    'Library Assistant',
    'Community Librarian',
    'Children and Young People’s Librarian',
    'Reader Development Librarian',
    'Library Supervisor',
    'Home Library Service Co-ordinator',
    'Local Studies Librarian',
  ],
  academic: [
    'Assistant Librarian (Collections)',
    'Academic Liaison Librarian',
    'Metadata Librarian',
    'Open Access Officer',
    'Library Services Assistant',
    'Reading Lists Co-ordinator',
    'Learning Resources Adviser',
    'Research Data Officer',
  ],
  health: [
    'Clinical Librarian',
    'Knowledge Officer',
    'Library and Knowledge Services Assistant',
    'Evidence Search Librarian',
    'Patient Information Officer',
  ],
  school: [
    'School Librarian',
    'Learning Resource Centre Manager',
    'Library Assistant (term time)',
    'Reading Champion and Librarian',
  ],
  law: [
    'Information Officer',
    'Library and Research Assistant',
    'Legal Information Specialist',
    'Knowledge and Enquiries Officer',
  ],
};

/** Pay as adverts put it. */
export const SALARIES: Readonly<Record<Sector, readonly string[]>> = {
  public: ['£24,404 to £26,421 pro rata', 'Grade D, £25,119', '£28,770', '£12.59 an hour'],
  academic: ['Grade 5, £27,181 to £30,487', 'Grade 6, £32,332 to £37,099', 'Grade 4, £24,533'],
  health: ['Band 5', 'Band 4', 'Band 6, fixed term', 'Band 5, pro rata'],
  school: ['£22,366 actual, 39 weeks', 'Scale 5, term time', '£13.70 an hour'],
  law: ['£31,000', 'Competitive', '£34,500 plus benefits'],
};

/** Lines of person specifications, each with what a returner might bring to it. */
export const CRITERIA: Readonly<Record<Sector, readonly (readonly [string, string])[]>> = {
  public: [
    [
      'Experience of helping the public, in person and online',
      'Six years on the enquiry desk before my break; now two mornings a week at the community shop, where I look after the till and the queue.',
    ],
    [
      'Able to plan and lead activities for children or families',
      'Ran rhyme time for thirty under-fives every week, and a summer reading group at the village hall in July.',
    ],
    [
      'Confident with a library management system',
      'Used two systems daily. Shadowed at our branch in May and practised with their current one.',
    ],
    [
      'Knowledge of reading trends for adults',
      'I run a reading group of eleven and keep a log of what worked.',
    ],
    [
      'Willing to work some evenings and Saturdays',
      'Agreed at home: Thursday evening and alternate Saturdays.',
    ],
  ],
  academic: [
    [
      'A degree or chartership in library and information studies',
      'MA in librarianship; revalidation started again this spring.',
    ],
    [
      'Experience of information skills teaching',
      'Taught first-year inductions to groups of forty; re-planned one as a short online session for my portfolio.',
    ],
    [
      'Knowledge of cataloguing standards (RDA, MARC 21)',
      'Short course in RDA finished in June, with thirty records as practice.',
    ],
    [
      'Understanding of open access and research data',
      'Volunteered four Fridays with a repository team, checking licences.',
    ],
    [
      'Works accurately under pressure',
      'Term-start reading lists: 212 lists in three weeks, each checked twice.',
    ],
  ],
  health: [
    [
      'Able to carry out literature searches in medical databases',
      'Refreshed with the free online modules; two practice searches with a strategy written out.',
    ],
    [
      'Understanding of confidentiality',
      'Handled patient enquiries at an information desk for three years.',
    ],
    ['Teaching or training staff', 'Showed new doctors how to search, in twenty-minute slots.'],
    [
      'Critical appraisal',
      'Completed an introduction to appraisal; my notes are in the evidence folder.',
    ],
  ],
  school: [
    [
      'A love of children’s books and current knowledge of them',
      'I read everything on two award shortlists this year, and have favourites.',
    ],
    [
      'Experience of working with young people',
      'Volunteer listener in a primary school, one afternoon a week since January.',
    ],
    ['Able to manage a small budget', 'Looked after £4,000 a year for the junior stock.'],
    ['Committed to safeguarding', 'Training renewed in March.'],
  ],
  law: [
    [
      'Experience of legal databases',
      'Daily use before the break; trial log-ins through the alumni network in April.',
    ],
    ['Discretion', 'Ten years of enquiries that stayed in the room.'],
    [
      'Good attention to detail',
      'Compiled the weekly current awareness bulletin without one dead link for a year.',
    ],
    ['Calm with urgent requests', 'The fifteen-minute enquiry was the normal one.'],
  ],
};

/** What a returner jots down beside an application. */
export const NOTES = [
  'Closing date is a Sunday. Send on the Friday.',
  'They ask for every gap. Use the short wording about the break that I agreed with my mentor.',
  'Two buses, or twenty-five minutes by bicycle.',
  'Job share might be possible: ask at interview, not before.',
  'The advert says “fast-paced” three times. Ask what a normal day looks like.',
  'Statement of two pages at most. Go criterion by criterion.',
  'Someone from the reading group used to work there and liked it.',
  'Term time only would suit us very well.',
  '',
  '',
  '',
] as const;
