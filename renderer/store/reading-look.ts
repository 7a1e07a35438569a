import { create } from 'zustand';
import { z } from '#shared/base/zod';
import type { Settings } from './session';

/** How texts look to this person: four choices, kept sealed in one row. */
export const sizes = [80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400] as const;
export const spacings = ['normal', 'wide', 'wider'] as const;
export const widths = ['short', 'normal', 'long'] as const;
export const faces = ['serif', 'sans'] as const;

const lookSchema = z.strictObject({
  size: z.literal(sizes),
  spacing: z.enum(spacings),
  width: z.enum(widths),
  face: z.enum(faces),
});
export type Look = z.infer<typeof lookSchema>;

export const plainLook: Look = { size: 100, spacing: 'normal', width: 'normal', face: 'serif' };

const setting = 'reading.look';

interface LookState {
  readonly look: Look;
  /** Reads what was kept, once a desk. */
  load(settings: Settings): Promise<void>;
  change(settings: Settings, patch: Partial<Look>): Promise<void>;
}

let loaded: Settings | undefined;

export const useReadingLook = create<LookState>((set, get) => ({
  look: plainLook,
  load: async (settings) => {
    if (loaded === settings) return;
    loaded = settings;
    set({ look: readLook(await settings.get(setting)) });
  },
  change: async (settings, patch) => {
    set({ look: { ...get().look, ...patch } });
    await settings.set(setting, JSON.stringify(get().look));
  },
}));

/** What was kept, or the plain look where it does not read as one. */
export function readLook(kept: unknown): Look {
  try {
    return lookSchema.parse(JSON.parse(String(kept)));
  } catch {
    return plainLook;
  }
}
