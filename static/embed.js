/* Fits the frames of Seventeen Metals to their content. Put it on a page once or twenty times: it runs once.
   It reads nothing from the page and sends nothing anywhere but to those frames. */
(function () {
	var mark = Symbol.for('seventeen-metals');
	if (window[mark]) return;
	window[mark] = true;
	/* Frames may sit in open shadow roots, where querySelectorAll does not look. */
	function frames(root, found) {
		root.querySelectorAll('*').forEach(function (node) {
			if (node.tagName === 'IFRAME') found.push(node);
			if (node.shadowRoot) frames(node.shadowRoot, found);
		});
		return found;
	}
	addEventListener('message', function (event) {
		var height = event.data && event.data['seventeen-metals'];
		if (typeof height !== 'number' || !(height > 0 && height < 20000)) return;
		frames(document, []).forEach(function (frame) {
			if (frame.contentWindow === event.source) frame.style.height = height + 'px';
		});
	});
	/* Embeds that were ready before this script are asked again. */
	frames(document, []).forEach(function (frame) {
		if (/\/embed\//.test(frame.src)) frame.contentWindow.postMessage('seventeen-metals:height?', '*');
	});
})();
