/** The map of all sites for its pictures. */
import type { Figure } from '#lib/charts/picture/figure.ts';
import { ROOM } from '#lib/charts/picture/svg.ts';
import { named } from '#lib/map/names.ts';
import type { FormName } from '#lib/text/picture-forms.ts';
import { mapPicture, regionWidth, ZOOM } from './map-drawing.ts';
import { still, wholeMap } from './maps.ts';

/** The width in px at which the marks of the world are spread: every form shows it enlarged. */
const SPREAD = 600;
/** The regions under the world. */
const REGIONS = ['europe', 'east-asia'] as const;

let made: ReturnType<typeof make> | undefined;

/** To spread the marks takes longest: it is done once for all forms. */
function make() {
	const world = still('world', { width: SPREAD, countries: false });
	return {
		figure: wholeMap(),
		world: { ...world, region: { ...world.region, width: SPREAD } },
		regions: REGIONS.map((id) =>
			still(id, {
				named: named[id],
				width: regionWidth(ROOM, REGIONS.length) / ZOOM,
				countries: false
			})
		)
	};
}

/** What a picture of this form shows of the map. */
export function mapPictureFigure(form: FormName): Figure {
	made ??= make();
	const free = form === 'wide' || form === 'double';
	return mapPicture({ ...made, regions: free ? made.regions : [], counts: !free });
}
