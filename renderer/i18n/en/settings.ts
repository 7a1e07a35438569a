export const settings = {
  title: 'Settings',
  theme: 'Appearance',
  themes: { system: 'Follow the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  passphrase: 'Passphrase',
  passphraseText: 'The new one opens the vault from now on. The recovery words stay the same.',
  current: 'Present passphrase',
  next: 'New passphrase',
  again: 'The new one again',
  change: 'Change the passphrase',
  changed: 'The passphrase is changed.',
  differs: 'The two are not the same.',
  about: 'About this laptop',
  aboutRows: {
    app: 'Valise',
    electron: 'Electron',
    chrome: 'Chromium',
    content: 'Content',
    digest: 'Digest of the content',
    refused: 'Requests refused',
  },
  journal: 'Journal',
  utc: '{{time}} UTC',
  journalText: 'What happened with this vault: kinds and times, never texts. Each entry is chained to the one before.',
  journalWhole: 'The chain is whole: {{count}} entries',
  help: {
    title: 'Help',
    lead: 'From an incident to a signed package, in six steps.',
    steps: [
      [
        'Record the incident',
        'Ctrl+N. Six facts, each with its source. What is not known is said so, and stays visible to the end.',
      ],
      [
        'Answer the questions',
        'One at a time. A digit chooses, Enter continues, U is “not known yet”. Every question shows its legal basis, who usually knows, and what each answer changes.',
      ],
      [
        'Read the outcome',
        'Measures are open, possible or blocked, with who decides and by which vote. Each number leads to its ground. No measure is recommended: the choice is yours.',
      ],
      [
        'Draft',
        'D on the outcome. What the case knows is filled in. Gates on the left, fields on the right, F8 goes from point to point.',
      ],
      [
        'Sign',
        'Ctrl+Shift+E. You see what leaves, what stays, and with which identity it is signed. A practice identity is marked PRACTICE and trusted by nobody.',
      ],
      ['Check a package', 'Ctrl+I. Nothing is taken in; you read who signed which file, and what could not be proven.'],
    ],
    safety: 'What keeps your work',
    safetyText:
      'What you type is sealed on this disk within a second. Ctrl+L locks: the window’s process ends, and keys and text with it. Nothing is ever sent: the app has no way out.',
    limits: 'What this app is not',
    limitsText:
      'It is not approved for EU classified information. It shows what law and procedure allow; it does not say what is wise.',
  },
} as const;
