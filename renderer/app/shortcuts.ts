/** The keys of the commands that every screen has: the one place that names them. */
export const shortcuts = {
  'go.home': 'Ctrl+1',
  'go.library': 'Ctrl+2',
  'go.matrix': 'Ctrl+3',
  'go.toolbox': 'Ctrl+4',
  'go.cases': 'Ctrl+5',
  'go.drafts': 'Ctrl+6',
  'go.packages': 'Ctrl+7',
  'case.new': 'Ctrl+N',
  'package.import': 'Ctrl+I',
  'content.open': 'Ctrl+Shift+I',
  'print.open': 'Ctrl+P',
  'view.palette': 'Ctrl+K',
  'view.inspector': 'Ctrl+Alt+I',
  'view.split': 'Ctrl+\\',
  'view.regions': 'F6',
  'view.regionsBack': 'Shift+F6',
  'go.back': 'Alt+ArrowLeft',
  'go.forward': 'Alt+ArrowRight',
  'vault.lock': 'Ctrl+L',
  'help.keys': 'Ctrl+/',
  'help.open': 'F1',
} as const;

/** As printed beside a control: `Ctrl L`. */
export function keysOf(id: keyof typeof shortcuts): string {
  return shortcuts[id].replaceAll('+', ' ');
}
