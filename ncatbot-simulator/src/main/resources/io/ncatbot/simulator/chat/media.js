import { el } from './dom.js';
import { openDialog } from './dialog.js';
import { icon } from './icons.js';
import { t } from './i18n.js';
import { link, webAddress } from './text.js';

const KINDS = [['iVBOR', 'image/png'], ['/9j/', 'image/jpeg'], ['R0lG', 'image/gif'], ['UklG', 'image/webp'], ['PHN2', 'image/svg+xml']];

/** An address that may be loaded as the given kind (image, audio, video), or undefined. */
function mediaAddress(data, kind) {
	for (const value of [data.url, data.file, data.path]) {
		if (webAddress(value)) {
			return value;
		}
		if (typeof value === 'string' && value.startsWith(`data:${kind}/`)) {
			return value;
		}
		if (typeof value === 'string' && value.startsWith('base64://')) {
			const base64 = value.slice('base64://'.length);
			const guessed = KINDS.find(([start]) => base64.startsWith(start))?.[1];
			return `data:${kind === 'image' ? guessed ?? 'image/png' : `${kind}/mpeg`};base64,${base64}`;
		}
	}
	return undefined;
}

function fileName(data) {
	const file = String(data.name ?? data.file ?? '');
	return /^(base64|data|https?):/.test(file) ? '' : file.split(/[\\/]/).pop();
}

function placeholder(iconName, text, detail) {
	return el('div', { class: 'placeholder', title: detail || text }, icon(iconName), el('span', null, text),
			detail ? el('small', null, detail) : null);
}

export function imageView(data) {
	const address = mediaAddress(data, 'image');
	const name = data.summary || t('image');
	if (!address) {
		return placeholder('image', data.summary || t('brokenImage'), fileName(data));
	}
	const image = el('img', { src: address, alt: name, loading: 'lazy', referrerpolicy: 'no-referrer', draggable: 'false' });
	const button = el('button', { type: 'button', class: 'picture', title: name, onclick: () => showImage(address, name) }, image);
	image.addEventListener('error', () => button.replaceWith(placeholder('image', t('brokenImage'), fileName(data))));
	return button;
}

function showImage(address, name) {
	const image = el('img', { src: address, alt: name, referrerpolicy: 'no-referrer' });
	openDialog({ title: name, body: image, kind: 'lightbox' });
}

export function voiceView(data) {
	const address = mediaAddress(data, 'audio');
	const wave = el('span', { class: 'wave', 'aria-hidden': 'true' }, ...Array.from({ length: 12 }, () => el('i')));
	const button = el('button', { type: 'button', class: 'voice', 'aria-label': t('playVoice'), title: fileName(data) || t('voice') },
			icon(address ? 'play' : 'mic'), wave, el('span', { class: 'voice-word' }, t('voice')));
	let audio;
	const stop = () => button.classList.remove('playing');
	button.addEventListener('click', () => {
		if (!address) {
			button.title = t('cannotPlay');
			button.querySelector('.voice-word').textContent = t('cannotPlay');
			return;
		}
		audio ??= new Audio(address);
		audio.onended = stop;
		if (button.classList.toggle('playing')) {
			audio.play().catch(() => {
				stop();
				button.querySelector('.voice-word').textContent = t('cannotPlay');
			});
		}
		else {
			audio.pause();
		}
	});
	return button;
}

export function videoView(data) {
	const address = mediaAddress(data, 'video');
	if (!address) {
		return placeholder('video', t('video'), fileName(data));
	}
	const video = el('video', { src: address, controls: true, preload: 'metadata' });
	video.addEventListener('error', () => video.replaceWith(webAddress(address)
			? el('div', { class: 'placeholder' }, icon('video'), link(address, t('video')))
			: placeholder('video', t('video'), t('cannotPlay'))));
	return video;
}

const DOTS = { 1: [4], 2: [0, 8], 3: [0, 4, 8], 4: [0, 2, 6, 8], 5: [0, 2, 4, 6, 8], 6: [0, 2, 3, 5, 6, 8] };

export function diceView(data) {
	const dots = DOTS[data.result];
	const label = `${t('dice')} ${data.result ?? ''}`;
	if (!dots) {
		return el('div', { class: 'game', role: 'img', 'aria-label': label, title: label }, '🎲');
	}
	return el('div', { class: 'dice', role: 'img', 'aria-label': label, title: label },
			...Array.from({ length: 9 }, (_, place) => el('i', { class: dots.includes(place) ? 'dot' : '' })));
}

/* The order of QQ's own picture: paper, scissors, rock. */
const HANDS = { 1: '✋', 2: '✌️', 3: '✊' };

export function rpsView(data) {
	const hand = HANDS[data.result];
	const label = hand ? `${t('rps')}: ${t(`rps${data.result}`)}` : t('rps');
	return el('div', { class: 'game', role: 'img', 'aria-label': label, title: label }, hand ?? '✊');
}
