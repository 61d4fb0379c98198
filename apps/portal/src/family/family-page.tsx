import { useSearchParams } from 'react-router';
import { rememberedPeople } from '../device/remembered-people';
import { DeclareTogether } from './declare-together';
import './family.css';
import { PeopleList } from './people-list';
import { PersonEditor } from './person-editor';

/** What is shown stands in the address, so that the browser's own back button works. */
const VIEW = 'view';
const PERSON = 'person';

/** The people whom this phone remembers, and the declaration for all of them at once. */
export default function FamilyPage() {
  const [search, setSearch] = useSearchParams();
  const people = rememberedPeople.useItems();
  const toList = (): void => setSearch({});
  const view = search.get(VIEW);
  const person = people.find(({ id }) => id === search.get(PERSON));
  if (view === 'declare' && people.length > 0) return <DeclareTogether people={people} onDone={toList} />;
  if (view === 'add' || (view === 'edit' && person !== undefined))
    return <PersonEditor key={person?.id} person={view === 'add' ? undefined : person} onDone={toList} />;
  return (
    <PeopleList
      people={people}
      onAdd={() => setSearch({ [VIEW]: 'add' })}
      onEdit={({ id }) => setSearch({ [VIEW]: 'edit', [PERSON]: id })}
      onDeclare={() => setSearch({ [VIEW]: 'declare' })}
    />
  );
}
