import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { loadCodeReader, type CodeReader } from './code-reader';
import { LastSeen } from './last-seen';

/** Between two looks at the picture: ten a second leave a cheap phone cool through a shift. */
const LOOK_EVERY_MS = 100;

interface CodeReading {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly isLooking: boolean;
  readonly onText: (text: string) => void;
}

/** Looks for codes in the video and tells each once while it is in view. @returns whether the reader is missing */
export function useCodeReading({ video, isLooking, onText }: CodeReading): boolean {
  const [reader, setReader] = useState<CodeReader>();
  const [isMissing, setMissing] = useState(false);
  const [lastSeen] = useState(() => new LastSeen());
  const tell = useEffectEvent((texts: readonly string[]) => {
    const [text] = texts;
    if (text === undefined) lastSeen.missed(performance.now());
    else if (lastSeen.isNew(text, performance.now()) && isLooking) onText(text);
  });

  useEffect(() => {
    loadCodeReader().then(setReader, () => setMissing(true));
  }, []);

  useEffect(() => {
    if (reader === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLeft = false;
    const look = async (): Promise<void> => {
      // A frame that cannot be read is followed by another.
      const texts = video.current === null ? [] : await reader.read(video.current).catch(() => []);
      if (isLeft) return;
      tell(texts);
      timer = setTimeout(() => void look(), LOOK_EVERY_MS);
    };
    void look();
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [reader, video]);
  return isMissing;
}
