import { defineMessages } from '#libs/http';

/** Every code with which a question for a layer is refused. */
export const layerMessages = defineMessages({
  'map-layer-unknown': { en: 'There is no such map layer.', vi: 'Không có lớp bản đồ này.' },
});
