/** Where a linked word leads. */
export function hrefOf(kind: string, id: string): string | undefined {
  switch (kind) {
    case 'brief':
      return `#/library/${id}`;
    case 'term':
      return `#/library/glossary/${id}`;
    case 'actor':
      return `#/matrix/actor/${id}`;
    case 'tree':
      return `#/toolbox/${id}`;
    case 'template':
      return `#/drafts/templates/${id}`;
    default:
      return undefined;
  }
}
