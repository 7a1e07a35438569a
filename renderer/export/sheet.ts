import { PDFDocument } from 'pdfkit';
import { type Footnotes, isNote } from './footnotes';
import type { Line, Metrics } from './lines';
import type { Face, FontFace, PdfInput } from './pdf-input';

/** Points. A4 with the marks in its margins. */
export const MARGIN = 62;
const MARK_SIZE = 9;
const INK = '#14171f';
const RULE = '#c9ccd3';
const SPACING = 1.38;
/** Numbers of notes beside the text they stand in. */
const NOTE = 0.66;

/** `info` stands in the XMP too, which pdfkit writes without escaping. */
class EscapedPdf extends PDFDocument {
  override endMetadata(): void {
    const plain = this.info;
    const entries = Object.entries(plain).map(([key, value]) => [
      key,
      typeof value === 'string' ? escaped(value) : value,
    ]);
    this.info = Object.fromEntries(entries);
    super.endMetadata();
    this.info = plain;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Pages that are filled from top to bottom. What is drawn inside a structure element is content, all else an artifact. */
export class Sheet {
  readonly pdf: PDFDocument;
  readonly metrics: (size: number) => Metrics;
  y = MARGIN;
  readonly margin = MARGIN;
  /** Takes room at the foot of pages, where the document has notes. */
  feet: Footnotes | undefined;
  private readonly fonts: Readonly<Record<Face, readonly string[]>>;
  private readonly owners = new Map<string, string | undefined>();

  constructor({ title, language, author, createdAt, fonts }: PdfInput) {
    const info = { Title: title, Author: author, Creator: 'Valise', Producer: 'Valise', CreationDate: createdAt };
    this.pdf = new EscapedPdf({
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      lang: language,
      tagged: true,
      displayTitle: true,
      bufferPages: true,
      autoFirstPage: false,
      font: null,
      size: 'A4',
      margin: 0,
      info: author === '' ? Object.fromEntries(Object.entries(info).filter(([key]) => key !== 'Author')) : info,
    });
    this.fonts = register(this.pdf, fonts);
    this.metrics = (size) => ({
      fontFor: (face, character) => this.fontFor(face, character),
      widthOf: (text, font) =>
        this.pdf
          .font(font)
          .fontSize(isNote(font) ? size * NOTE : size)
          .widthOfString(text),
    });
    this.pdf.addPage();
  }

  get width(): number {
    return this.pdf.page.width - 2 * MARGIN;
  }

  get bottom(): number {
    return this.pdf.page.height - MARGIN - (this.feet?.heightOn(this.pageAt) ?? 0);
  }

  /** The number of the page that is set now, from 0. */
  get pageAt(): number {
    return this.pdf.bufferedPageRange().count - 1;
  }

  /** The height of a line of text. */
  lineHeight(size: number): number {
    return size * SPACING;
  }

  /** Goes on to the next page where there is no room for so much. Open content goes on there. */
  need(height: number): boolean {
    if (this.y + height <= this.bottom || this.y <= MARGIN) return false;
    this.turn();
    return true;
  }

  /** Goes on to the next page. */
  turn(): void {
    this.pdf.continueOnNewPage();
    this.y = MARGIN;
    this.feet?.turned();
  }

  /** Draws a line at a place, without moving on. The space between two lines is kept, for those who listen. */
  put(line: Line, x: number, { y, size }: { readonly y: number; readonly size: number }): void {
    let at = x;
    this.pdf.fillColor(INK);
    for (const { text, font, width } of line) {
      const raised = isNote(font) ? { size: size * NOTE, y: y - size * 0.08 } : { size, y };
      this.pdf.font(font).fontSize(raised.size).text(text, at, raised.y, { lineBreak: false });
      at += width;
    }
  }

  /** Draws lines one below the other, over as many pages as it takes. */
  write(lines: readonly Line[], x: number, size: number): void {
    for (const line of lines) {
      this.need(this.lineHeight(size) + (this.feet?.leastFor([line]) ?? 0));
      this.put(line, x, { y: this.y, size });
      this.y += this.lineHeight(size);
      this.feet?.place([line]);
    }
  }

  /** A thin line over some width: decoration. */
  rule(x: number, y: number, width: number): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    this.pdf
      .strokeColor(RULE)
      .lineWidth(0.6)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
    this.pdf.endMarkedContent();
  }

  /** The marks at top and bottom and the number of each page, once all pages are there. */
  stamp({ mark, pageWords }: PdfInput): void {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let at = 0; at < count; at++) {
      this.pdf.switchToPage(start + at);
      const { width, height } = this.pdf.page;
      this.pdf.markContent('Artifact', { type: 'Pagination' });
      for (const y of [MARGIN / 2 - MARK_SIZE / 2, height - MARGIN / 2 - MARK_SIZE / 2])
        this.centred(mark, width / 2, y);
      const page = this.small(pageWords(at + 1, count), 'plain');
      this.put([page], width - MARGIN - page.width, { y: height - MARGIN / 2 - MARK_SIZE / 2, size: MARK_SIZE });
      this.pdf.endMarkedContent();
    }
  }

  private centred(text: string, x: number, y: number): void {
    const segment = this.small(text, 'strong');
    this.put([segment], x - segment.width / 2, { y, size: MARK_SIZE });
  }

  private small(text: string, face: Face) {
    const font = this.fonts[face][0] ?? '';
    return { text, font, width: this.metrics(MARK_SIZE).widthOf(text, font) };
  }

  private fontFor(face: Face, character: string): string | undefined {
    const key = `${face} ${character}`;
    if (this.owners.has(key)) return this.owners.get(key);
    const code = character.codePointAt(0) ?? 0;
    const found = this.fonts[face].find((name) => this.pdf.font(name)._font.font.hasGlyphForCodePoint(code));
    this.owners.set(key, found);
    return found;
  }
}

function register(pdf: PDFDocument, fonts: PdfInput['fonts']): Readonly<Record<Face, readonly string[]>> {
  const face = (name: FontFace) =>
    fonts[name].map((bytes, at) => {
      pdf.registerFont(`${name}-${at}`, bytes);
      return `${name}-${at}`;
    });
  const text = face('text');
  const note = fonts.text.map((bytes, at) => {
    pdf.registerFont(`note-${at}`, bytes);
    return `note-${at}`;
  });
  return { plain: face('plain'), strong: face('strong'), title: face('title'), italic: face('italic'), text, note };
}
