import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader finds in a PDF file. */
export interface Printed {
  readonly title: string;
  readonly isTagged: boolean;
  /** Of the structure, on all pages: `H1`, `P`, `Table`. */
  readonly roles: ReadonlySet<string>;
  /** Titles of the outline, of all levels. */
  readonly outline: readonly string[];
  readonly pages: readonly { readonly text: string; readonly width: number; readonly height: number }[];
}

interface Structure {
  readonly role?: string;
  readonly children?: readonly object[];
}

/** Reads a file as any reader of such documents does. Nothing in it is run. */
export async function readPdf(bytes: Uint8Array): Promise<Printed> {
  const loading = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, useSystemFonts: false });
  const document = await loading.promise;
  try {
    const pages: Printed['pages'][number][] = [];
    const roles = new Set<string>();
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const { width, height } = page.getViewport({ scale: 1 });
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      pages.push({ text, width, height });
      collect(await page.getStructTree(), roles);
    }
    const { info } = await document.getMetadata();
    const marks = await document.getMarkInfo();
    return {
      title: String(Reflect.get(info, 'Title')),
      isTagged: marks?.Marked === true,
      roles,
      outline: titlesOf((await document.getOutline()) ?? []),
      pages,
    };
  } finally {
    await loading.destroy();
  }
}

interface Entry {
  readonly title: string;
  readonly items: readonly Entry[];
}

function titlesOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}

function collect(node: Structure | null, roles: Set<string>): void {
  if (node?.role) roles.add(node.role);
  for (const child of node?.children ?? []) collect(child, roles);
}
