import { declarationSubmitted, placeRegistered } from '#libs/contracts';

/** One source that a view stands on: who writes the topic. */
export interface ViewSource {
  readonly source: string;
  readonly topic: string;
}

const fromHealthDeclaration = (topic: string): ViewSource => ({ source: '/lachan/health-declaration', topic });

/** The views of reporting, and every source that must have been counted before a figure of theirs is settled. */
export const VIEW_SOURCES = {
  declarations: [fromHealthDeclaration(declarationSubmitted.topic)],
  places: [fromHealthDeclaration(placeRegistered.topic)],
} as const satisfies Record<string, readonly ViewSource[]>;

export type ViewName = keyof typeof VIEW_SOURCES;
