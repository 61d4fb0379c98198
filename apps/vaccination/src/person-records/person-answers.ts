import { maskFullName, type StatedPerson } from '#libs/vocabulary';
import { shownPersonOf } from '../doses/dose-record-answers.js';
import type { CourseRead } from '../doses/read-course.use-case.js';
import type { DoseOfPerson, ListedPerson, PersonView, ShownPerson } from './person-records.dto.js';
import type { PersonRecord } from './person-records.query.js';

export function listedPersonOf(record: PersonRecord, person: StatedPerson, view: PersonView): ListedPerson {
  const { id, residenceCommune, assurance, progress } = record;
  const counted = { doses: progress?.doseDays.length ?? 0, completedDay: progress?.completedDay ?? null };
  if (view === 'next-dose')
    return {
      ...{ id, view, maskedName: null, birthYear: null, sex: null, residenceCommune: null, assurance: null },
      ...counted,
    };
  return {
    ...{ id, view, maskedName: maskFullName(person.fullName), birthYear: person.birth?.year ?? null },
    ...{ sex: person.sex, residenceCommune, assurance },
    ...counted,
  };
}

export function shownPersonAs(id: string, person: StatedPerson, read: CourseRead, view: PersonView): ShownPerson {
  const { doubts, completeOn, fullyVaccinatedFrom, nextDue } = read.course;
  return {
    ...{ id, view, person: view === 'full' ? shownPersonOf(person) : null, doses: dosesOf(read, view) },
    ...{ inDoubt: doubts.length > 0, completeOn, fullyVaccinatedFrom, nextDue: nextDue && { ...nextDue } },
  };
}

function dosesOf({ entries, course }: CourseRead, view: PersonView): DoseOfPerson[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return course.doses.map(({ id, number, kind, vaccine, day }) => {
    const recorded = byId.get(id);
    const entry = view === 'full' ? recorded : undefined;
    return {
      ...{ id: entry?.id ?? null, doseNumber: number, kind, vaccine, day },
      ...{ lot: entry?.lot ?? null, facilityCode: entry?.facilityCode ?? null },
      violations: [...(recorded?.violations ?? [])],
    };
  });
}
