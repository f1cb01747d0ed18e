import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';

/** A file to take along: never shown in the page's own place. */
export interface Attachment {
  name: string;
  mediaType: string;
  content: Uint8Array | Readable;
  /** In bytes, where it is known before. */
  size?: number;
}

/** Answers with a file under its own name, in whatever script that is (RFC 6266). */
export const attached = ({ name, mediaType, content, size }: Attachment): StreamableFile => {
  const options = {
    type: mediaType,
    disposition: `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`,
    ...(size !== undefined && { length: size }),
  };
  return content instanceof Uint8Array
    ? new StreamableFile(content, options)
    : new StreamableFile(content, options);
};

/** For programs that know no other letters. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ !#$&'()+,.0-9;=@A-Z[\]^_`a-z{}~-]/g, '_');

const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A name that every system takes for a file, with its ending. */
export const fileNameFor = (title: string, ending: string): string => {
  const bare = title
    .toWellFormed()
    .replace(/[\p{C}\\/:*?"<>|]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')
    // A name that begins with a dot is hidden.
    .replace(/^\.+/, '');
  return `${bare || 'material'}.${ending}`;
};
