import { icon } from './icons.js';

/**
 * Builds an element. Strings among the children become text nodes, so nothing that a
 * person or a bot wrote is ever parsed as markup.
 */
export function el(tag, props, ...children) {
	const node = document.createElement(tag);
	for (const [name, value] of Object.entries(props ?? {})) {
		if (value === undefined || value === null || value === false) {
			continue;
		}
		if (name === 'class') {
			node.className = value;
		}
		else if (name === 'data') {
			Object.assign(node.dataset, value);
		}
		else if (name.startsWith('on')) {
			node.addEventListener(name.slice(2), value);
		}
		else {
			node.setAttribute(name, value === true ? '' : value);
		}
	}
	node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
	return node;
}

export function byId(id) {
	return document.getElementById(id);
}

export function iconButton(name, label, onclick, props) {
	return el('button', { type: 'button', class: 'icon-button', title: label, 'aria-label': label, onclick, ...props },
			icon(name));
}

const COLOURS = ['#3f63e0', '#0f7d72', '#b4541a', '#9a3fb5', '#c23a5e', '#2a7d3f', '#6a55d9', '#1b74ab', '#8a6412', '#a8407f'];

function colourOf(id) {
	let hash = 0x811c9dc5;
	for (const letter of String(id)) {
		hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193);
	}
	return COLOURS[(hash >>> 9) % COLOURS.length];
}

/** A coloured circle with the first character of the name: there are no pictures to load. */
export function avatar(id, name, extra) {
	const first = [...String(name ?? '').trim()][0] ?? '?';
	const node = el('span', { class: `avatar ${extra ?? ''}`, 'aria-hidden': 'true' }, first.toUpperCase());
	node.style.backgroundColor = colourOf(id);
	return node;
}

/** Collects calls until the next frame, so that a flood of messages costs one rendering. */
export function onceAFrame(task) {
	let waiting = false;
	return () => {
		if (waiting) {
			return;
		}
		waiting = true;
		requestAnimationFrame(() => {
			waiting = false;
			task();
		});
	};
}
