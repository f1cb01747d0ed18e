import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Env } from '../env/env.ts';
import { htmlOf, textOf, type Paragraph } from './layout.ts';
import { OutboxRepository } from './outbox.repository.ts';

/** How somebody leaves the mails that come by themselves. */
export interface MailList {
  /** Takes a POST from the mail program's provider (RFC 8058). */
  unsubscribe: string;
  /** The page that asks first, for people. */
  leave: string;
  /** Where they choose when and what. */
  settings: string;
}

/** A mail, to be written in plain text and in HTML. */
export interface Mail {
  /** A UUID that stays the same when the mail is sent again after a crash, so that it counts once. */
  id?: string;
  to: string;
  subject: string;
  paragraphs: Paragraph[];
  /** For mails that come by themselves. */
  list?: MailList;
}

/** Sends by SMTP where one is configured, and keeps the mail in the local outbox where not. */
@Injectable()
export class Mailer {
  private readonly transport: Transporter | undefined;

  constructor(
    private readonly env: Env,
    private readonly outbox: OutboxRepository,
  ) {
    this.transport = env.SMTP_URL
      ? createTransport({ url: env.SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 })
      : undefined;
  }

  async send({ id, to, subject, paragraphs, list }: Mail): Promise<void> {
    const footer = list ? footerOf(list) : [];
    const text = textOf(paragraphs, footer);
    const html = htmlOf(subject, paragraphs, footer);
    const headers = this.headersOf(list);
    if (this.transport) {
      const messageId = id && `<${id}@${this.host}>`;
      const from = this.env.MAIL_FROM;
      await this.transport.sendMail({
        from,
        to,
        subject,
        text,
        html,
        headers,
        ...(messageId && { messageId }),
      });
    } else {
      await this.outbox.keep({ to, subject, text, html, headers, ...(id && { id }) });
    }
  }

  /** An absolute address of the web application. */
  link(path: string): string {
    return new URL(path, this.env.PUBLIC_URL).href;
  }

  private get host(): string {
    return new URL(this.env.PUBLIC_URL).hostname;
  }

  /** Nobody's holiday note answers a machine (RFC 3834), and one click leaves (RFC 8058). */
  private headersOf(list: MailList | undefined): Record<string, string> {
    return {
      'Auto-Submitted': 'auto-generated',
      ...(list && {
        'List-Id': `Reshelve reminders <reminders.${this.host}>`,
        'List-Unsubscribe': `<${list.unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    };
  }
}

function footerOf({ leave, settings }: MailList): Paragraph[] {
  return [
    'You get this because you are in a returners programme on Reshelve.',
    { label: 'Choose when and of what you are mailed', href: settings },
    { label: 'No more of these mails', href: leave },
  ];
}
