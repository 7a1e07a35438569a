/** Where a linked word leads. */
export function hrefOf(kind: string, id: string): string | undefined {
  switch (kind) {
    case 'brief':
      return `#/library/${id}`;
    case 'term':
      return `#/glossary/${id}`;
    case 'actor':
      return `#/matrix/actor/${id}`;
    case 'act':
      return `#/acts/${id}`;
    case 'study':
      return `#/studies/${id}`;
    case 'tree':
      return `#/toolbox/${id}`;
    case 'template':
      return `#/drafts/templates/${id}`;
    case 'measure':
      return `#/measures/${id}`;
    default:
      return undefined;
  }
}
