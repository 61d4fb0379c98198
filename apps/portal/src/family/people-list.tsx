import { useState } from 'react';
import type { TypedDate } from '../parts/date-field';
import { forgetPerson, type RememberedPerson } from '../device/remembered-people';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { EmptyState } from '../parts/empty-state';
import { PageTitle } from '../parts/page-title';
import { useTitle } from './use-title';
import { familyTexts } from './family.texts';

interface PeopleListProps {
  readonly people: readonly RememberedPerson[];
  readonly onAdd: () => void;
  readonly onEdit: (person: RememberedPerson) => void;
  readonly onDeclare: () => void;
}

/** Everybody whom the phone remembers. */
export function PeopleList({ people, onAdd, onEdit, onDeclare }: PeopleListProps) {
  const t = useTexts(familyTexts);
  const title = useTitle();
  if (people.length === 0)
    return (
      <>
        <PageTitle>{title}</PageTitle>
        <EmptyState title={t('empty')}>
          <p>{t('emptyReason')}</p>
          <Button onPress={onAdd}>{t('add')}</Button>
        </EmptyState>
      </>
    );
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p className="lead">{t('lead')}</p>
      <div className="actions">
        <Button onPress={onDeclare}>{t('declareTogether')}</Button>
        <Button kind="secondary" onPress={onAdd}>
          {t('add')}
        </Button>
      </div>
      <h2>{t('people')}</h2>
      <ul className="plain-list people">
        {people.map((person) => (
          <PersonEntry key={person.id} person={person} onEdit={() => onEdit(person)} />
        ))}
      </ul>
    </>
  );
}

function PersonEntry({ person, onEdit }: { readonly person: RememberedPerson; readonly onEdit: () => void }) {
  const t = useTexts(familyTexts);
  const [isAsking, setAsking] = useState(false);
  const { id, fullName, answers } = person;
  const birth = Object.values((answers['birth'] as TypedDate | undefined) ?? {}).filter(Boolean);
  const facts = [birth.length === 0 ? undefined : t('born', { birth: birth.join('/') }), answers['phone']];
  return (
    <li className="person">
      <h3>{fullName}</h3>
      <p className="muted">{facts.filter(Boolean).join(' · ') || t('incomplete')}</p>
      <div className="actions">
        <Button kind="secondary" onPress={onEdit} label={t('editOf', { name: fullName })}>
          {t('edit')}
        </Button>
        <Button kind="secondary" onPress={() => setAsking(true)} label={t('removeOf', { name: fullName })}>
          {t('remove')}
        </Button>
      </div>
      <Dialog
        title={t('removeTitle')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <Button kind="danger" onPress={() => forgetPerson(id)}>
            {t('remove')}
          </Button>
        }
      >
        <p>{t('removeReason', { name: fullName })}</p>
      </Dialog>
    </li>
  );
}
