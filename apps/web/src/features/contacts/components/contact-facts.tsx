import { Card } from '@reshelve/ui/card';
import { SummaryList, type SummaryRow } from '@reshelve/ui/summary-list';
import { CIRCLE_LABELS } from '@reshelve/domain/network';
import { type Contact, pathOf } from '../loaders';

/** What is known of a person; what is not is left out. */
export function ContactFacts({ enrolment, person }: { enrolment: string; person: Contact }) {
  const { circle, acquaintance, jobTitle, employer, formerEmployers } = person;
  const link = person.link ? URL.parse(person.link) : null;
  const words = (term: string, text: string): SummaryRow | null =>
    text ? { term, value: <span className="words wrap-anywhere">{text}</span> } : null;
  const rows: (SummaryRow | null)[] = [
    circle ? { term: 'Circle', value: CIRCLE_LABELS[circle] } : null,
    words('How you know each other', acquaintance),
    words('What they do', jobTitle),
    words('Where they work', employer),
    words('Where they worked before', formerEmployers.join('\n')),
    person.email
      ? {
          term: 'E-mail',
          value: (
            <a
              className="link break-all"
              href={`mailto:${encodeURIComponent(person.email).replaceAll('%40', '@')}`}
            >
              {person.email}
            </a>
          ),
        }
      : null,
    person.phone
      ? {
          term: 'Phone',
          value: (
            <a className="link" href={`tel:${person.phone.replace(/[^\d+]/g, '')}`}>
              {person.phone}
            </a>
          ),
        }
      : null,
    link
      ? {
          term: 'Profile or page',
          value: (
            <a
              className="link break-all"
              href={person.link}
              target="_blank"
              rel="noopener noreferrer"
            >
              {link.host}
              <span className="sr-only"> (opens in a new tab)</span>
            </a>
          ),
        }
      : null,
    words('Notes', person.notes),
  ];
  const known = rows.filter((row) => row !== null);
  return (
    <Card
      title="What you know"
      aside={
        <a className="link" href={`${pathOf(enrolment, person.id)}/edit`}>
          Edit<span className="sr-only"> what is noted of {person.name}</span>
        </a>
      }
    >
      {known.length > 0 ? (
        <SummaryList rows={known} />
      ) : (
        <p className="text-muted">Only the name so far. Where they work is worth having.</p>
      )}
    </Card>
  );
}
