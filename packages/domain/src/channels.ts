/**
 * How the returner came to a vacancy. People first: after a career break, word of mouth and
 * contacts work better than agencies and big sites (Unwin and Khan, She's Back, 2018).
 */
export const CHANNELS = [
  'contact',
  'former_employer',
  'professional_association',
  'alumni',
  'online_community',
  'library_job_board',
  'general_job_site',
  'agency',
  'newspaper',
  'job_fair',
  'social_network',
  'direct_approach',
  'returners_programme',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_LABELS: Readonly<Record<Channel, string>> = {
  contact: 'Someone I know',
  former_employer: 'Former employer or colleague',
  professional_association: 'Professional association',
  alumni: 'Alumni network',
  online_community: 'Online community',
  library_job_board: 'Library job board',
  general_job_site: 'General job site',
  agency: 'Agency',
  newspaper: 'Newspaper',
  job_fair: 'Job fair',
  social_network: 'LinkedIn or another social network',
  direct_approach: 'I wrote to them directly',
  returners_programme: 'Returners programme',
};

/** Whether a channel works through people or through portals and publications. */
export const CHANNEL_KINDS = {
  people: [
    'contact',
    'former_employer',
    'professional_association',
    'alumni',
    'online_community',
    'job_fair',
    'social_network',
    'direct_approach',
    'returners_programme',
  ],
  portals: ['library_job_board', 'general_job_site', 'agency', 'newspaper'],
} as const satisfies Record<string, readonly Channel[]>;
export type ChannelKind = keyof typeof CHANNEL_KINDS;

export const CHANNEL_KIND_LABELS: Readonly<Record<ChannelKind, string>> = {
  people: 'Through people',
  portals: 'Through boards, sites and agencies',
};

export function isChannel(value: unknown): value is Channel {
  return CHANNELS.some((channel) => channel === value);
}

export function channelKind(channel: Channel): ChannelKind {
  const people: readonly Channel[] = CHANNEL_KINDS.people;
  return people.includes(channel) ? 'people' : 'portals';
}

/** How long a post lasts. */
export const CONTRACTS = [
  'permanent',
  'fixed_term',
  'maternity_cover',
  'temporary',
  'returnship',
  'freelance',
  'volunteer',
] as const;
export type Contract = (typeof CONTRACTS)[number];

export const CONTRACT_LABELS: Readonly<Record<Contract, string>> = {
  permanent: 'Permanent',
  fixed_term: 'Fixed term',
  maternity_cover: 'Maternity or parental cover',
  temporary: 'Temporary or casual',
  returnship: 'Returnship (paid, for some months)',
  freelance: 'Freelance',
  volunteer: 'Volunteering',
};

export function isContract(value: unknown): value is Contract {
  return CONTRACTS.some((contract) => contract === value);
}

/** How much of the week a post takes. */
export const HOURS = ['full_time', 'part_time', 'job_share', 'term_time', 'flexible'] as const;
export type Hours = (typeof HOURS)[number];

export const HOURS_LABELS: Readonly<Record<Hours, string>> = {
  full_time: 'Full time',
  part_time: 'Part time',
  job_share: 'Job share',
  term_time: 'Term time only',
  flexible: 'Flexible',
};

export function isHours(value: unknown): value is Hours {
  return HOURS.some((hours) => hours === value);
}

/** What happens at an interview. */
export const INTERVIEW_FORMATS = [
  'phone',
  'video',
  'in_person',
  'panel',
  'presentation',
  'test',
] as const;
export type InterviewFormat = (typeof INTERVIEW_FORMATS)[number];

export const INTERVIEW_FORMAT_LABELS: Readonly<Record<InterviewFormat, string>> = {
  phone: 'Phone call',
  video: 'Video call',
  in_person: 'In person',
  panel: 'Panel',
  presentation: 'Presentation',
  test: 'Test or task',
};

/** The lines of a person specification come in two kinds. */
export const CRITERION_KINDS = ['essential', 'desirable'] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

export const CRITERION_KIND_LABELS: Readonly<Record<CriterionKind, string>> = {
  essential: 'Essential',
  desirable: 'Desirable',
};
