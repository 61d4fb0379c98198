import { useTexts } from '../language/language';
import { OVERLAYS, SHADINGS, type Overlay, type Shading } from '../maps/address-state.rules';
import { layerTexts } from '../maps/layer.texts';
import { CheckboxGroup, RadioGroup } from '../parts/choices';
import { covidMapTexts } from './covid-map.texts';

interface LayerChoiceProps {
  readonly shading: Shading;
  readonly overlays: readonly Overlay[];
  readonly onShading: (shading: Shading) => void;
  readonly onOverlays: (overlays: readonly Overlay[]) => void;
}

/** By what areas are coloured, and what is laid over them. */
export function LayerChoice({ shading, overlays, onShading, onOverlays }: LayerChoiceProps) {
  const t = useTexts(covidMapTexts);
  const layerName = useTexts(layerTexts);
  return (
    <details className="map-options">
      <summary>{t('options')}</summary>
      <RadioGroup
        label={t('shading')}
        value={shading}
        options={SHADINGS.map((value) => ({ value, label: layerName(value) }))}
        onChange={onShading}
        isInline
      />
      <CheckboxGroup
        label={t('overlays')}
        values={overlays}
        options={OVERLAYS.map((value) => ({ value, label: layerName(value) }))}
        // In the order in which they are listed, so that the same choice has one address.
        onChange={(chosen) => onOverlays(OVERLAYS.filter((overlay) => chosen.includes(overlay)))}
      />
    </details>
  );
}
