import { incoming, type Incoming } from './incoming-people.ts';

/** A line of a spreadsheet: its cells, and where it begins in the file. */
export interface SheetLine {
  /** The first line is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

type Column = 'first' | 'last' | 'url' | 'email' | 'company' | 'position' | 'connected';

/** What LinkedIn calls its columns in the languages that its members use most. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  first: [
    'first name',
    'vorname',
    'prénom',
    'nombre',
    'nome',
    'voornaam',
    'förnamn',
    'fornavn',
    'imię',
    'etunimi',
    'jméno',
  ],
  last: [
    'last name',
    'nachname',
    'nom',
    'nom de famille',
    'apellidos',
    'apellido',
    'cognome',
    'sobrenome',
    'achternaam',
    'efternamn',
    'efternavn',
    'etternavn',
    'nazwisko',
    'sukunimi',
    'příjmení',
  ],
  url: [
    'url',
    'profile url',
    'profil-url',
    'url du profil',
    'url del perfil',
    'url del profilo',
    'url do perfil',
  ],
  email: [
    'email address',
    'e-mail address',
    'email',
    'e-mail',
    'e-mail-adresse',
    'adresse e-mail',
    'dirección de correo electrónico',
    'correo electrónico',
    'indirizzo email',
    'indirizzo e-mail',
    'endereço de e-mail',
    'e-mailadres',
    'e-postadress',
    'e-mailadresse',
    'e-postadresse',
    'adres e-mail',
  ],
  company: [
    'company',
    'unternehmen',
    'firma',
    'entreprise',
    'société',
    'empresa',
    'azienda',
    'bedrijf',
    'företag',
    'virksomhed',
    'bedrift',
  ],
  position: [
    'position',
    'poste',
    'cargo',
    'puesto',
    'posizione',
    'qualifica',
    'functie',
    'befattning',
    'stilling',
    'stanowisko',
  ],
  connected: [
    'connected on',
    'verbunden am',
    'vernetzt am',
    'connecté le',
    'date de connexion',
    'conectado el',
    'collegato il',
    'conectado em',
    'verbonden op',
    'ansluten den',
  ],
};

/** The header is looked for in so many lines: before it stand notes. */
const SEARCHED = 40;

type Columns = Partial<Record<Column, number>>;

function columnsOf(cells: readonly string[]): Columns | null {
  const columns: Columns = {};
  const names = cells.map((cell) => cell.trim().toLowerCase().normalize('NFC'));
  for (const [column, known] of Object.entries(NAMES) as [Column, readonly string[]][]) {
    const at = names.findIndex((name) => known.includes(name));
    if (at >= 0) columns[column] = at;
  }
  return columns.first !== undefined && columns.last !== undefined ? columns : null;
}

/**
 * Reads LinkedIn's export of connections. The notes before the header, whatever their length, are
 * passed over, and so are empty lines.
 * @returns one entry a connection; null where there is no header, so that it is some other file
 */
export function readConnections(lines: readonly SheetLine[]): Incoming[] | null {
  let columns: Columns | null = null;
  let start = 0;
  for (const [i, { cells }] of lines.slice(0, SEARCHED).entries()) {
    columns = columnsOf(cells);
    start = i + 1;
    if (columns) break;
  }
  if (!columns) return null;
  const found = columns;
  return lines
    .slice(start)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => {
      const cell = (column: Column): string => {
        const at = found[column];
        return at === undefined ? '' : (cells[at] ?? '');
      };
      const since = cell('connected').trim();
      return incoming(line, {
        name: `${cell('first').trim()} ${cell('last').trim()}`,
        email: cell('email'),
        link: cell('url'),
        employer: cell('company'),
        jobTitle: cell('position'),
        acquaintance: since === '' ? 'On LinkedIn' : `On LinkedIn since ${since}`,
      });
    });
}
