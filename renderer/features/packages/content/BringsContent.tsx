import { useEffect, useRef } from 'react';
import type { Trust, Verdict } from '#shared/package/index';
import { useWords } from '../../../i18n';
import type { Incoming } from '../../../store/incoming';
import { bytesSource } from '../../../store/pack-source';
import { Notice } from '../../../ui/Status';
import { useCodeWords } from '../use-code-words';
import { HandOn } from './HandOn';
import { PackState } from './PackState';
import { usePackImport } from './use-pack-import';
import { usePackTrust } from './use-pack-trust';

interface Props {
  readonly file: Incoming;
  readonly verdict: Verdict;
  /** It came in an envelope: out of it, it would leave for anybody to read. */
  readonly isSealed: boolean;
  /** Given for this check. */
  readonly given: Trust;
  readonly onTaken: () => void;
}

/** What a content pack that was checked would change here, and the button that installs it. */
export function BringsContent({ file, verdict, isSealed, given, onTaken }: Props) {
  const t = useWords();
  const codeWords = useCodeWords();
  const trust = usePackTrust(given);
  const packs = usePackImport(trust);
  const { state, look } = packs;
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    if (trust.isKnown) void latest.current(async () => bytesSource(file));
  }, [trust.isKnown, file]);
  const { series, version } = verdict.manifest ?? {};
  const refused = state.at === 'looked' && !state.looked.preview ? state.looked.verdict.codes : undefined;
  return (
    <>
      <PackState packs={packs} takesFocus={false} onInstalled={onTaken} />
      {refused && (
        <Notice level="unknown" title={t('packages.content.notHere')}>
          {refused.map((code) => (
            <p key={code}>{codeWords(code)}</p>
          ))}
        </Notice>
      )}
      {!isSealed && series !== undefined && version !== undefined && (
        <HandOn series={series} version={version} digest={verdict.digest ?? ''} read={async () => file.bytes} />
      )}
      <p>
        <a href="#/packages/content">{t('packages.content.title')}</a>
      </p>
    </>
  );
}
