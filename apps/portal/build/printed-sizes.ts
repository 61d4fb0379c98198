import type { Plugin } from 'vite';
import { FIRST_PAGE, FIRST_VIEW_BYTES_MAX, firstView, totalBytes } from './first-view.ts';

/** Says at the end of a build what the first view costs, and fails the build where it is too much. */
export function printedSizes(): Plugin {
  return {
    name: 'printed-sizes',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir = '' }) {
        const bytes = totalBytes(firstView(dir, FIRST_PAGE));
        const line = `Portal: first view ${kilobytes(bytes)} over the wire (at most ${kilobytes(FIRST_VIEW_BYTES_MAX)})`;
        if (bytes > FIRST_VIEW_BYTES_MAX) throw new Error(line);
        console.log(line);
      },
    },
  };
}

const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
