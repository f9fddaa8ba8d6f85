/**
 * Fills in the report on the page of corrections: with the chart, the edition and the date that the link on a chart's page
 * carries in its address. Nothing is sent: a link opens the reader's own mail program with the text, and no receiver.
 */
import { absolute } from '../text/address.ts';
import { homeOf } from '../text/home.ts';
import { asked, ROOM, subjectOf } from '../text/report.ts';

const field = document.querySelector<HTMLTextAreaElement>('#report-text');
const place = document.querySelector<HTMLElement>('#report-mail');
const about = asked(location.search);
if (field && about) {
	const { id, edition, asOf } = about;
	field.value = [
		`Id: ${id}`,
		edition === 'none' ? 'Edition: none frozen yet' : `Edition ${edition}`,
		`Data as of: ${asOf}`,
		`Address: ${absolute(homeOf(id))}`,
		ROOM
	].join('\n');
}
if (field && place) {
	const subject = encodeURIComponent(`Error in ${about ? subjectOf(about.id) : 'Seventeen Metals'}`);
	const link = document.createElement('a');
	link.textContent = 'Open it in your mail program';
	const fill = () => (link.href = `mailto:?subject=${subject}&body=${encodeURIComponent(field.value)}`);
	fill();
	field.addEventListener('input', fill);
	place.append(link, ': whom it goes to, you say there.');
	place.hidden = false;
}
