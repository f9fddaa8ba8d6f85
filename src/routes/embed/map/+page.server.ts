import { wholeMap } from '#lib/server/maps.ts';

export const load = () => ({ figure: wholeMap() });
