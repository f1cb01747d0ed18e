/** Examples of the evidence bank. */
export const EXAMPLES = [
  {
    title: 'The enquiry desk on market days',
    situation: 'A town library with two hundred enquiries on market days, and a queue to the door.',
    task: 'I ran the desk with two colleagues.',
    action:
      'I put the ten most frequent answers on cards, and took the long enquiries to a table of their own.',
    result: 'The queue went, and the long enquiries were answered better.',
  },
  {
    title: 'Ten thousand cards into MARC 21',
    situation: 'A local collection that only its card catalogue knew.',
    task: 'To make it findable online with no budget.',
    action: 'I trained three volunteers, wrote a style sheet, and checked every fiftieth record.',
    result: 'All of it is in the union catalogue, with fewer than two errors in a hundred.',
  },
  {
    title: 'Information skills for first-years',
    situation: 'Students who cited the first thing that they found.',
    task: 'I was given one hour with each group.',
    action: 'I replaced the talk with a case to solve in pairs, and asked them back a month later.',
    result: 'Lecturers asked for it again, and for the second-years, too.',
  },
  {
    title: 'The book fund that lasted until March',
    situation: 'Three years running the fund had been gone by January.',
    task: 'I took the stock budget over.',
    action: 'I forecast it month by month, and agreed with the branches what could wait.',
    result: 'We ended the year within one per cent.',
  },
  {
    title: 'Story time during the break',
    situation: 'At home with two small children, in a village without a library.',
    task: '',
    action: 'I began a weekly story time in the church hall, with books on loan from the county.',
    result: 'Twenty families came. It has been going for six years, and others run it now.',
  },
] as const;

/** Which criteria each of them speaks to, in the same order. */
export const SPEAKS_TO: readonly RegExp[] = [
  /enquir|customer|public|user|reader/i,
  /catalog|metadata|marc|record/i,
  /teach|train|session|literacy|present/i,
  /budget|stock|collection|supplier|manage/i,
  /famil|child|school|communit|outreach|partner/i,
];
