/** A draft as a file to read: PDF, text, Akoma Ntoso. */
export const paper = {
  type: {
    pdf: 'PDF',
    md: 'Markdown',
    txt: 'Plain text',
    xml: 'Akoma Ntoso',
  },
  what: '“{{title}}” as it reads with every change taken. The mark {{mark}} stands on every page and in the name of the file.',
  whatUnmarked:
    '“{{title}}” as it reads with every change taken. The mark {{mark}} is that of the draft: a paper that is handed over carries none, nor does the name of the file.',
  form: 'What it holds',
  forms: {
    'handed-over': 'The text alone, as it is handed over',
    'with-grounds': 'With its grounds',
    'with-receipt': 'With its grounds, and the receipt of the decision inside',
  },
  language: 'Language',
  copyNumber: 'This is copy',
  copies: 'Of how many',
  copyUnfit: 'Two whole numbers, the first not above the second.',
  page: 'Page {{number}} of {{of}}',
  notReady: 'Not everything is settled. The file is a working copy and bears no signature.',
  outside: 'The file lies outside the vault: whoever has it can read it.',
  openFields: 'Fields are still empty: {{fields}}',
  brokenNumbers_one: 'A cross-reference leads nowhere',
  brokenNumbers_other: '{{count}} cross-references lead nowhere',
  busy: 'The pages are being laid out.',
  saved: 'Saved as {{name}}.',
  save: 'Save',
  close: 'Close',
} as const;
