import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { paperError } from '../papers.errors.ts';
import { alarming } from './alarms.ts';
import { parseXml, type XmlElement } from './xml.ts';

const MOST_PARTS = 2_000;
/** Of all parts together, in bytes. */
const MOST_UNPACKED = 120_000_000;
/** Of a part that is read as XML, in bytes: ten times what 200 pages take. */
const LARGEST_XML = 40_000_000;

const open = promisify<Buffer, object, ZipFile>(fromBuffer);

/** The parts of a DOCX or ODT file. */
export class Package {
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.zip = zip;
    this.entries = entries;
  }

  /**
   * Opens a zip file, without unpacking any of it yet.
   * @throws DomainError `paper-broken`, `paper-unpacks-too-far`
   */
  static async open(bytes: Uint8Array): Promise<Package> {
    const entries = new Map<string, Entry>();
    const names = new Set<string>();
    let zip: ZipFile;
    try {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      zip = await open(buffer, { lazyEntries: true, autoClose: false });
      if (zip.entryCount > MOST_PARTS) throw paperError('paper-unpacks-too-far');
      await new Promise<void>((resolve, reject) => {
        zip.on('entry', (entry: Entry) => {
          // Names are the same in whatever case. Of two parts with one name, another program might
          // open the other one.
          const name = entry.fileName.toLowerCase();
          if (names.has(name)) reject(paperError('paper-broken'));
          names.add(name);
          entries.set(entry.fileName, entry);
          zip.readEntry();
        });
        zip.on('end', resolve);
        zip.on('error', reject);
        zip.readEntry();
      });
    } catch (error) {
      throw asRefusal(error);
    }
    // A part that turns out larger than it said ends its reading, so what they say is the most.
    const unpacked = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    if (unpacked > MOST_UNPACKED) throw paperError('paper-unpacks-too-far');
    return new Package(zip, entries);
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** Whether any part is locked by the zip file itself. */
  get isLocked(): boolean {
    return [...this.entries.values()].some((entry) => (entry.generalPurposeBitFlag & 1) === 1);
  }

  /** The content of a part, or null where there is none. */
  async bytes(name: string): Promise<Uint8Array | null> {
    const entry = this.entries.get(name);
    if (!entry) return null;
    if (entry.uncompressedSize > LARGEST_XML) throw paperError('paper-unpacks-too-far');
    try {
      const stream = await promisify(this.zip.openReadStream.bind(this.zip))(entry);
      return await buffer(stream);
    } catch (error) {
      throw asRefusal(error);
    }
  }

  async xml(name: string): Promise<XmlElement | null> {
    const bytes = await this.bytes(name);
    return bytes && parseXml(bytes);
  }

  /** Looks into every part for what scanners look for. @throws DomainError `paper-alarming` */
  async inspect(): Promise<void> {
    for (const [name, entry] of this.entries) {
      if (name.endsWith('/')) continue;
      let before = Buffer.alloc(0);
      try {
        const stream = await promisify(this.zip.openReadStream.bind(this.zip))(entry);
        for await (const part of stream) {
          const seen = Buffer.concat([before, part as Buffer]);
          if (alarming(seen)) throw paperError('paper-alarming');
          before = seen.subarray(-100);
        }
      } catch (error) {
        throw asRefusal(error);
      }
    }
  }
}

/** What goes wrong in unpacking means that the file is damaged, or made so. */
function asRefusal(error: unknown): Error {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('paper-')) {
    return error;
  }
  const says = error instanceof Error ? error.message : '';
  return paperError(
    /too many bytes in the stream/.test(says) ? 'paper-unpacks-too-far' : 'paper-broken',
  );
}
