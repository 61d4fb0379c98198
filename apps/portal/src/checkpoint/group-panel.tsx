import { useEffect, useRef } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { checkpointTexts } from './checkpoint.texts';
import type { GroupMember } from './group-members';

interface GroupPanelProps {
  readonly members: readonly GroupMember[];
  /** What was scanned of those who have passed already. */
  readonly passed: readonly string[];
  readonly onTake: (member: GroupMember) => void;
  readonly onDone: () => void;
}

/** A family or a bus under one code: the officer takes one after the other, and sees who is still missing. */
export function GroupPanel({ members, passed, onTake, onDone }: GroupPanelProps) {
  const t = useTexts(checkpointTexts);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="passer">
      <h2>{t('groupTitle')}</h2>
      <p role="status">{t('groupPassed', { passed: passed.length, count: members.length })}</p>
      <ul className="passer-decisions group-members">
        {members.map((member) => (
          <li key={member.text}>
            <Button kind="secondary" isDisabled={passed.includes(member.text)} onPress={() => onTake(member)}>
              {passed.includes(member.text) ? t('groupMemberPassed', { name: member.fullName }) : member.fullName}
            </Button>
          </li>
        ))}
      </ul>
      <div className="passer-decisions">
        <Button onPress={onDone}>{t('next')}</Button>
      </div>
    </div>
  );
}
