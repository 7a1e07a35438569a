/** The part of pdfkit that is used here. It ships no types of its own. */
declare module 'pdfkit' {
  export interface StructElement {
    add(child: StructElement | (() => void)): this;
    end(): void;
    readonly dictionary: { readonly data: Record<string, unknown> };
  }
  export interface StructOptions {
    readonly title?: string;
    readonly alt?: string;
    readonly scope?: 'Column' | 'Row';
    readonly bbox?: readonly [left: number, top: number, right: number, bottom: number];
    readonly placement?: 'Block' | 'Inline';
  }
  export interface OutlineItem {
    addItem(title: string): OutlineItem;
  }
  export interface AttachedFile {
    readonly name: string;
    readonly type: string;
    readonly description: string;
    readonly relationship: 'Data';
    readonly creationDate: Date;
    readonly modifiedDate: Date;
  }
  export interface DocumentOptions {
    readonly pdfVersion: '1.7';
    readonly subset: 'PDF/UA';
    readonly lang: string;
    readonly tagged: true;
    readonly displayTitle: true;
    readonly bufferPages: true;
    readonly autoFirstPage: false;
    /** None at first: the standard fonts are not embedded. */
    readonly font: null;
    readonly size: 'A4';
    readonly margin: number;
    readonly info: Readonly<Record<string, string | Date>>;
  }
  export class PDFDocument {
    constructor(options: DocumentOptions);
    readonly page: { readonly width: number; readonly height: number };
    readonly outline: OutlineItem;
    info: Readonly<Record<string, string | Date>>;
    /** The font in use, with the question which characters it has. */
    readonly _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } };
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(points: number): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(points: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(colour: string): this;
    stroke(): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: { readonly lineBreak: false }): this;
    addPage(): this;
    continueOnNewPage(): this;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    switchToPage(at: number): unknown;
    markContent(tag: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' }): this;
    endMarkedContent(): this;
    struct(type: string, options?: StructOptions, children?: readonly (StructElement | (() => void))[]): StructElement;
    addStructure(element: StructElement): this;
    file(bytes: Uint8Array, options: AttachedFile): unknown;
    endMetadata(): void;
    end(): void;
  }
}
