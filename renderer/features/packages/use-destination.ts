import { useState } from 'react';
import { type FileToSave, type SavedFile, saveFile, saveOnStick } from '../../store/save-file';
import { lookAtSticks, type Stick, useSticks } from '../../store/sticks';

/** Where a package is written to: a stick or a watched folder; without one, where the person says in the system's dialog. */
export interface Destination {
  readonly stick: Stick | undefined;
  readonly choices: readonly Stick[];
  /** By its id; an empty one for the dialog. */
  readonly choose: (id: string) => void;
}

/** The stick that is plugged in, until the person says otherwise. */
export function useDestination(): Destination {
  const sticks = useSticks((state) => state.sticks);
  const [chosen, choose] = useState<string>();
  const choices = sticks.filter(({ isWritable }) => isWritable);
  const stick = choices.find(({ id, kind }) => (chosen === undefined ? kind === 'stick' : id === chosen));
  return { stick, choices, choose };
}

/** Writes and reads back. Null when the person closed the dialog. */
export async function writeTo(stick: Stick | undefined, file: FileToSave): Promise<SavedFile | null> {
  if (!stick) return saveFile(file);
  const saved = await saveOnStick(stick.id, file);
  void lookAtSticks().catch(() => undefined); // the watch asks again in a moment
  return saved;
}
