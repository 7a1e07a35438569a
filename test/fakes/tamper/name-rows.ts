import { note } from '../bench';
import { zipOf } from '../container';
import type { Attack } from './attacks';
import type { Code, Row } from './row';

/** A file more, under a name that a person or another tool reads otherwise. */
function named(attack: Attack, altered: string, code: Code, name: string): Row {
  return [attack, altered, code, ({ good }) => zipOf([...good, [name, 'x']])];
}

const outside = 'path that leads outside';
const twice = 'duplicate entry';
const ways = 'name that reads two ways';

/** One word for a file in many scripts: none of them gets into an archive, whatever its letters. */
const scripts: Readonly<Record<string, string>> = {
  Latin: 'documents/démarche.md',
  Greek: 'documents/διάβημα.md',
  Cyrillic: 'documents/демарш.md',
  Armenian: 'documents/դեմարշ.md',
  Georgian: 'documents/დემარში.md',
  Hebrew: 'documents/דמארש.md',
  Arabic: 'documents/مسعى.md',
  Devanagari: 'documents/डेमार्श.md',
  Thai: 'documents/บันทึก.md',
  Ethiopic: 'documents/ማስታወሻ.md',
  Han: 'documents/照会.md',
  Kana: 'documents/メモ.md',
  Hangul: 'documents/각서.md',
  emoji: 'documents/📄.md',
};

export const nameRows: readonly Row[] = [
  named(outside, 'a path upwards', 'name-traversal', 'documents/../../evil'),
  named(outside, 'an absolute path', 'name-traversal', '/etc/evil'),
  named(outside, 'a drive letter', 'name-traversal', 'c:evil'),
  named(outside, 'a backslash', 'name-traversal', 'documents\\evil'),
  named(twice, 'at the end', 'zip-duplicate', note),
  [twice, 'in front', 'zip-duplicate', ({ good }) => zipOf([...good.slice(0, 2), [note, 'x'], ...good.slice(2)])],
  named(twice, 'in other letters', 'zip-duplicate', 'META-INF/asicmanifest001.xml'),
  named(ways, 'a control character', 'name-invalid', 'documents/a\u0001'),
  named(ways, 'a line end', 'name-invalid', 'documents/a\n.md'),
  named(ways, 'a bidirectional mark', 'name-invalid', 'documents/a\u202egpj'),
  named(ways, 'a zero-width joiner', 'name-invalid', 'documents/a\u200d.md'),
  named(ways, 'a device name', 'name-invalid', 'documents/con.md'),
  named(ways, 'a dot at the end', 'name-invalid', 'documents/note.'),
  named(ways, 'capitals', 'name-invalid', 'documents/Note2.md'),
  named(ways, 'a space', 'name-invalid', 'documents/a note.md'),
  named(ways, 'five folders deep', 'name-invalid', 'documents/a/b/c/d.md'),
  named(ways, '121 characters', 'name-invalid', `documents/${'a'.repeat(111)}`),
  named(ways, 'a decomposed letter', 'name-invalid', 'documents/e\u0301'),
  ...Object.entries(scripts).map(([script, name]) => named(ways, `letters: ${script}`, 'name-invalid', name)),
];
