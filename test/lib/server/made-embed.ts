/** A site as the freezer finds it: its origin, and the embed of a made-up chart. */
export const ORIGIN = 'https://frozen.invalid';
/** The built embed of a chart of this id. */
export const html = (id: string) => `<!doctype html><html data-theme="light"><head><meta charset="utf-8" />
<link rel="canonical" href="${ORIGIN}/charts/${id}/"/>
<link rel="alternate" type="application/json+oembed" href="${ORIGIN}/oembed/${id}.json"/>
<script defer="" src="/_app/immutable/enhance/embed.1a.js"></script>
<link rel="icon" href="/icon.svg" type="image/svg+xml" />
<style>@font-face{font-family:A;src:url(/fonts/v1/a.woff2)}</style></head>
<body><main><figure><svg></svg><figcaption>Source: X. <a href="/charts/${id}/">Data</a></figcaption></figure></main></body></html>`;
