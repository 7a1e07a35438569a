import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useDesk } from '../../store/desk-state';
import { focusAfter } from '../../ui/focus';
import { useFrame } from '../../ui/frame';

/** Gives the focus to an entry of the inspector, which comes back for it. A pane without one goes to `otherwise`. */
export function useOpenInInspector(): (id: string, otherwise?: string) => void {
  const { inspector } = useFrame();
  const [, navigate] = useLocation();
  return useCallback(
    (id, otherwise) => {
      if (!inspector) return void (otherwise !== undefined && navigate(otherwise));
      focusAfter(useDesk.getState().showInspector, () => {
        const entry = document.getElementById(id);
        entry?.closest('details')?.setAttribute('open', '');
        return entry;
      });
    },
    [inspector, navigate],
  );
}
