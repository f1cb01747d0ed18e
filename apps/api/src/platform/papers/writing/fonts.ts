import type PDFDocument from 'pdfkit';
import { createRequire } from 'node:module';
import type { Piece } from './pieces.ts';

type Pdf = InstanceType<typeof PDFDocument>;

const require = createRequire(import.meta.url);
/** Latin, Greek, Cyrillic, Hebrew, Arabic and signs in four styles; emoji in one. */
const FILES = {
  regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  italic: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Oblique.ttf'),
  boldItalic: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-BoldOblique.ttf'),
  emoji: require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
};
export const BASE_FONT = FILES.regular;
type Font = keyof typeof FILES;

/** Stands for a sign that no font has; what it should be is said beside it. */
export const MISSING = '□';

/** Words in one font. `missing` are signs that are drawn as {@link MISSING}. */
export interface Printed extends Piece {
  font: Font;
  missing: boolean;
}

/** What is asked of a font here; pdfkit's types do not have it. */
interface Coverage {
  hasGlyphForCodePoint(code: number): boolean;
}

/** The fonts of one file. Only those that are used, and of them only the used signs, go into it. */
export class Fonts {
  private readonly pdf: Pdf;
  private readonly coverage = new Map<Font, Coverage>();

  constructor(pdf: Pdf) {
    this.pdf = pdf;
    for (const [name, file] of Object.entries(FILES)) pdf.registerFont(name, file);
  }

  /** Parts words where another font is needed for them. */
  print(pieces: Piece[]): Printed[] {
    return pieces.flatMap((piece) => {
      const printed: Printed[] = [];
      for (const sign of piece.text) {
        const { font, missing } = this.choose(sign, piece, printed.at(-1));
        const last = printed.at(-1);
        if (last?.font === font && last.missing === missing) last.text += sign;
        else printed.push({ ...piece, text: sign, font, missing });
      }
      return printed;
    });
  }

  private choose(sign: string, piece: Piece, last?: Printed): { font: Font; missing: boolean } {
    const { bold, italic } = piece;
    const style = bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular';
    // What joins or varies the sign before stays with it.
    if (last && /^(?:\u200D|\uFE0F|\p{Emoji_Modifier})$/u.test(sign)) {
      return { font: last.font, missing: last.missing };
    }
    for (const font of [style, 'regular', 'emoji'] as const) {
      if (this.has(font, sign)) return { font, missing: false };
    }
    return { font: 'regular', missing: true };
  }

  private has(font: Font, sign: string): boolean {
    let coverage = this.coverage.get(font);
    if (!coverage) {
      // pdfkit knows its current font only.
      const { _font } = this.pdf.font(font) as unknown as { _font: { font: Coverage } };
      coverage = _font.font;
      this.coverage.set(font, coverage);
    }
    return coverage.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  }
}
