import { openDialog } from './dialog.js';
import { el } from './dom.js';
import { t } from './i18n.js';

const TOKEN = /"(?:[^"\\]|\\.)*"?|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]|[^\s"{}[\],:]+/g;

/* More than anybody reads, and each token is an element of the page. */
const MOST = 60_000;

/**
 * Pretty JSON from its text, not from a parsed value: parsing would round the 19-digit ids,
 * and a frame that was cut short could not be shown at all.
 */
export function prettyJson(text) {
	const view = el('pre', { class: 'json' });
	let depth = 0;
	let line = '';
	let afterOpen = false;
	const tokens = text.slice(0, MOST).match(TOKEN) ?? [];
	const put = (kind, token) => {
		if (line) {
			view.append(line);
			line = '';
		}
		view.append(kind ? el('span', { class: `json-${kind}` }, token) : token);
	};
	const newLine = () => {
		line += `\n${'  '.repeat(depth)}`;
	};
	tokens.forEach((token, index) => {
		const closing = token === '}' || token === ']';
		if (closing) {
			depth = Math.max(0, depth - 1);
			if (!afterOpen) {
				newLine();
			}
		}
		else if (afterOpen) {
			newLine();
		}
		afterOpen = token === '{' || token === '[';
		if (afterOpen) {
			depth++;
			put('', token);
		}
		else if (token === ',') {
			put('', token);
			newLine();
		}
		else if (token === ':') {
			put('', ': ');
		}
		else if (closing) {
			put('', token);
		}
		else if (token.startsWith('"')) {
			put(tokens[index + 1] === ':' ? 'key' : 'string', token);
		}
		else {
			put(/^-?\d/.test(token) ? 'number' : 'word', token);
		}
	});
	return view;
}

export function showJson(title, text) {
	openDialog({ title, body: prettyJson(text), kind: 'json-dialog' });
}

export function jsonButton(title, text) {
	return el('button', { type: 'button', class: 'link-button', onclick: () => showJson(title, text) }, t('source'));
}
