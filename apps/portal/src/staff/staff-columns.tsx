import { useAreaName } from '../areas/areas';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { Button } from '../parts/button';
import type { Column } from '../parts/data-table';
import { StatusTag } from '../parts/status-tag';
import { STATE_TONES, type StaffMember } from './staff-member';
import { roleTexts, staffTexts } from './staff.texts';

export type StaffAct = 'change' | 'disable' | 'reset';

export function useStaffColumns(
  mayWrite: boolean,
  onAct: (act: StaffAct, member: StaffMember) => void,
): readonly Column<StaffMember>[] {
  const t = useTexts(staffTexts);
  const roleName = useTexts(roleTexts);
  const areaName = useAreaName();
  const inWords = useTimeInWords();
  const columns: readonly Column<StaffMember>[] = [
    { key: 'name', title: t('name'), cell: ({ name }) => name },
    { key: 'role', title: t('role'), cell: ({ role }) => roleName(role) },
    {
      key: 'areas',
      title: t('areas'),
      cell: ({ areas, facility }) => [...areas.map(areaName), ...(facility === null ? [] : [facility])].join(', '),
    },
    { key: 'email', title: t('email'), cell: ({ email }) => email },
    {
      key: 'until',
      title: t('until'),
      cell: ({ expiresAt }) => (expiresAt === null ? t('noEnd') : inWords(new Date(expiresAt))),
    },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state }) => <StatusTag tone={STATE_TONES[state]}>{t(state)}</StatusTag>,
    },
  ];
  const acts: Column<StaffMember> = {
    key: 'acts',
    title: t('acts'),
    cell: (member) => (member.state === 'disabled' ? null : <Acts member={member} onAct={onAct} />),
  };
  return mayWrite ? [...columns, acts] : columns;
}

interface ActsProps {
  readonly member: StaffMember;
  readonly onAct: (act: StaffAct, member: StaffMember) => void;
}

function Acts({ member, onAct }: ActsProps) {
  const t = useTexts(staffTexts);
  return (
    <div className="row-acts">
      {(['change', 'reset', 'disable'] as const).map((act) => (
        <Button key={act} kind="link" label={`${t(act)}: ${member.name}`} onPress={() => onAct(act, member)}>
          {t(act)}
        </Button>
      ))}
    </div>
  );
}
