/** What a picture file says of itself to archives, picture desks and search engines, as an XMP packet. Pure. */
import { absolute } from '../../text/address.ts';
import { LICENCE, MAKER } from '../../text/licence.ts';
import type { Figure } from './figure.ts';
import { escape } from './scene-svg.ts';

const TERMS = `${LICENCE.name}: use it with credit to ${MAKER}. What comes from a source keeps the terms of that source.`;

const NAMES = {
	rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
	dc: 'http://purl.org/dc/elements/1.1/',
	photoshop: 'http://ns.adobe.com/photoshop/1.0/',
	xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
	plus: 'http://ns.useplus.org/ldf/xmp/1.0/'
};

const simple = (name: string, text: string) => `<${name}>${escape(text)}</${name}>`;
const inEnglish = (name: string, text: string) =>
	`<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt></${name}>`;

/** Title, words, maker, credit, rights, licence, where a licence is had, and sources: the packet's RDF. */
export function rdf(figure: Figure): string {
	const names = Object.entries(NAMES).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
	return [
		`<rdf:RDF ${names.join(' ')}>`,
		'<rdf:Description rdf:about="">',
		inEnglish('dc:title', figure.title),
		inEnglish('dc:description', figure.description),
		`<dc:creator><rdf:Seq><rdf:li>${MAKER}</rdf:li></rdf:Seq></dc:creator>`,
		inEnglish('dc:rights', `© ${MAKER}, ${LICENCE.name}`),
		simple('dc:identifier', figure.address),
		simple('photoshop:Credit', MAKER),
		simple('photoshop:Source', figure.credit(Infinity)),
		// Where picture desks look for what they must mind when they print it.
		...(figure.stamp ? [simple('photoshop:Instructions', figure.stamp)] : []),
		simple('xmpRights:Marked', 'True'),
		simple('xmpRights:WebStatement', LICENCE.url),
		inEnglish('xmpRights:UsageTerms', TERMS),
		'<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource">',
		simple('plus:LicensorName', MAKER),
		simple('plus:LicensorURL', absolute('/about/')),
		'</rdf:li></rdf:Seq></plus:Licensor>',
		'</rdf:Description>',
		'</rdf:RDF>'
	].join('\n');
}

/** The packet as a file carries it: read only, so without room to grow. */
export const xmp = (figure: Figure): string =>
	[
		'<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
		`<x:xmpmeta xmlns:x="adobe:ns:meta/">`,
		rdf(figure),
		'</x:xmpmeta>',
		'<?xpacket end="r"?>'
	].join('\n');
