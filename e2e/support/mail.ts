export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  sentAt: string;
}

const API = process.env['JOURNEY_API_URL'] ?? 'http://127.0.0.1:4000';
const PATIENCE_MS = 20_000;

/** Waits for a mail to an address whose subject fits: from the local outbox, as a developer sees it. */
export async function mailTo(to: string, subject: RegExp): Promise<Mail> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const response = await fetch(`${API}/api/dev/outbox?to=${encodeURIComponent(to)}`);
    const mails = (await response.json()) as Mail[];
    const found = mails.find((mail) => subject.test(mail.subject));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail to ${to} with a subject like ${String(subject)}`);
}

/** The first address in a mail's text. */
export function linkIn({ text }: Mail): string {
  const link = /https?:\/\/\S+/.exec(text)?.[0];
  if (!link) throw new Error('The mail has no link.');
  return link;
}
