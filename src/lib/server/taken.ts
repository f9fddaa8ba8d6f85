/** All that can be taken away: the charts, and the map beside them. */
import type { Taken } from '#lib/charts/picture/taken.ts';
import { MAP_ID } from '#lib/text/picture-forms.ts';
import { chart, chartIds } from './charts.ts';
import { mapTaken } from './map-taken.ts';

/** The ids of all of it. */
export const takenIds = (): string[] => [...chartIds(), MAP_ID];

/** One of them. @throws that there is no such chart */
export const taken = (id: string): Taken => (id === MAP_ID ? mapTaken() : chart(id));
