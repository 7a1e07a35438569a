import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf';

/** A PDF as an independent reader sees it. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), useSystemFonts: false, disableFontFace: true, verbosity: 0 }).promise;
}

/** The text of a page in the order of its content. */
export async function textOf(pdf: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    .join('')
    .replaceAll(/\s+/g, ' ');
}

interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly StructNode[];
}

/** Roles below a node of the structure tree, outer before inner. */
export function rolesIn(node: StructNode): readonly string[] {
  return [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap(rolesIn)];
}

/** Ids of the marked content that the structure tree of a page leads to. */
export function contentIn(node: StructNode): readonly string[] {
  return [...(node.type === 'content' && node.id ? [node.id] : []), ...(node.children ?? []).flatMap(contentIn)];
}

/** What is drawn on a page outside of any marked content, and the ids of the marked content there is. */
export async function marksOf(pdf: PDFDocumentProxy, page: number) {
  const { items } = await (await pdf.getPage(page)).getTextContent({ includeMarkedContent: true });
  const open: string[] = [];
  const ids: string[] = [];
  const loose: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      if (open.length === 0 && item.str.trim() !== '') loose.push(item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else {
      open.push(item.type);
      if (item.id) ids.push(item.id);
    }
  }
  return { ids, loose };
}
