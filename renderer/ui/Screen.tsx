import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { type Crumb, type Mark, type PrintLook, useFrame } from './frame';

/** Every screen: tells the frame where it is and which mark it bears, and fills the inspector. */
export function Screen(props: {
  readonly crumbs: readonly Crumb[];
  readonly mark?: Mark;
  readonly markLabel?: string;
  readonly print?: PrintLook | undefined;
  readonly inspector?: ReactNode;
  readonly children: ReactNode;
}) {
  const frame = useFrame();
  const { crumbs, mark = 'PUBLIC', markLabel, print } = props;
  const key = JSON.stringify([crumbs, mark, markLabel, print]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for its parts
  useEffect(() => frame.show({ crumbs, mark, markLabel, print }), [frame.show, key]);
  const hasInspector = props.inspector !== undefined;
  useEffect(() => {
    frame.setHasInspector(hasInspector);
    return () => frame.setHasInspector(false);
  }, [frame.setHasInspector, hasInspector]);
  return (
    <>
      {props.children}
      {frame.inspector && hasInspector && createPortal(props.inspector, frame.inspector)}
    </>
  );
}

/**
 * The one `h1` of a screen. Takes the focus when the screen (or `focusKey`) changes, so that it is read out; and again where the
 * screen was hidden until a part of it had come, for the browser takes the focus from what is hidden.
 */
export function ScreenTitle(props: {
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly focusKey?: string;
}) {
  const ref = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key is the reason to move the focus
  useLayoutEffect(() => ref.current?.focus({ preventScroll: true }), [props.focusKey]);
  return (
    <h1 ref={ref} tabIndex={-1} className={props.className}>
      {props.children}
    </h1>
  );
}
