/** The chart whose days the strip of tiles shows. */
export const STRIP_CHART = 'controls-by-element';
