import { useAreaName } from '../areas/areas';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import type { Column } from '../parts/data-table';
import { RowActs } from '../parts/row-acts';
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
    isActs: true,
    cell: (member) =>
      member.state === 'disabled' ? null : (
        <RowActs
          acts={['change', 'reset', 'disable'] as const}
          text={t}
          label={(act) => `${t(act)}: ${member.name}`}
          onAct={(act) => onAct(act, member)}
        />
      ),
  };
  return mayWrite ? [...columns, acts] : columns;
}
