import { useEffect, useRef } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { checkpointTexts } from './checkpoint.texts';
import type { GroupMember } from './group-members';

interface GroupPanelProps {
  readonly text: string;
  readonly members: readonly GroupMember[] | undefined;
  /** What was scanned of those who have passed already. */
  readonly passed: readonly string[];
  readonly onTake: (text: string) => void;
  readonly onDone: () => void;
}

/** A family or a bus under one code: the officer takes one after the other, and sees who is still missing. */
export function GroupPanel({ text, members, passed, onTake, onDone }: GroupPanelProps) {
  const t = useTexts(checkpointTexts);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="passer">
      <h2>{t('groupTitle')}</h2>
      {members === undefined ? (
        <Unlisted passed={passed.length} onTake={() => onTake(text)} />
      ) : (
        <Listed members={members} passed={passed} onTake={onTake} />
      )}
      <div className="passer-decisions">
        <Button kind={members === undefined ? 'secondary' : undefined} onPress={onDone}>
          {t('next')}
        </Button>
      </div>
    </div>
  );
}

function Listed({
  members,
  passed,
  onTake,
}: Pick<GroupPanelProps, 'passed' | 'onTake'> & { members: readonly GroupMember[] }) {
  const t = useTexts(checkpointTexts);
  return (
    <>
      <p role="status">{t('groupPassed', { passed: passed.length, count: members.length })}</p>
      <ul className="passer-decisions group-members">
        {members.map(({ text, fullName }) => (
          <li key={text}>
            <Button kind="secondary" isDisabled={passed.includes(text)} onPress={() => onTake(text)}>
              {passed.includes(text) ? t('groupMemberPassed', { name: fullName }) : fullName}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who they are is not known without network: each is recorded for himself, as one of the group. */
function Unlisted({ passed, onTake }: { readonly passed: number; readonly onTake: () => void }) {
  const t = useTexts(checkpointTexts);
  return (
    <>
      <p>{t('groupUnlisted')}</p>
      <p role="status">{t('groupUnlistedPassed', { passed })}</p>
      <div className="passer-decisions">
        <Button onPress={onTake}>{t('groupTakeOne')}</Button>
      </div>
    </>
  );
}
