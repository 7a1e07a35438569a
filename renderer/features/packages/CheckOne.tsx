import { useState } from 'react';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { endAside } from '../../store/aside';
import { useStore } from '../../store/context';
import { Actions, Button } from '../../ui/Button';
import page from '../../ui/page.module.css';
import { Notice } from '../../ui/Status';
import { useEnterOnTitle } from '../../ui/use-enter-on-title';
import { Brings } from './Brings';
import { KeepAside } from './KeepAside';
import { OpenEnvelope } from './OpenEnvelope';
import { ShowAsLight } from './ShowAsLight';
import type { Check } from './use-check';
import type { Grounds } from './use-grounds';
import { VerdictSheet } from './VerdictSheet';

interface Props {
  readonly check: Check;
  readonly grounds: Grounds;
  /** Why the file could not be read or chosen. */
  readonly failure: unknown;
  readonly mark: 'LIMITE' | 'PUBLIC';
  readonly isOneOfSeveral: boolean;
  readonly onChoose: () => void;
  readonly onGiveTrust: () => void;
  /** It is taken in. */
  readonly onTaken: () => void;
}

/** The sheet of one file: the verdict, and what it would bring in. */
export function CheckOne({ check, grounds, isOneOfSeveral, mark, onTaken, ...rest }: Props) {
  const t = useWords();
  const { opened, judged } = check;
  const { file } = opened;
  const verdict = judged?.verdict;
  const store = useStore();
  const [taken, setTaken] = useState<string>();
  const [failed, setFailed] = useState<unknown>();
  const isFirst = !file && !opened.asks && !isOneOfSeveral;
  useEnterOnTitle({ id: 'package.choose', run: isFirst ? rest.onChoose : undefined });
  const lead = isOneOfSeveral
    ? t('packages.several.choose')
    : `${t('packages.verify.lead')} ${t('packages.import.drop')}`;
  const chooses = isOneOfSeveral
    ? 'packages.several.others'
    : file
      ? 'packages.verify.another'
      : 'packages.verify.choose';
  return (
    <>
      {!verdict && <p className={page['lead']}>{lead}</p>}
      <Actions>
        <Button kind={isFirst ? 'primary' : 'normal'} kbd={isFirst ? 'Enter' : undefined} onClick={rest.onChoose}>
          {t(chooses)}
        </Button>
        <Button onClick={rest.onGiveTrust}>{t('packages.verify.trust')}</Button>
        {/* out of its envelope it would leave for anybody to read */}
        {file && opened.by === undefined && verdict?.digest && verdict.level !== 'invalid' && (
          <ShowAsLight name={file.name} bytes={file.bytes} digest={verdict.digest} mark={mark} />
        )}
        <span role="status">{check.busy ? t('packages.verify.busy') : ''}</span>
      </Actions>
      <UnderTrust grounds={grounds} />
      <Failure thrown={check.failure ?? rest.failure ?? grounds.failure ?? failed} />
      <OpenEnvelope opened={opened} />
      {judged && file && (
        <VerdictSheet name={file.name} verdict={judged.verdict} checked={judged.checked}>
          <div className={page['stack']} data-print="never">
            <Brings
              key={judged.verdict.digest}
              verdict={judged.verdict}
              file={file}
              given={grounds.given}
              isSealed={opened.by !== undefined}
              onTaken={() => {
                setTaken(judged.verdict.digest);
                endAside(store, judged.verdict.digest).catch(setFailed);
                onTaken();
              }}
            />
            {taken !== judged.verdict.digest && <KeepAside key={judged.checked} judged={judged} />}
          </div>
        </VerdictSheet>
      )}
    </>
  );
}

function UnderTrust({ grounds: { given, isAgain, believed } }: Pick<Props, 'grounds'>) {
  const t = useWords();
  return (
    <p className="dim">
      {given.anchors.length > 0 && t('packages.verify.trustGiven', { count: given.anchors.length })}{' '}
      <span role="status">{isAgain && t('packages.verify.trustAgain')}</span>{' '}
      {believed?.entries && t('trust.verdict.under', { count: believed.entries.length })}
      {given.anchors.length === 0 && !believed?.entries && t('packages.verify.trustNone')}
    </p>
  );
}

function Failure({ thrown }: { readonly thrown: unknown }) {
  const t = useWords();
  if (thrown === undefined) return null;
  const { text, code } = errorWords(thrown);
  return (
    <Notice
      level="invalid"
      title={code === 'identity/certificate' ? t('packages.id.reason.malformed') : text}
      code={code}
    />
  );
}
