/** What can be taken away with its rows: a chart, or the map, which is drawn otherwise and told of in the same words. */
import type { ChartBundle, Placed } from '../bundle.ts';

export type Taken = Omit<ChartBundle, 'placed' | 'heights' | 'folds'> & {
	placed: Pick<Placed, 'rows' | 'table' | 'columns'>;
};
