/** The few words main itself shows: the native menu, file dialogs, and why it does not start. Screens have their own. */
export const words = {
  menu: {
    file: '&File',
    edit: '&Edit',
    view: '&View',
    go: '&Go',
    help: '&Help',
    quit: 'Quit',
  },
  commands: {
    'case.new': 'New incident',
    'package.import': 'Import',
    'package.export': 'Export and sign',
    'print.open': 'Print',
    'vault.lock': 'Lock',
    'go.home': 'Home',
    'go.library': 'Library',
    'go.matrix': 'Matrix',
    'go.toolbox': 'Toolbox',
    'go.cases': 'Cases',
    'go.drafts': 'Drafts',
    'go.packages': 'Packages',
    'go.back': 'Back',
    'go.forward': 'Forward',
    'view.palette': 'Search or command',
    'view.inspector': 'Inspector',
    'view.split': 'Split view',
    'help.keys': 'Keyboard sheet',
    'help.open': 'Help',
    'settings.open': 'Settings',
  },
  files: {
    package: 'Signed package',
    certificate: 'Certificate',
    request: 'Certificate request',
    document: 'Document',
    pdf: 'PDF document',
    word: 'Word file',
    any: 'All files',
  },
  /** At the foot of a printed page: Page 1 of 3. */
  print: { page: 'Page', of: 'of' },
  refusals: {
    sandbox:
      'Valise was started without its sandbox (--no-sandbox). Start it without that switch. Where the system has no user namespaces, install the package that brings chrome-sandbox.',
    profile:
      'The profile folder is a link, belongs to someone else, or can be written by others. Nothing was read from it and nothing was changed. Make it a folder of your own, then start again.',
    renderer: 'The window stopped twice in a row. What was saved is safe. Start Valise again.',
    'file/type': 'Only ordinary files can be opened. Nothing was read.',
    'file/too-large': 'The file is larger than 256 MiB. Nothing was read.',
    'file/read': 'The file could not be read. It may be gone, or the medium was removed.',
  },
} as const;
