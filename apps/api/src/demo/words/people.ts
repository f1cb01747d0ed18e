import type { Circle, TouchpointWay } from '@reshelve/domain/network';

/** Somebody in the demo returner's network. Days are counted back from today. */
export interface DemoContact {
  name: string;
  circle: Circle | null;
  acquaintance: string;
  jobTitle: string;
  employer: string;
  formerEmployers?: string[];
  email?: string;
  phone?: string;
  link?: string;
  notes?: string;
  touchpoints: { daysAgo: number; way: TouchpointWay; notes: string }[];
  next?: { inDays: number; about: string };
  /** Led to this many of the applications. */
  ledTo?: number;
  /** Worked where the newest application went. */
  there?: boolean;
}

export const PEOPLE: readonly DemoContact[] = [
  {
    name: 'Miriam Colophon',
    circle: 'former_colleagues',
    acquaintance: 'Shared an office with me for four years',
    jobTitle: 'Head of collections',
    employer: 'Example County Libraries',
    formerEmployers: ['Harbour Street Library'],
    email: 'miriam.colophon@example.org',
    phone: '01632 960 114',
    notes: 'Has two weeks of half-term off. Loves a postcard.',
    touchpoints: [
      { daysAgo: 12, way: 'phone', notes: 'Told me of the post before it was advertised.' },
      {
        daysAgo: 74,
        way: 'email',
        notes: 'Said that I am coming back. Warm answer within the hour.',
      },
    ],
    next: { inDays: 2, about: 'how the panel works there' },
    ledTo: 2,
  },
  {
    name: 'Desmond Verso',
    circle: 'former_colleagues',
    acquaintance: 'My manager before the break',
    jobTitle: 'Retired',
    employer: '',
    formerEmployers: ['Harbour Street Library'],
    email: 'desmond.verso@example.org',
    notes: 'Will be a referee. Prefers letters.',
    touchpoints: [
      { daysAgo: 96, way: 'letter', notes: 'Asked whether he would be a referee. Yes, gladly.' },
    ],
  },
  {
    name: 'Tamsin Quire',
    circle: 'former_colleagues',
    acquaintance: 'Ran the reading groups with me',
    jobTitle: 'Reader development officer',
    employer: 'Borough of Example',
    email: 'tamsin.quire@example.org',
    touchpoints: [{ daysAgo: 402, way: 'in_person', notes: 'Met by chance at the market.' }],
  },
  {
    name: 'Aled Folio',
    circle: 'former_colleagues',
    acquaintance: 'Started in the same week as I did',
    jobTitle: 'Systems librarian',
    employer: '',
    there: true,
    link: 'https://www.example.org/in/aled-folio',
    touchpoints: [{ daysAgo: 31, way: 'message', notes: 'Knows the new system inside out.' }],
  },
  {
    name: 'Dr Priya Incunable',
    circle: 'professional_associations',
    acquaintance: 'Chaired the branch committee when I took the minutes',
    jobTitle: 'University librarian',
    employer: 'University of Example',
    email: 'p.incunable@example.org',
    touchpoints: [
      {
        daysAgo: 20,
        way: 'event',
        notes: 'Came up to me after the talk. Wants to hear how it goes.',
      },
    ],
    next: { inDays: 6, about: 'a quarter of an hour on academic posts' },
    ledTo: 1,
  },
  {
    name: 'Owen Catalogue',
    circle: 'professional_associations',
    acquaintance: 'Mentored me through chartership',
    jobTitle: 'Consultant',
    employer: '',
    email: 'owen.catalogue@example.org',
    touchpoints: [{ daysAgo: 510, way: 'email', notes: 'Sent good wishes for the move.' }],
  },
  {
    name: 'Bea Sanserif',
    circle: 'professional_associations',
    acquaintance: 'Sat next to me at the health libraries study day',
    jobTitle: 'Clinical librarian',
    employer: 'Example Royal Infirmary NHS Foundation Trust',
    touchpoints: [{ daysAgo: 45, way: 'event', notes: 'They train returners on the job.' }],
  },
  {
    name: 'Hanna Marbling',
    circle: 'alumni',
    acquaintance: 'Wrote her dissertation at the same table',
    jobTitle: 'Archivist',
    employer: 'The Example Trust',
    email: 'hanna.marbling@example.org',
    touchpoints: [
      { daysAgo: 260, way: 'video', notes: 'Long talk about school hours and train times.' },
    ],
  },
  {
    name: 'Professor Giles Frontispiece',
    circle: 'alumni',
    acquaintance: 'My tutor',
    jobTitle: 'Professor of information studies',
    employer: 'Example University',
    email: 'g.frontispiece@example.org',
    touchpoints: [],
  },
  {
    name: 'Zofia Ligature',
    circle: 'online_communities',
    acquaintance: 'Answers everything on the cataloguers’ list',
    jobTitle: 'Metadata manager',
    employer: 'Example Press plc',
    touchpoints: [
      { daysAgo: 9, way: 'message', notes: 'Pointed me to a free course on linked data.' },
    ],
  },
  {
    name: 'Kwame Endpaper',
    circle: 'online_communities',
    acquaintance: 'Returned to work two years ago himself',
    jobTitle: 'Community librarian',
    employer: 'London Borough of Example',
    touchpoints: [
      { daysAgo: 60, way: 'video', notes: 'How he explains the gap: two sentences, then on.' },
    ],
    next: { inDays: 15, about: 'telling him how it went' },
  },
  {
    name: 'Auntie Jo',
    circle: 'friends_and_family',
    acquaintance: 'Knows everybody in the council offices',
    jobTitle: '',
    employer: '',
    phone: '01632 960 771',
    touchpoints: [{ daysAgo: 16, way: 'in_person', notes: 'Sunday lunch.' }],
  },
  {
    name: 'Marcus Bookplate',
    circle: 'friends_and_family',
    acquaintance: 'Sings in the choir',
    jobTitle: 'Solicitor',
    employer: 'Chambers & Example LLP',
    touchpoints: [],
    notes: 'Their library is run by a friend of his.',
  },
  {
    name: 'Ines Watermark',
    circle: null,
    acquaintance: 'Met on the train to the book fair',
    jobTitle: 'Publisher',
    employer: 'Watermark Books Ltd',
    touchpoints: [{ daysAgo: 340, way: 'in_person', notes: 'Gave me her card.' }],
  },
];
