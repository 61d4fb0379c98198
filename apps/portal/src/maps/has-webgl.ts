/** Whether this browser draws maps. Asked once: each question takes a picture's memory for a moment. */
export function hasWebGl(): boolean {
  known ??= document.createElement('canvas').getContext('webgl2') !== null;
  return known;
}

let known: boolean | undefined;
