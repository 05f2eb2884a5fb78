import { byId, el, iconButton, onceAFrame } from './dom.js';
import { clockMillis, onLanguage, t } from './i18n.js';
import { icon } from './icons.js';
import { prettyJson } from './json.js';
import { on } from './store.js';
import { bytes } from './text.js';

const KEEP = 1000;
const SHOWN = 250;
const CUT = 4000;

/** The developer's panel: the raw OneBot frames in both directions, the newest at the bottom. */
export class Frames {
	#panel = byId('frames-panel');
	#frames = [];
	#waiting = [];
	#paused = false;
	#send;
	#list = el('ol', { class: 'frame-list', tabindex: '0' });
	#filter = el('input', { type: 'search', autocomplete: 'off', spellcheck: 'false', data: { testid: 'frame-filter' } });
	#calls = new Map();
	#number = 0;
	#draw = onceAFrame(() => this.#render());

	constructor(send, close) {
		this.#send = send;
		on('frame', (frame) => this.#take(frame));
		on('connection', () => this.#subscribe());
		this.#filter.addEventListener('input', () => this.#renderAll());
		this.#close = close;
		onLanguage(() => this.#build());
		this.#build();
	}

	#close;
	#subscribed;
	#shown = [];

	get open() {
		return !this.#panel.hidden;
	}

	toggled() {
		this.#subscribe();
		this.#renderAll();
	}

	/** A server that restarted knows nothing of our wish, so it is told again with each connection. */
	connected() {
		this.#subscribed = false;
		this.#subscribe();
	}

	#subscribe() {
		if (this.#subscribed !== this.open && (this.open || this.#subscribed) && this.#send({ type: 'frames', on: this.open })) {
			this.#subscribed = this.open;
		}
	}

	#build() {
		const pause = iconButton(this.#paused ? 'play' : 'pause', t(this.#paused ? 'resume' : 'pause'), () => this.#togglePause(),
				{ 'aria-pressed': String(this.#paused), data: { testid: 'frames-pause' } });
		this.#filter.placeholder = t('filterFrames');
		this.#filter.setAttribute('aria-label', t('filterFrames'));
		this.#list.setAttribute('aria-label', t('frames'));
		this.#panel.replaceChildren(
				el('header', { class: 'dock-head' }, el('h2', null, t('frames'), el('small', { id: 'frames-count' })), pause,
						iconButton('trash', t('clear'), () => this.#clear(), { data: { testid: 'frames-clear' } }),
						iconButton('close', t('close'), () => this.#close())),
				el('label', { class: 'search' }, icon('search'), this.#filter),
				el('div', { class: 'frames-paused', id: 'frames-paused', hidden: true }),
				this.#list);
		this.#renderAll();
	}

	#togglePause() {
		this.#paused = !this.#paused;
		if (!this.#paused) {
			this.#frames.push(...this.#waiting.splice(0));
		}
		this.#build();
	}

	#clear() {
		this.#frames = [];
		this.#waiting = [];
		this.#renderAll();
	}

	#take(frame) {
		const entry = { ...frame, number: this.#number++, ...this.#summary(frame) };
		entry.search = `${entry.label} ${frame.text}`.toLowerCase();
		const to = this.#paused ? this.#waiting : this.#frames;
		to.push(entry);
		if (to.length > KEEP * 1.2) {
			to.splice(0, to.length - KEEP);
		}
		this.#draw();
	}

	/** A short name and a kind for the colour. A cut frame is no JSON any more: then its text must do. */
	#summary({ text, direction }) {
		let json;
		try {
			json = JSON.parse(text);
		}
		catch {
			json = {};
			for (const key of ['action', 'post_type', 'message_type', 'notice_type', 'request_type', 'meta_event_type', 'sub_type', 'echo', 'retcode']) {
				const found = new RegExp(`"${key}"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*"|-?\\d+)`).exec(text)?.[1];
				if (found) {
					json[key] = found.replace(/^"|"$/g, '');
				}
			}
		}
		json ??= {};
		if (json.post_type) {
			const parts = [json.post_type, json.message_type ?? json.notice_type ?? json.request_type ?? json.meta_event_type, json.sub_type];
			return { label: parts.filter(Boolean).join('.'), kind: json.post_type === 'meta_event' ? 'meta' : 'event' };
		}
		const echo = JSON.stringify(json.echo ?? null);
		if (direction === 'fromBot' && json.action) {
			this.#calls.set(echo, json.action);
			if (this.#calls.size > KEEP) {
				this.#calls.delete(this.#calls.keys().next().value);
			}
			return { label: String(json.action), kind: 'call' };
		}
		if (json.retcode !== undefined) {
			const failed = Number(json.retcode) !== 0;
			return { label: `${this.#calls.get(echo) ?? 'reply'} → ${json.retcode}`, kind: failed ? 'failed' : 'reply' };
		}
		return { label: text.slice(0, 60), kind: 'other' };
	}

	#matching() {
		const words = this.#filter.value.toLowerCase().split(/\s+/).filter((word) => word && word !== '-');
		if (words.length === 0) {
			return this.#frames.slice(-SHOWN);
		}
		return this.#frames.filter(({ search }) => words.every((word) => word.startsWith('-') ? !search.includes(word.slice(1)) : search.includes(word)))
				.slice(-SHOWN);
	}

	#renderAll() {
		this.#shown = [];
		this.#list.replaceChildren();
		this.#render();
		this.#list.scrollTop = this.#list.scrollHeight;
	}

	#render() {
		if (!this.open) {
			return;
		}
		const list = this.#list;
		const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
		const entries = this.#matching();
		const first = entries[0]?.number ?? Infinity;
		while (this.#shown.length > 0 && this.#shown[0].number < first) {
			this.#shown.shift();
			list.firstElementChild.remove();
		}
		if (this.#shown.length === 0) {
			list.replaceChildren();
		}
		const last = this.#shown.at(-1)?.number ?? -1;
		const fresh = entries.filter((entry) => entry.number > last);
		list.append(...fresh.map(row));
		this.#shown.push(...fresh);
		if (this.#shown.length === 0) {
			list.append(this.#frames.length > 0 ? el('li', { class: 'empty' }, icon('search'), el('strong', null, t('noFramesMatch')))
					: el('li', { class: 'empty' }, icon('code'), el('strong', null, t('noFrames')), el('span', null, t('noFramesHint'))));
		}
		if (atEnd) {
			list.scrollTop = list.scrollHeight;
		}
		byId('frames-count').textContent = t('framesCount', { n: this.#frames.length });
		const note = byId('frames-paused');
		note.hidden = !this.#paused;
		note.textContent = t('pausedCount', { n: this.#waiting.length });
	}
}

function row(entry) {
	const toBot = entry.direction === 'toBot';
	const node = el('li', { class: `frame frame-${entry.kind}`, data: { testid: 'frame-row', direction: entry.direction } });
	const head = el('button', {
		type: 'button',
		class: 'frame-head',
		'aria-expanded': 'false',
		onclick: () => {
			const open = head.getAttribute('aria-expanded') !== 'true';
			head.setAttribute('aria-expanded', String(open));
			if (open) {
				node.append(el('div', { class: 'frame-json' }, prettyJson(entry.text), entry.text.length >= CUT ? el('p', { class: 'muted' }, t('frameCut')) : null));
			}
			else {
				node.lastElementChild.remove();
			}
		},
	},
	el('span', { class: `arrow ${toBot ? 'to-bot' : 'from-bot'}`, role: 'img', 'aria-label': t(toBot ? 'toBot' : 'fromBot'), title: t(toBot ? 'toBot' : 'fromBot') }, toBot ? '→' : '←'),
	el('span', { class: 'frame-label' }, entry.label),
	el('span', { class: 'frame-bytes' }, bytes(entry.bytes)),
	el('time', { class: 'frame-time' }, clockMillis(entry.at)));
	node.append(head);
	return node;
}
