import type { Document } from '@reshelve/domain/documents';
import type { Passage } from '@reshelve/domain/passages';

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
  /** In ISO 8601, null where the file says none. Word and others write their own clock's time as UTC. */
  writtenAt: string | null;
  text: string;
  /**
   * The words it is about in the text of the document (`textOf`): empty at a place between words or
   * where its words were left out, null where it is about none of the text, such as a footnote.
   */
  passage: Passage | null;
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

/** What the process is asked to do, and what it answers. */
export type PaperTask =
  | { do: 'read'; bytes: Uint8Array; name: string }
  | { do: 'write'; document: Document; kind: WrittenKind; facts: PaperFacts };

export type PaperAnswer =
  | { ok: 'read'; paper: Paper }
  | { ok: 'written'; bytes: Uint8Array }
  | { ok: 'refused'; code: string; message: string };
