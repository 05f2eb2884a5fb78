import { toast } from './dialog.js';
import { byId, el, onceAFrame } from './dom.js';
import { icon } from './icons.js';
import { onLanguage, t } from './i18n.js';
import { attachActions } from './actions.js';
import { isMine, renderRow } from './row.js';
import { currentChat, on } from './store.js';

/* Rows in the page at most, when a chat opens, and brought in at its edges. */
const LIMIT = 500;
const FIRST = 100;
const PAGE = 80;
const EDGE = 500;
const AT_BOTTOM = 48;

/**
 * The messages of the open chat. Only a range of them ([from, to) in the chat's log) is in the
 * page; it grows at an edge when that is scrolled near, and shrinks at the other.
 */
export class History {
	#scroller = byId('history');
	#rows = byId('history-rows');
	#pill = byId('pill');
	#chat;
	#epoch = 0;
	#from = 0;
	#to = 0;
	#unseen = 0;
	#stuck = true;
	#glidesUntil = 0;
	#anchor;
	#edit;
	#catchUp = onceAFrame(() => this.#append());

	constructor(commands) {
		this.#edit = commands.edit;
		attachActions(this.#rows, () => this.#chat, commands);
		this.#scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
		this.#pill.addEventListener('click', () => this.toBottom(true));
		const resized = new ResizeObserver(() => this.#settle());
		resized.observe(this.#rows);
		resized.observe(this.#scroller);
		on('current', () => this.#open());
		on('world', () => this.#worldChanged());
		on('item', (chat, item) => {
			if (chat === this.#chat) {
				this.#unseen += item.message && !this.#stuck ? 1 : 0;
				this.#catchUp();
			}
		});
		on('update', (chat, item) => chat === this.#chat && this.#replace(item.seq));
		on('speaker', (chat) => chat === this.#chat && this.#turnSides());
		onLanguage(() => this.#open());
	}

	/** Shows the latest messages; called too when one of ours goes out. */
	toBottom(smooth) {
		const log = this.#chat?.log;
		if (!log) {
			return;
		}
		this.#stuck = true;
		this.#unseen = 0;
		if (this.#to !== log.end) {
			this.#show(Math.max(log.first, log.end - FIRST), log.end);
		}
		else if (smooth && this.#distance() < 3000 && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
			this.#glidesUntil = performance.now() + 500;
			this.#scroller.scrollTo({ top: this.#scroller.scrollHeight, behavior: 'smooth' });
			this.#drawPill();
			return;
		}
		this.#settle();
	}

	#open() {
		this.#chat = currentChat();
		this.#unseen = 0;
		this.#stuck = true;
		const log = this.#chat?.log;
		if (log) {
			this.#show(Math.max(log.first, log.end - FIRST), log.end);
		}
		else {
			this.#rows.replaceChildren();
		}
		this.#drawPill();
	}

	#worldChanged() {
		const chat = currentChat();
		if (chat && chat === this.#chat && !chat.stale) {
			return;
		}
		if (chat !== this.#chat || !chat || chat.log.epoch !== this.#epoch || chat.log.first > this.#to || this.#stuck) {
			this.#open();
		}
		else {
			this.#show(Math.max(this.#from, chat.log.first), this.#to);
			this.#catchUp();
		}
	}

	#render(seq) {
		const chat = this.#chat;
		return renderRow(chat.log.at(seq), chat.log.at(seq - 1), {
			chat,
			find: (id) => chat.log.find(id),
			jump: (id) => this.#jump(id),
			edit: this.#edit,
		});
	}

	#renderAll(from, to) {
		const rows = [];
		for (let seq = from; seq < to; seq++) {
			rows.push(this.#render(seq));
		}
		return rows;
	}

	/** Draws a range anew. A screen reader need not hear it: it is no news. */
	#show(from, to) {
		this.#epoch = this.#chat.log.epoch;
		this.#from = from;
		this.#to = to;
		this.#quietly(() => this.#rows.replaceChildren(...this.#renderAll(from, to)));
		if (from === to) {
			this.#rows.append(el('div', { class: 'empty' }, icon('cat'), el('strong', null, t('noMessages')), el('span', null, t('noMessagesHint'))));
		}
		this.#settle();
	}

	#quietly(change) {
		this.#rows.setAttribute('aria-live', 'off');
		change();
		setTimeout(() => this.#rows.setAttribute('aria-live', 'polite'), 50);
	}

	/** Brings in what came since; stops at the limit while somebody reads further up. */
	#append() {
		const log = this.#chat?.log;
		if (!log) {
			return;
		}
		if (this.#epoch !== log.epoch || this.#from === this.#to || (this.#stuck && log.end - this.#to > LIMIT / 2) || this.#to < log.first) {
			this.#show(Math.max(log.first, log.end - FIRST), log.end);
			this.#drawPill();
			return;
		}
		const room = this.#stuck ? Infinity : LIMIT - (this.#to - this.#from);
		const until = Math.min(log.end, this.#to + room);
		if (until > this.#to) {
			this.#rows.append(...this.#renderAll(this.#to, until));
			this.#to = until;
		}
		if (this.#stuck) {
			this.#dropTop();
		}
		this.#settle();
	}

	#dropTop() {
		const keep = Math.max(this.#chat.log.first, this.#to - LIMIT);
		while (this.#from < keep) {
			this.#rows.firstElementChild?.remove();
			this.#from++;
		}
	}

	#scrolled() {
		if (!this.#chat) {
			return;
		}
		const log = this.#chat.log;
		const { scrollTop } = this.#scroller;
		if (performance.now() > this.#glidesUntil) {
			// In a flood the log is always ahead of the page; who was at the bottom still is.
			this.#stuck = this.#distance() < AT_BOTTOM && (this.#stuck || this.#to === log.end);
		}
		if (this.#stuck) {
			this.#unseen = 0;
		}
		this.#holdAnchor();
		if (scrollTop < EDGE && this.#from > log.first) {
			this.#growUp();
		}
		else if (this.#distance() < EDGE && this.#to < log.end) {
			this.#growDown();
		}
		this.#drawPill();
	}

	#growUp() {
		const from = Math.max(this.#chat.log.first, this.#from - PAGE);
		const rows = this.#renderAll(from, this.#from);
		this.#quietly(() => {
			this.#rows.prepend(...rows);
			this.#from = from;
			while (this.#to - this.#from > LIMIT) {
				this.#rows.lastElementChild.remove();
				this.#to--;
			}
		});
		this.#settle();
	}

	#growDown() {
		const to = Math.min(this.#chat.log.end, this.#to + PAGE);
		const rows = this.#renderAll(this.#to, to);
		this.#quietly(() => {
			this.#rows.append(...rows);
			this.#to = to;
			this.#dropTop();
		});
		this.#settle();
	}

	#distance() {
		return this.#scroller.scrollHeight - this.#scroller.scrollTop - this.#scroller.clientHeight;
	}

	/** Remembers the first row in sight, so that it stays where it is when others change. */
	#holdAnchor() {
		const { children } = this.#rows;
		const top = this.#scroller.scrollTop;
		let low = 0;
		let high = children.length - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (children[middle].offsetTop + children[middle].offsetHeight > top) {
				high = middle;
			}
			else {
				low = middle + 1;
			}
		}
		const row = children[low];
		this.#anchor = row && { row, offset: row.offsetTop - top };
	}

	/** After any change of heights: the bottom stays the bottom, or the row in sight stays. */
	#settle() {
		if (this.#stuck) {
			this.#scroller.scrollTop = this.#scroller.scrollHeight;
		}
		else if (this.#anchor?.row.isConnected) {
			const wanted = this.#anchor.row.offsetTop - this.#anchor.offset;
			if (Math.abs(wanted - this.#scroller.scrollTop) > 1) {
				this.#scroller.scrollTop = wanted;
			}
		}
		this.#drawPill();
	}

	#drawPill() {
		const far = Boolean(this.#chat) && !this.#stuck && (this.#unseen > 0 || this.#to < this.#chat.log.end || this.#distance() > 600);
		if (this.#pill.hidden === far || this.#pill.dataset.count !== String(this.#unseen)) {
			this.#pill.hidden = !far;
			this.#pill.dataset.count = this.#unseen;
			this.#pill.replaceChildren(icon('toBottom'), this.#unseen > 0 ? t('newMessages', { n: this.#unseen }) : t('toBottom'));
		}
	}

	/** Draws a changed item and the one after it, whose separator and grouping look back. */
	#replace(seq) {
		for (const at of [seq, seq + 1]) {
			if (at >= this.#from && at < this.#to) {
				this.#rows.children[at - this.#from].replaceWith(this.#render(at));
			}
		}
		this.#settle();
	}

	#turnSides() {
		for (const row of this.#rows.children) {
			const message = this.#chat.log.at(Number(row.dataset.seq))?.message;
			row.querySelector('.message')?.classList.toggle('mine', Boolean(message) && isMine(this.#chat, message));
		}
	}

	#jump(id) {
		const item = this.#chat.log.find(id);
		if (!item) {
			toast(t('quotedGone'));
			return;
		}
		const { log } = this.#chat;
		this.#stuck = false;
		this.#anchor = undefined;
		if (item.seq < this.#from || item.seq >= this.#to) {
			this.#show(Math.max(log.first, item.seq - FIRST / 2), Math.min(log.end, item.seq + FIRST / 2));
		}
		const row = this.#rows.children[item.seq - this.#from];
		row.scrollIntoView({ block: 'center' });
		row.classList.remove('flash');
		requestAnimationFrame(() => row.classList.add('flash'));
		row.querySelector('.message')?.focus({ preventScroll: true });
	}
}
