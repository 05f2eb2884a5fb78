import { el } from './dom.js';
import { icon } from './icons.js';
import { t } from './i18n.js';
import { jsonButton } from './json.js';
import { bytes, link, linkify, parseCard, webAddress } from './text.js';

function frame(address, props, ...children) {
	const body = el('div', { class: 'card-body' }, ...children);
	return address ? el('a', { class: `card ${props.class ?? ''}`, href: address, target: '_blank', rel: 'noopener noreferrer' }, body)
			: el('div', { class: `card ${props.class ?? ''}` }, body);
}

function thumb(address, iconName) {
	const holder = el('span', { class: 'card-thumb' }, icon(iconName));
	if (webAddress(address)) {
		const image = el('img', { src: address, alt: '', loading: 'lazy', referrerpolicy: 'no-referrer' });
		image.addEventListener('error', () => image.remove());
		holder.append(image);
	}
	return holder;
}

function texts(title, detail) {
	return el('span', { class: 'card-texts' }, el('strong', null, title), detail ? el('span', { class: 'card-detail' }, detail) : null);
}

export function fileCard(data) {
	const name = String(data.name ?? data.file ?? t('file')).split(/[\\/]/).pop().slice(0, 120);
	const shown = /^(base64|data):/.test(String(data.file)) && !data.name ? t('file') : name;
	const size = data.file_size ?? data.size;
	const ending = /\.(\w{1,5})$/.exec(shown)?.[1] ?? '';
	return frame(webAddress(data.url), { class: 'file-card' },
			texts(shown, [size === undefined ? '' : bytes(size), webAddress(data.url) ? t('download') : ''].filter(Boolean).join(' · ') || t('file')),
			el('span', { class: 'file-mark', 'aria-hidden': 'true' }, icon('file'), el('b', null, ending.toUpperCase())));
}

export function musicCard(data) {
	const address = webAddress(data.url) ?? webAddress(data.audio);
	const title = data.title ?? (data.id ? `${data.type ?? ''} #${data.id}` : t('music'));
	return frame(address, { class: 'music-card' }, thumb(data.image, 'music'), texts(String(title), data.content ?? data.singer ?? t('music')));
}

export function locationCard(data) {
	return frame(undefined, {}, thumb(undefined, 'pin'),
			texts(data.title || t('location'), data.content || [data.lat, data.lon].filter(Boolean).join(', ')));
}

export function contactCard(data) {
	return frame(undefined, {}, thumb(undefined, data.type === 'group' ? 'people' : 'userPlus'),
			texts(t(data.type === 'group' ? 'contactGroup' : 'contactUser'), String(data.id ?? '')));
}

/** Shown as the text it is: QQ itself renders it only in places of its own choosing. */
export function markdownCard(data) {
	return el('div', { class: 'markdown' }, el('span', { class: 'card-tag' }, 'Markdown'), el('div', { class: 'flow' }, ...linkify(String(data.content ?? ''))));
}

/** QQ's "ark" cards: the texts sit under meta, in an entry named by the card's view. */
export function card(data) {
	const ark = parseCard(data.data);
	const source = typeof data.data === 'string' ? data.data : JSON.stringify(data.data ?? {});
	const views = Object.values(ark?.meta ?? {}).filter((view) => view && typeof view === 'object');
	const view = views.find((candidate) => candidate.title || candidate.desc) ?? views[0] ?? {};
	const title = view.title || ark?.prompt || ark?.desc || t('card');
	const address = webAddress(view.jumpUrl) ?? webAddress(view.qqdocurl) ?? webAddress(view.url);
	const picture = [view.preview, view.icon, view.source_icon].map((value) => completed(value)).find(Boolean);
	return el('div', { class: 'card json-card' },
			el('div', { class: 'card-body' }, texts(String(title), view.desc || (ark ? ark.desc : source.slice(0, 120))),
					picture ? thumb(picture, 'link') : null),
			el('div', { class: 'card-foot' }, el('span', null, view.tag || ark?.app || 'JSON'),
					address ? link(address, t('openLink')) : null, jsonButton(t('card'), source)));
}

/** Cards often give pictures without a scheme. */
function completed(value) {
	if (typeof value !== 'string' || !value) {
		return undefined;
	}
	return webAddress(value) ?? (/^[\w-]+(\.[\w-]+)+\//.test(value) ? `https://${value}` : undefined);
}

