import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api';
import { useCursorPages } from '../api/use-cursor-pages';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { PagedTable } from '../parts/paged-table';
import { Select } from '../parts/select';
import { useMe } from '../session/session';
import { ChangeGrant } from './change-grant';
import { ConfirmAct } from './confirm-act';
import { NewMember } from './new-member';
import { ROLE_NAMES, type RoleName, type StaffMember, type StaffWithPassword } from './staff-member';
import { roleTexts, staffTexts } from './staff.texts';
import { StartPassword } from './start-password';
import { useStaffColumns } from './staff-columns';

const PAGE_ITEMS = 25;

/** What is open above the list. */
type Open =
  | { readonly what: 'new' }
  | { readonly what: 'change' | 'disable' | 'reset'; readonly member: StaffMember }
  | { readonly what: 'password'; readonly member: StaffWithPassword };

/** The people who sign in, in the areas of the one who looks. */
export default function StaffPage() {
  const t = useTexts(staffTexts);
  const roleName = useTexts(roleTexts);
  const queries = useQueryClient();
  const mayWrite = useMe().data?.scopes.includes('staff:write') ?? false;
  const [role, setRole] = useState<RoleName | ''>('');
  const [open, setOpen] = useState<Open>();
  const changed = (next?: Open): void => {
    void queries.invalidateQueries({ queryKey: ['staff'] });
    setOpen(next);
  };
  const columns = useStaffColumns(mayWrite, (what, member) => setOpen({ what, member }));
  const list = useCursorPages(['staff', role], async (cursor, signal) => {
    const query = { limit: PAGE_ITEMS, ...(role !== '' && { role }), ...(cursor && { cursor }) };
    return (await api.GET('/v1/staff', { params: { query }, signal })).data;
  });
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      {mayWrite ? (
        <p>
          <Button onPress={() => setOpen({ what: 'new' })}>{t('add')}</Button>
        </p>
      ) : null}
      <div className="filters">
        <Select
          label={t('role')}
          value={role}
          emptyLabel={t('allRoles')}
          options={ROLE_NAMES.map((value) => ({ value, label: roleName(value) }))}
          onChange={setRole}
        />
      </div>
      <PagedTable
        caption={t('caption')}
        columns={columns}
        list={list}
        rowKey={({ id }) => id}
        none={t('none')}
        noneHelp={t('noneHelp')}
      />
      {open === undefined ? null : <OpenAct open={open} onClose={() => setOpen(undefined)} onDone={changed} />}
    </>
  );
}

interface OpenActProps {
  readonly open: Open;
  readonly onClose: () => void;
  /** What it opens next, if anything. */
  readonly onDone: (next?: Open) => void;
}

function OpenAct({ open, onClose, onDone }: OpenActProps) {
  const withPassword = (member: StaffWithPassword): void => onDone({ what: 'password', member });
  switch (open.what) {
    case 'new':
      return <NewMember onClose={onClose} onCreated={withPassword} />;
    case 'change':
      return <ChangeGrant member={open.member} onClose={onClose} onSaved={() => onDone()} />;
    case 'disable':
      return <ConfirmAct what="disable" member={open.member} onClose={onClose} onDone={() => onDone()} />;
    case 'reset':
      return <ConfirmAct what="reset" member={open.member} onClose={onClose} onDone={withPassword} />;
    case 'password':
      return <StartPassword member={open.member} onClose={onClose} />;
  }
}
