import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Env } from '../env/env.ts';
import { OutboxRepository } from './outbox.repository.ts';

/** A mail in plain text; the HTML alternative is made from it. */
export interface Mail {
  /** A UUID that stays the same when the mail is sent again after a crash, so that it counts once. */
  id?: string;
  to: string;
  subject: string;
  /** Paragraphs. A paragraph that is an address alone becomes a link. */
  paragraphs: string[];
}

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text);

const SIGNATURE = 'Reshelve';

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

  async send({ id, to, subject, paragraphs }: Mail): Promise<void> {
    const text = [...paragraphs, SIGNATURE].join('\n\n');
    const html = [
      '<!doctype html><html lang="en-GB"><body style="font-family:sans-serif;line-height:1.5">',
      ...[...paragraphs, SIGNATURE].map((paragraph) =>
        isAddress(paragraph)
          ? `<p><a href="${escape(paragraph)}">${escape(paragraph)}</a></p>`
          : `<p>${escape(paragraph)}</p>`,
      ),
      '</body></html>',
    ].join('\n');
    if (this.transport) {
      const messageId = id && `<${id}@${new URL(this.env.PUBLIC_URL).hostname}>`;
      const from = this.env.MAIL_FROM;
      await this.transport.sendMail({
        from,
        to,
        subject,
        text,
        html,
        ...(messageId && { messageId }),
      });
    } else {
      await this.outbox.keep({ to, subject, text, html, ...(id && { id }) });
    }
  }

  /** An absolute address of the web application. */
  link(path: string): string {
    return new URL(path, this.env.PUBLIC_URL).href;
  }
}
