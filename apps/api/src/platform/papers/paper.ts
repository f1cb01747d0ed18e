import type { Document } from '@reshelve/domain/documents';

/** Kinds of files that words are read from. */
export const PAPER_KINDS = ['docx', 'pdf', 'odt', 'markdown', 'text'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** As what each kind is stored and sent. */
export const PAPER_MEDIA_TYPES: Record<PaperKind, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  markdown: 'text/markdown; charset=utf-8',
  text: 'text/plain; charset=utf-8',
};

/** The most bytes of a file that are taken. */
export const PAPER_LIMIT = 10_000_000;

/** A remark that somebody made in the file's margin. */
export interface PaperComment {
  /** As the file says; may be empty. */
  author: string;
  text: string;
  /** The words it is about, on one line; empty where it is about a place between words. */
  quote: string;
}

/** What a file says. */
export interface Paper {
  kind: PaperKind;
  /** Normalised; without blocks where the file has no text, which `unread` explains. */
  document: Document;
  comments: PaperComment[];
  /** A sentence for each thing that was left out or read in a way that its owner should know of. */
  unread: string[];
}

export type WrittenKind = 'docx' | 'pdf';

/** What a file that is written says about itself. */
export interface PaperFacts {
  title: string;
  author: string;
  /** Language tag of the words. */
  lang: string;
}

/** What the thread is asked to do, and what it answers. */
export type PaperTask =
  | { do: 'read'; bytes: Uint8Array; name: string }
  | { do: 'write'; document: Document; kind: WrittenKind; facts: PaperFacts };

export type PaperAnswer =
  | { ok: 'read'; paper: Paper }
  | { ok: 'written'; bytes: Uint8Array }
  | { ok: 'refused'; code: string; message: string };
