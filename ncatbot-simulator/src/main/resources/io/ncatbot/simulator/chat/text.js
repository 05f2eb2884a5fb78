import { el } from './dom.js';
import { face } from './faces.js';
import { t } from './i18n.js';
import { memberOf, nameOf } from './store.js';

const LINK = /https?:\/\/[^\s<>"'`，。！？；：、（）【】《》“”‘’]+/gi;
const TRAILING = /[.,!?;:)\]}]+$/;

/** Only these may be opened or loaded: a javascript: address must never become a link. */
export function webAddress(value) {
	return typeof value === 'string' && /^https?:\/\//i.test(value) ? value : undefined;
}

export function link(address, ...children) {
	return el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}

/** Text as nodes: text, and anchors for the web addresses in it. */
export function linkify(text) {
	const nodes = [];
	let from = 0;
	for (const match of text.matchAll(LINK)) {
		let address = match[0];
		const tail = address.match(TRAILING)?.[0] ?? '';
		// A closing bracket belongs to the address when its opening one does, as in Wikipedia's.
		if (tail && !(tail.startsWith(')') && address.includes('('))) {
			address = address.slice(0, -tail.length);
		}
		if (match.index > from) {
			nodes.push(text.slice(from, match.index));
		}
		nodes.push(link(address, address));
		from = match.index + address.length;
	}
	if (from < text.length) {
		nodes.push(text.slice(from));
	}
	return nodes;
}

export function atName(data, chat) {
	const qq = String(data.qq ?? '');
	if (qq === 'all') {
		return t('everyone');
	}
	const member = chat && memberOf(chat, qq);
	return data.name || (member ? nameOf(member) : qq);
}

const SAID = {
	__proto__: null,
	text: (data) => data.text,
	at: (data, chat) => `@${atName(data, chat)}`,
	reply: () => '',
	face: (data) => (face(data.id) ? `[${face(data.id).name}]` : t('saidFace')),
	image: (data) => data.summary || t('saidImage'),
	mface: (data) => data.summary || t('saidFace'),
	record: () => t('saidRecord'),
	video: () => t('saidVideo'),
	file: (data) => `${t('saidFile')} ${data.name ?? data.file ?? ''}`,
	onlinefile: (data) => `${t('saidFile')} ${data.fileName ?? ''}`,
	flashtransfer: () => t('flashFiles'),
	json: (data) => jsonPrompt(data.data) ?? t('saidJson'),
	music: (data) => `${t('saidMusic')} ${data.title ?? ''}`,
	dice: () => t('saidDice'),
	rps: () => t('saidRps'),
	forward: (data) => data.title ? `[${data.title}]` : t('saidForward'),
	node: () => t('saidForward'),
	poke: () => t('saidPoke'),
	location: () => t('saidLocation'),
	contact: () => t('saidContact'),
	markdown: (data) => data.content,
};

function jsonPrompt(data) {
	const card = parseCard(data);
	return card?.prompt || undefined;
}

export function parseCard(data) {
	if (typeof data !== 'string') {
		return data;
	}
	try {
		return JSON.parse(data);
	}
	catch {
		return undefined;
	}
}

/** Segments as one line of text, for previews. */
export function plainText(segments, chat) {
	const text = (segments ?? []).map((segment) => {
		const said = SAID[segment?.type];
		return said ? said(segment.data ?? {}, chat) ?? '' : `[${segment?.type}]`;
	}).join('');
	return text.replace(/\s+/g, ' ').trim().slice(0, 200) || t('emptyMessage');
}

/** Only what a person could have typed, for the clipboard and for editing again. */
export function typedText(segments, chat) {
	return (segments ?? []).filter((segment) => ['text', 'at', 'face'].includes(segment?.type))
			.map((segment) => SAID[segment.type](segment.data ?? {}, chat)).join('').trim();
}

export function bytes(count) {
	const n = Number(count);
	if (!Number.isFinite(n)) {
		return '';
	}
	if (n < 1024) {
		return `${n} B`;
	}
	return n < 1_048_576 ? `${(n / 1024).toFixed(1)} KB` : `${(n / 1_048_576).toFixed(1)} MB`;
}
