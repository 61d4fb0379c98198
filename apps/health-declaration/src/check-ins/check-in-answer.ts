import type { CheckedIn } from './check-in.dto.js';
import type { Way } from './check-in.rules.js';
import { maskedVisitor, type Visitor } from './visitor.rules.js';

/** What an entry is answered with, now and whenever its request comes again. */
export function checkedInAnswer(stay: {
  readonly id: string;
  readonly placeCode: string;
  readonly way: Way;
  readonly visitor: Visitor;
  readonly checkedInAt: Date;
  readonly dueOutAt: Date;
  readonly warnings: readonly string[];
}): CheckedIn {
  return {
    id: stay.id,
    placeCode: stay.placeCode,
    checkedInAt: stay.checkedInAt.toISOString(),
    way: stay.way,
    person: maskedVisitor(stay.visitor),
    automaticCheckOutAt: stay.dueOutAt.toISOString(),
    warnings: [...stay.warnings],
  };
}
