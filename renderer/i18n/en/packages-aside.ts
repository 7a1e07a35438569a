/** A package that was checked and neither taken in nor thrown away. */
export const packagesAside = {
  title: 'Kept aside',
  lead: 'Checked, and not taken in. Each file stays where it lies: here is kept only that it was checked, when, and with which verdict.',
  keep: 'Keep aside',
  kept: 'Kept aside. The file stays where it lies; of it, only this verdict is kept.',
  before: 'Kept aside on {{day}}, then: {{level}}.',
  end: 'Take it off the list',
  again: 'Check again',
  line: '{{kind}}, {{name}}, {{size}}, digest {{digest}}',
  here: 'It lies on what is plugged in.',
  elsewhere: 'It is on nothing that is plugged in.',
};
