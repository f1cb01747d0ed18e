import {
  type Channel,
  type Contract,
  type Hours,
  isChannel,
  isContract,
  isHours,
} from './channels.ts';
import { isOutcome, isStage, type Outcome, type Stage } from './stages.ts';

/** What a status of another tracker means here; both null where it says nothing. */
export interface StatusMeaning {
  readonly stage: Stage | null;
  readonly outcome: Outcome | null;
}

const STATUSES: Readonly<Record<string, string>> = {
  saved:
    'saved|wishlist|wish list|bookmarked|interested|to apply|new|found|lead|prospect|not applied|not started|to do|todo|backlog|shortlisted by me|considering|watching',
  preparing:
    'preparing|in progress|drafting|draft|applying|writing|researching|working on it|started',
  applied:
    'applied|submitted|application submitted|sent|application sent|waiting|awaiting response|pending|under review|in review|application viewed|viewed|no answer yet|acknowledged|received',
  first_round:
    'first round|phone screen|phone interview|screening|screen|recruiter screen|interview|interviewing|interviews|interviewed|interview scheduled|first interview|1st interview|video interview|phone|shortlisted|assessment|in interview',
  final_interview:
    'final interview|final round|onsite|on site|onsite interview|panel|panel interview|second interview|2nd interview|second round|final',
  offer: 'offer|offered|offer received|job offer|negotiating|offer made|negotiation|offer stage',
  accepted: 'accepted|offer accepted|hired|got it|got the job|i accepted|success|starting',
  declined:
    'declined|offer declined|i declined|turned down|declined offer|turned it down|i said no',
  rejected:
    'rejected|rejection|unsuccessful|not selected|turned me down|not successful|no longer under consideration|not moving forward|regret|denied|not shortlisted|not this time|no',
  no_response: 'ghosted|no response|no reply|never heard back|no answer|heard nothing|silent|stale',
  withdrawn:
    'withdrawn|withdrew|i withdrew|cancelled|canceled|not interested|dropped|abandoned|removed',
  vacancy_closed:
    'vacancy closed|closed|expired|position closed|job closed|position filled|filled|frozen|on hold|cancelled by employer|no longer available|archived',
  'first_round+rejected':
    'rejected after interview|rejected after first interview|rejected after phone screen|unsuccessful at interview|rejected at interview|interviewed rejected|interviewed not selected',
  'final_interview+rejected':
    'rejected after final interview|rejected after final round|rejected at final',
  'first_round+no_response': 'ghosted after interview|no response after interview',
};

const CHANNELS_SAID: Readonly<Record<Channel, string>> = {
  contact:
    'contact|someone i know|friend|referral|word of mouth|network|networking|personal contact|colleague|referred|employee referral',
  former_employer:
    'former employer|former colleague|old employer|ex colleague|former employer or colleague',
  professional_association:
    'professional association|cilip|ala|cilips|sla|association|aclib|bialls|arlis',
  alumni: 'alumni|alumni network|university alumni',
  online_community:
    'online community|slack|discord|mailing list|jiscmail|lis list|forum|facebook group',
  library_job_board:
    'library job board|information professional|lisjobnet|ala joblist|inalj|library jobs|sue hill|cilip jobs|library job site|jobs ac uk',
  general_job_site:
    'general job site|indeed|glassdoor|monster|reed|totaljobs|ziprecruiter|google|google jobs|job site|job board|guardian jobs|guardian|cv library|handshake|adzuna|online|company website|company site|website|careers page|civil service jobs|nhs jobs',
  agency: 'agency|recruiter|recruitment agency|recruiting agency|headhunter|tfpl|staffing agency',
  newspaper: 'newspaper|paper|print|local paper',
  job_fair: 'job fair|careers fair|career fair|fair|event',
  social_network:
    'linkedin|linked in|twitter|x|facebook|bluesky|mastodon|instagram|social media|social network|linkedin or another social network|linkedin easy apply',
  direct_approach:
    'direct approach|direct|speculative|cold email|cold e mail|i wrote to them directly|i wrote to them|spec',
  returners_programme:
    'returners programme|returners program|returner programme|programme|returnship programme',
};

const CONTRACTS_SAID: Readonly<Record<Contract, string>> = {
  permanent: 'permanent|perm|full time permanent|regular|open ended|indefinite',
  fixed_term: 'fixed term|fixed term contract|ftc|contract|fixed|12 months|6 months',
  maternity_cover:
    'maternity cover|mat cover|maternity|parental cover|maternity or parental cover|maternity leave cover|parental leave cover',
  temporary: 'temporary|temp|casual|zero hours|bank|relief|temporary or casual|seasonal',
  returnship: 'returnship|returner placement|returnship paid for some months|internship',
  freelance: 'freelance|self employed|consultant|consulting|contractor',
  volunteer: 'volunteer|voluntary|volunteering|unpaid',
};

const HOURS_SAID: Readonly<Record<Hours, string>> = {
  full_time: 'full time|fulltime|ft|35|36|37|37 5|40|35 hours|37 hours|40 hours|36 hours',
  part_time: 'part time|parttime|pt|0 5 fte|0 6 fte|0 8 fte',
  job_share: 'job share|jobshare',
  term_time: 'term time|term time only|tto',
  flexible: 'flexible|flexi|flexitime|flex|hybrid',
};

const tableOf = (said: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(said).flatMap(([meaning, words]) =>
      words.split('|').map((word) => [word, meaning] as const),
    ),
  );

const BY_STATUS = tableOf(STATUSES);
const BY_CHANNEL = tableOf(CHANNELS_SAID);
const BY_CONTRACT = tableOf(CONTRACTS_SAID);
const BY_HOURS = tableOf(HOURS_SAID);

/** What values of a file are compared by: without case, punctuation, emoji. */
export function valueKey(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 100);
}

/** As meanings are chosen and kept: `first_round`, `rejected`, `first_round+rejected`, `nothing`. */
export function meaningFrom(code: string): StatusMeaning | null {
  if (code === 'nothing') return { stage: null, outcome: null };
  const [one = '', two = ''] = code.split('+');
  if (isStage(one) && (two === '' || isOutcome(two))) {
    return { stage: one, outcome: isOutcome(two) ? two : null };
  }
  return isOutcome(one) && two === '' ? { stage: null, outcome: one } : null;
}

/** The code of what a status probably means; null where it is not known. */
export function recogniseStatus(value: string): string | null {
  const key = valueKey(value).replace(/^\d+ /, '');
  return BY_STATUS.get(key) ?? (meaningFrom(key.replaceAll(' ', '_')) && key.replaceAll(' ', '_'));
}

/** The code of what a status means: as somebody has said, or as it is recognised. */
export function statusMeant(value: string, said: Readonly<Record<string, string>>): string | null {
  const key = valueKey(value);
  return (Object.hasOwn(said, key) ? said[key] : undefined) ?? recogniseStatus(value);
}

const find = <T extends string>(
  value: string,
  table: ReadonlyMap<string, string>,
  is: (value: unknown) => value is T,
): T | null => {
  const key = valueKey(value);
  const found = table.get(key) ?? key.replaceAll(' ', '_');
  return is(found) ? found : null;
};

export const recogniseChannel = (value: string): Channel | null =>
  find(value, BY_CHANNEL, isChannel);
export const recogniseContract = (value: string): Contract | null =>
  find(value, BY_CONTRACT, isContract);
export const recogniseHours = (value: string): Hours | null => find(value, BY_HOURS, isHours);
