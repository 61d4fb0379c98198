import { useSentence, useTexts } from '../language/language';
import { layerTexts } from './layer.texts';
import { Legend } from './legend';
import type { PlatformStyle } from './styled-layers';

/** What the colours and patterns of zones mean. */
export function ZoneLegend({ platform }: { readonly platform: PlatformStyle }) {
  const layerName = useTexts(layerTexts);
  const sentence = useSentence();
  const { zones = [] } = platform.metadata?.['lachan:legend'] ?? {};
  const entries = zones.map(({ value, title, colour, pattern }) => ({
    ...{ key: value, title: sentence(title), colour, pattern },
  }));
  return <Legend title={layerName('zones')} entries={entries} />;
}
