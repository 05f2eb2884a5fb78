import { card, contactCard, fileCard, locationCard, markdownCard, musicCard } from './cards.js';
import { el } from './dom.js';
import { face } from './faces.js';
import { forwardCard } from './forward.js';
import { t } from './i18n.js';
import { showJson } from './json.js';
import { diceView, imageView, rpsView, videoView, voiceView } from './media.js';
import { nameOf, store } from './store.js';
import { atName, linkify, plainText } from './text.js';

const LONG = 3000;

/* Those that flow in a line of text. */
const INLINE = {
	__proto__: null,
	text(data) {
		const text = String(data.text ?? '');
		return text.length > LONG ? longText(text) : linkify(text);
	},
	at(data, context) {
		const me = String(data.qq) === store.bot.id ? ' at-bot' : '';
		return [el('span', { class: `at${me}`, title: String(data.qq ?? '') }, `@${atName(data, context.chat)}`)];
	},
	face(data) {
		const known = face(data.id);
		const name = known?.name ?? String(data.raw?.faceText ?? '').replace('/', '');
		if (known) {
			return [el('span', { class: 'face', role: 'img', 'aria-label': name, title: `${name} (face ${data.id})` }, known.emoji)];
		}
		return [el('span', { class: 'face-name', title: `face ${data.id}` }, `[${name || `${t('faces')} ${data.id ?? ''}`.trim()}]`)];
	},
	poke: () => [el('span', { class: 'face-name' }, t('saidPoke'))],
};

/* Those that stand in a block of their own. */
const BLOCK = {
	__proto__: null,
	image: imageView,
	mface: imageView,
	record: voiceView,
	video: videoView,
	file: fileCard,
	onlinefile: (data) => fileCard({ name: data.fileName, file_size: data.fileSize }),
	flashtransfer: (data) => fileCard({ name: data.name ?? t('flashFiles'), file_size: data.size }),
	json: card,
	music: musicCard,
	location: locationCard,
	contact: contactCard,
	markdown: markdownCard,
	dice: diceView,
	rps: rpsView,
	forward: (data, context) => forwardCard(data, context, renderSegments),
};

/** Kinds that bring their own frame, so the bubble draws none when they stand alone. */
const BARE = new Set(['image', 'mface', 'video', 'file', 'onlinefile', 'flashtransfer', 'json', 'music', 'location', 'contact', 'dice', 'rps', 'forward', 'record']);

/**
 * Draws segments into one content element.
 * The context has chat, find(id) for a quoted message and jump(id) for a click on a quote.
 */
export function renderSegments(segments, context) {
	const content = el('div', { class: 'content', data: { testid: 'message-text' } });
	let flow;
	const parts = [];
	let quote;
	for (const segment of segments ?? []) {
		if (segment?.type === 'reply') {
			quote = quoteView(segment.data ?? {}, context);
			continue;
		}
		parts.push(segment?.type);
		const { block, nodes } = draw(segment, context);
		if (block) {
			flow = undefined;
			content.append(block);
			continue;
		}
		if (!flow) {
			flow = el('div', { class: 'flow' });
			content.append(flow);
		}
		flow.append(...nodes);
	}
	if (parts.length === 0) {
		content.append(el('span', { class: 'muted' }, t('emptyMessage')));
	}
	for (const child of [...content.querySelectorAll('.flow')]) {
		// A blank between two pictures is no line of its own.
		if (content.childElementCount > 1 && child.childElementCount === 0 && child.textContent.trim() === '') {
			child.remove();
		}
	}
	const bare = !quote && content.childElementCount > 0 && !content.querySelector('.flow')
			&& parts.every((type) => BARE.has(type) || type === 'text');
	content.classList.toggle('jumbo', !quote && isJumbo(segments));
	return { content, quote, bare };
}

/** A block or inline nodes. Whatever a bot sends, the worst that comes of it is a chip. */
function draw(segment, context) {
	try {
		const data = segment.data ?? {};
		if (BLOCK[segment.type]) {
			return { block: BLOCK[segment.type](data, context) };
		}
		if (INLINE[segment.type]) {
			return { nodes: INLINE[segment.type](data, context) };
		}
	}
	catch (problem) {
		console.warn('Cannot draw a segment', segment, problem);
	}
	return { nodes: [unknown(segment)] };
}

function isJumbo(segments) {
	const spoken = (segments ?? []).filter((segment) => segment?.type !== 'text' || String(segment.data?.text ?? '').trim());
	if (spoken.length === 0 || spoken.length > 3) {
		return false;
	}
	return spoken.every((segment) => (segment?.type === 'face' && face(segment.data?.id))
			|| (segment?.type === 'text' && /^(\p{Extended_Pictographic}[\u{FE0F}\u{200D}\u{1F3FB}-\u{1F3FF}]*\s*){1,3}$/u.test(segment.data.text)));
}

function longText(text) {
	const rest = el('button', { type: 'button', class: 'show-all' }, t('showAll', { n: text.length.toLocaleString() }));
	const box = el('span', null, ...linkify(text.slice(0, LONG / 2)), '… ', rest);
	rest.addEventListener('click', () => box.replaceChildren(...linkify(text)));
	return [box];
}

function quoteView(data, context) {
	const item = context.find?.(data.id);
	const message = item?.message;
	const sender = message ? nameOf(message.sender) : data.preview?.sender;
	let text = data.preview?.text;
	if (message) {
		text = message.recalled ? t('recalledBy', { name: sender }) : plainText(message.segments, context.chat);
	}
	return el('button', {
		type: 'button',
		class: 'quote',
		data: { testid: 'quote', quoted: String(data.id ?? '') },
		onclick: () => context.jump?.(data.id),
	}, el('span', { class: 'quote-who' }, sender ?? t('quoted')), el('span', { class: 'quote-text' }, text ?? `#${data.id ?? ''}`));
}

function unknown(segment) {
	const json = JSON.stringify(segment, null, 2) ?? '';
	return el('button', {
		type: 'button',
		class: 'chip',
		title: json.slice(0, 2000),
		data: { testid: 'unknown-segment' },
		onclick: () => showJson(t('unknownSegment'), json),
	}, el('span', { class: 'chip-mark' }, '{ }'), String(segment?.type ?? '?'));
}
