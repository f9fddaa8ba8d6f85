/* Fits the frames of Seventeen Metals to their content. Put it on a page once or twenty times: it runs once.
   It reads nothing from the page but their colour scheme, and sends nothing anywhere but to them. */
(function () {
	var mark = Symbol.for('seventeen-metals');
	var own = document.currentScript;
	if (window[mark] || !own) return;
	window[mark] = true;
	/* Ours are the frames from where this script came from: embeds of others have such addresses, too. */
	var home = own.src.replace(/[^/]*([?#].*)?$/, 'embed/');
	function ours(frame) {
		return frame.src.slice(0, home.length) === home;
	}
	/* Calls `use` with our frames below `root` until it says that it has the one it wants. */
	function find(root, use) {
		var i, nodes;
		nodes = root.querySelectorAll('iframe');
		for (i = 0; i < nodes.length; i++) if (ours(nodes[i]) && use(nodes[i])) return true;
		/* Frames may sit in open shadow roots, where querySelectorAll does not look. */
		nodes = root.querySelectorAll('*');
		for (i = 0; i < nodes.length; i++)
			if (nodes[i].shadowRoot && find(nodes[i].shadowRoot, use)) return true;
		return false;
	}
	addEventListener('message', function (event) {
		var height = event.data && event.data['seventeen-metals'];
		if (typeof height !== 'number' || !(height > 0 && height < 20000)) return;
		find(document, function (frame) {
			if (frame.contentWindow !== event.source) return false;
			frame.style.height = height + 'px';
			/* An embed with ?theme=auto follows the scheme that the page gives to its frame, light or dark. */
			frame.contentWindow.postMessage('seventeen-metals:' + getComputedStyle(frame).colorScheme, '*');
			return true;
		});
	});
	/* Embeds that were ready before this script are asked again. */
	find(document, function (frame) {
		frame.contentWindow.postMessage('seventeen-metals:height?', '*');
	});
})();
