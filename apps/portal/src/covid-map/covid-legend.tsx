import { useLanguage, useSentence, useTexts } from '../language/language';
import type { CovidMapState } from '../maps/address-state.rules';
import { layerTexts } from '../maps/layer.texts';
import { Legend, type ShownLegendEntry } from '../maps/legend';
import { pointColourOf, shadesOf, type ShadeEntry } from '../maps/legend.rules';
import { signOf } from '../maps/map-signs';
import { mapsTexts } from '../maps/maps.texts';
import type { PlatformStyle } from '../maps/styled-layers';
import { ZoneLegend } from '../maps/zone-legend';
import { covidMapTexts } from './covid-map.texts';

interface CovidLegendProps {
  readonly platform: PlatformStyle;
  readonly state: CovidMapState;
}

/** What the colours of the areas mean, then those of what lies over them. */
export function CovidLegend({ platform, state: { shading, overlays } }: CovidLegendProps) {
  const t = useTexts(mapsTexts);
  const layerName = useTexts(layerTexts);
  const sentence = useSentence();
  const shadeInWords = useShadeInWords();
  const { 'lachan:legend': legend = {} } = platform.metadata ?? {};
  const entriesOf = (layer: string): readonly ShownLegendEntry[] =>
    (legend[layer] ?? []).map(({ value, title, colour, pattern }) => ({
      ...{ key: `${layer}-${value}`, title: sentence(title), colour, pattern },
    }));
  const shades = shadesOf(platform, shading).map((shade) => ({
    ...{ key: shade.colour, title: shadeInWords(shade), colour: shade.colour },
  }));
  const points = overlays.flatMap((layer) => {
    const colour = pointColourOf(platform, layer);
    return colour === undefined ? [] : [{ key: layer, title: layerName(layer), colour, sign: signOf(layer) }];
  });
  return (
    <>
      <Legend title={`${t('legend')}: ${layerName(shading)}`} entries={[...entriesOf(shading), ...shades]} />
      {overlays.includes('zones') ? <ZoneLegend platform={platform} /> : null}
      <Legend title={t('places')} entries={points} />
    </>
  );
}

function useShadeInWords(): (shade: ShadeEntry) => string {
  const t = useTexts(covidMapTexts);
  const { language } = useLanguage();
  const number = new Intl.NumberFormat(language);
  return ({ from, to }) => {
    if (from === undefined) return t('belowShade', { to: number.format(to ?? 0) });
    if (to === undefined) return t('aboveShade', { from: number.format(from) });
    return t('betweenShade', { from: number.format(from), to: number.format(to) });
  };
}
