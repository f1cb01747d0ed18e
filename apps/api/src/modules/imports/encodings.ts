/** The encodings that spreadsheets and trackers write. */
export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Of a file's beginning, what is looked at, in bytes. */
const BEGINNING = 262_144;

/** What a file is by its first bytes, and what to do instead. */
const NOT_TEXT: readonly (readonly [readonly number[], string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'This is a spreadsheet or an archive, not a CSV file. Open it, choose “Save as” or “Download”, then CSV, and bring that file.',
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'This is an Excel file of the old kind, not a CSV file. Open it, choose “Save as”, then CSV, and bring that file.',
  ],
  [[0x1f, 0x8b], 'This file is packed. Unpack it first, and bring the CSV file that is inside.'],
  [
    [0x25, 0x50, 0x44, 0x46],
    'This is a PDF, which cannot be read as a table. Export a CSV file instead.',
  ],
  [[0x89, 0x50, 0x4e, 0x47], 'This is a picture. Export a CSV file instead.'],
  [[0xff, 0xd8, 0xff], 'This is a picture. Export a CSV file instead.'],
];

/** Finds out how a text is encoded, part by part. */
export class EncodingCheck {
  private first = new Uint8Array();
  private readonly strict = new TextDecoder('utf-8', { fatal: true });
  private valid = true;

  add(part: Uint8Array): void {
    if (this.first.length < BEGINNING) {
      this.first = Buffer.concat([this.first, part.subarray(0, BEGINNING - this.first.length)]);
    }
    if (!this.valid) return;
    try {
      this.strict.decode(part, { stream: true });
    } catch {
      this.valid = false;
    }
  }

  beginning(): Uint8Array {
    return this.first;
  }

  /** Why it cannot be a table, in words for people; null where it can. */
  notText(): string | null {
    if (this.first.length === 0) return 'This file is empty.';
    const found = NOT_TEXT.find(([bytes]) => bytes.every((byte, i) => this.first[i] === byte));
    return found ? found[1] : null;
  }

  encoding(): Encoding {
    const [a, b] = this.first;
    if (a === 0xff && b === 0xfe) return 'utf-16le';
    if (a === 0xfe && b === 0xff) return 'utf-16be';
    return this.wide() ?? (this.valid ? 'utf-8' : 'windows-1252');
  }

  /** Text of mostly Latin letters in UTF-16 has every other byte zero. */
  private wide(): Encoding | null {
    const sample = this.first.subarray(0, 4_096);
    let even = 0;
    let odd = 0;
    for (const [i, byte] of sample.entries()) {
      if (byte !== 0) continue;
      if (i % 2 === 0) even += 1;
      else odd += 1;
    }
    const half = sample.length / 2;
    if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
    return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : null;
  }
}
