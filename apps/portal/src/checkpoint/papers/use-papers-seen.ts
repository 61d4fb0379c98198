import { useState } from 'react';
import { NO_PAPERS, type ShownPapers, type TypedPapers } from './papers';

export interface PapersSeen {
  /** What counts for the next person. */
  readonly noted: ShownPapers | undefined;
  readonly typed: TypedPapers;
  readonly isNoting: boolean;
  readonly begin: () => void;
  readonly type: (typed: TypedPapers) => void;
  readonly note: (papers: ShownPapers) => void;
  readonly cancel: () => void;
  /** Nothing that was seen of one person is left for the next. */
  readonly drop: () => void;
}

/** The papers of the person who is about to be scanned. */
export function usePapersSeen(): PapersSeen {
  const [noted, setNoted] = useState<ShownPapers>();
  const [typed, setTyped] = useState(NO_PAPERS);
  const [isNoting, setNoting] = useState(false);
  return {
    ...{ noted, typed, isNoting },
    begin: () => setNoting(true),
    type: setTyped,
    note: (papers) => {
      setNoted(papers);
      setNoting(false);
    },
    cancel: () => setNoting(false),
    drop: () => {
      setNoted(undefined);
      setTyped(NO_PAPERS);
    },
  };
}
