import { localDayOf, type Sex } from '#libs/vocabulary';
import type { DeclarationBody } from '../fortnight/declaration-body.js';

/** One declaration that was answered 2xx, reduced to what the reports count. */
interface Accepted {
  readonly day: string;
  readonly commune: string;
  readonly outcome: string;
  readonly sex: Sex;
  readonly placeCode: string | undefined;
}

/** The indicators that can be held against the ledger, each by its own grouping. */
export type Figures = ReadonlyMap<string, number>;

/** The simulation's own record of 2xx answers. It never asks the platform what it has. */
export class Ledger {
  private readonly accepted = new Map<string, Accepted>();
  private readonly idsByKey = new Map<string, string>();
  private readonly placeKinds = new Map<string, { kind: string; commune: string }>();
  /** Requests answered 2xx, repeated ones too. */
  answers = 0;
  refused = 0;
  /** What should not have happened; each is a failed simulation. */
  readonly faults: string[] = [];

  placeRegistered(code: string, kind: string, commune: string): void {
    this.placeKinds.set(code, { kind, commune });
  }

  declarationAccepted(key: string, body: DeclarationBody, answer: Record<string, unknown>): void {
    this.answers++;
    const id = String(answer.id);
    const known = this.idsByKey.get(key);
    if (known !== undefined && known !== id) this.faults.push(`one key was answered with two ids: ${known} and ${id}`);
    this.idsByKey.set(key, id);
    this.accepted.set(id, {
      day: localDayOf(new Date(String(answer.declaredAt))),
      commune: body.residence.communeCode ?? 'outside',
      outcome: String(answer.outcome),
      sex: body.declarant.sex as Sex,
      placeCode: body.placeCode,
    });
  }

  get declarations(): number {
    return this.accepted.size;
  }

  byDayAndCommune(): Figures {
    return this.count(({ day, commune }) => `${day} ${commune}`);
  }

  bySex(): Figures {
    return this.count(({ sex }) => sex);
  }

  byDayNeedingAttention(): Figures {
    return this.count(({ day, outcome }) => (outcome === 'attention' ? day : undefined));
  }

  byDayAndKindOfPlace(): Figures {
    return this.count(({ day, placeCode }) => {
      const place = placeCode === undefined ? undefined : this.placeKinds.get(placeCode);
      return place && `${day} ${place.kind}`;
    });
  }

  placesByCommune(): Figures {
    const figures = new Map<string, number>();
    for (const { commune } of this.placeKinds.values()) figures.set(commune, (figures.get(commune) ?? 0) + 1);
    return figures;
  }

  private count(labelOf: (accepted: Accepted) => string | undefined): Figures {
    const figures = new Map<string, number>();
    for (const accepted of this.accepted.values()) {
      const label = labelOf(accepted);
      if (label !== undefined) figures.set(label, (figures.get(label) ?? 0) + 1);
    }
    return figures;
  }
}
