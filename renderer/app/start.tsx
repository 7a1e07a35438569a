import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyTheme } from '../store/desk-state';
import type { Glance } from '../store/glance';
import { App } from './App';

/** Draws the first screen once, in its look, with the field that is wanted. */
export async function start(first: Promise<Glance>): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no root');
  const seen = await first;
  applyTheme(seen.theme);
  createRoot(root).render(
    <StrictMode>
      <App seen={seen} />
    </StrictMode>,
  );
}
