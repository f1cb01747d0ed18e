/** What became of one entry of a pasted list. */
export type ParsedAddress =
  | {
      readonly kind: 'valid';
      readonly line: number;
      /** Lower case. */
      readonly email: string;
      /** Empty where none was given. */
      readonly name: string;
    }
  | {
      readonly kind: 'invalid';
      readonly line: number;
      readonly text: string;
      readonly message: string;
    }
  | {
      readonly kind: 'duplicate';
      readonly line: number;
      readonly email: string;
      /** The line that had it first. */
      readonly firstLine: number;
    };

/** Addresses longer than this cannot be delivered to (RFC 5321). */
const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;
const LOCAL_PART = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN =
  /^([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*[\p{L}\p{N}]$/u;

/** The address in lower case, or null where it is none. */
export function parseEmail(text: string): string | null {
  const email = text.trim().toLowerCase();
  const at = email.lastIndexOf('@');
  const valid =
    email.length <= LONGEST_ADDRESS &&
    at > 0 &&
    at <= LONGEST_LOCAL_PART &&
    LOCAL_PART.test(email.slice(0, at)) &&
    DOMAIN.test(email.slice(at + 1));
  return valid ? email : null;
}

/**
 * Reads a pasted list: one address a line or several with commas or semicolons between them, plain
 * or as `Name <address>`. Empty lines and stray separators are passed over.
 * @returns one result for each entry, in order; lines count from 1
 */
export function parseAddresses(text: string): ParsedAddress[] {
  const firstLines = new Map<string, number>();
  return text.split(/\r\n|\r|\n/).flatMap((content, i) =>
    entriesOf(content).map((entry): ParsedAddress => {
      const line = i + 1;
      const { name, address } = partsOf(entry);
      const email = parseEmail(address);
      if (email === null) {
        return { kind: 'invalid', line, text: entry, message: whatIsWrong(address) };
      }
      const firstLine = firstLines.get(email);
      if (firstLine !== undefined) return { kind: 'duplicate', line, email, firstLine };
      firstLines.set(email, line);
      return { kind: 'valid', line, email, name };
    }),
  );
}

/** Splits at commas and semicolons, but not within quotes: `"Ellery, Ruth" <ruth@…>`. */
function entriesOf(line: string): string[] {
  const entries = line.match(/(?:"[^"]*"|[^,;])+/g) ?? [];
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}

function partsOf(entry: string): { name: string; address: string } {
  const match = /^(.*)<([^<>]*)>$/.exec(entry);
  const unquoted = (text: string) =>
    text
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim();
  if (match) return { name: unquoted(match[1] ?? ''), address: match[2] ?? '' };
  return { name: '', address: entry.replace(/^mailto:/i, '') };
}

function whatIsWrong(address: string): string {
  if (address.trim() === '') return 'There is no e-mail address here.';
  if (!address.includes('@')) return 'An e-mail address needs an @, as in name@example.com.';
  if (/\s/.test(address.trim())) return 'There is a space in this address.';
  if (address.length > LONGEST_ADDRESS) return 'This address is too long.';
  return 'This does not look like an e-mail address. Check it for slips.';
}
