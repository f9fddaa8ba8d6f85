/** The map as what can be taken away: its rows are the table of plants and mines, whole. */
import type { Row } from '#lib/charts/bundle.ts';
import { offered, withOrigin } from '#lib/charts/spec/offer.ts';
import { ranked } from '#lib/charts/spec/ranked.ts';
import { figureSize } from '#lib/charts/picture/svg.ts';
import type { Taken } from '#lib/charts/picture/taken.ts';
import { newestState } from '#lib/data/evidence.ts';
import { HOW_TO_READ, mapNotes } from '#lib/map/notes.ts';
import { groups } from '#lib/map/rows.ts';
import { listTable } from '#lib/map/table.ts';
import { MAP_ID } from '#lib/text/picture-forms.ts';
import { ground } from './charts.ts';
import { content } from './content.ts';
import { mapEmbed } from './map-heights.ts';
import { mapPictureFigure } from './map-picture.ts';
import { sites, wholeMap } from './maps.ts';

/** The table of the map’s rows. */
const TABLE = 'facilities';

let memo: Taken | undefined;

/** The map with its rows and sources. @throws ContentError when the tables are bad */
export const mapTaken = (): Taken => (memo ??= made());

function made(): Taken {
	const { facilities, sources } = content().tables;
	const on = ground();
	const { title, subtitle, description, bare } = wholeMap();
	const behind = ranked({ drawn: facilities.flatMap((row) => row.source_ids), quoted: [] }, on);
	const rows = facilities as unknown as Row[];
	return {
		id: MAP_ID,
		kind: MAP_ID,
		table: TABLE,
		title,
		subtitle,
		description,
		how_to_read: HOW_TO_READ,
		notes: mapNotes({ doubtful: sites().filter((site) => site.doubtful).length, bare }),
		theme: '',
		chapter: '',
		unit: { short: 'one plant or mine a row', spoken: 'plants and mines', decimals: 0 },
		placed: { rows, table: listTable(groups(facilities, sources)) },
		sources: behind,
		counted_by: '',
		as_of: newestState(facilities),
		legal: null,
		columns: withOrigin(on.columns(TABLE), false),
		...offered(rows, behind),
		height: mapEmbed().height,
		picture: figureSize(mapPictureFigure('wide'))
	};
}
