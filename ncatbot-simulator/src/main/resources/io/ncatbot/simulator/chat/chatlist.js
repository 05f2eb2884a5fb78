import { avatar, byId, el, onceAFrame } from './dom.js';
import { onLanguage, shortTime, t } from './i18n.js';
import { icon } from './icons.js';
import { recallText } from './row.js';
import { nameOf, on, store } from './store.js';
import { plainText } from './text.js';

/** The list of chats, the latest first, with what was said last and what is unread. */
export class ChatList {
	#list = byId('chat-list');
	#search = byId('chat-search');
	#pick;
	#nodes = new Map();
	#draw = onceAFrame(() => this.#render());

	constructor(pick) {
		this.#pick = pick;
		on('world item update current unread draft', this.#draw);
		onLanguage(() => {
			this.#nodes.clear();
			this.#draw();
		});
		this.#search.addEventListener('input', this.#draw);
		this.#list.addEventListener('keydown', (event) => this.#move(event));
		// So that 今天 turns into 昨天 by itself.
		setInterval(this.#draw, 60_000);
		this.#render();
	}

	#render() {
		const wanted = this.#search.value.trim().toLowerCase();
		const chats = [...store.chats.values()]
				.filter((chat) => !wanted || chat.name.toLowerCase().includes(wanted) || chat.id.includes(wanted))
				.sort((a, b) => (b.log.last?.time ?? 0) - (a.log.last?.time ?? 0));
		const items = chats.map((chat) => this.#item(chat));
		if (items.length === 0) {
			items.push(this.#empty(wanted));
		}
		if (items.length !== this.#list.childElementCount || items.some((item, index) => this.#list.children[index] !== item)) {
			const focused = document.activeElement;
			const hadFocus = this.#list.contains(focused);
			this.#list.replaceChildren(...items);
			if (hadFocus) {
				focused.focus({ preventScroll: true });
			}
		}
	}

	#empty(wanted) {
		const [title, hint] = wanted ? [t('noMatch')] : store.loaded ? [t('noChats'), t('noChatsHint')] : [t('loadingWorld')];
		return el('li', { class: 'empty' }, icon('chat'), el('strong', null, title), hint ? el('span', null, hint) : null);
	}

	/** Nodes live on and are filled in again only when something in them changed. */
	#item(chat) {
		const preview = this.#preview(chat);
		const time = chat.log.last ? shortTime(chat.log.last.time) : '';
		const current = chat.id === store.current;
		const state = JSON.stringify([chat.name, chat.members?.length, preview, time, chat.unread, current]);
		const known = this.#nodes.get(chat.id);
		if (known?.state === state) {
			return known.node;
		}
		const button = el('button', {
			type: 'button',
			class: 'chat-item',
			'aria-current': current ? 'true' : undefined,
			data: { testid: 'chat-item', chatId: chat.id, unread: chat.unread },
			onclick: () => this.#pick(chat.id),
		},
		avatar(chat.kind === 'group' ? chat.id : chat.peer?.id ?? chat.id, chat.name, chat.kind === 'group' ? 'avatar-group' : ''),
		el('span', { class: 'chat-texts' },
				el('span', { class: 'chat-line' },
						el('span', { class: 'chat-name' }, chat.name),
						chat.kind === 'group' ? el('span', { class: 'chat-count', title: t('memberCount', { n: chat.members?.length ?? 0 }) }, icon('people'), String(chat.members?.length ?? 0)) : null,
						el('time', { class: 'chat-time' }, time)),
				el('span', { class: 'chat-line' },
						el('span', { class: 'chat-preview' }, preview.draft ? el('em', null, `${t('draft')} `) : null, preview.text),
						chat.unread > 0 ? el('span', { class: 'unread', data: { testid: 'unread' } }, chat.unread > 99 ? '99+' : String(chat.unread)) : null)));
		if (known) {
			// The same list item with a new button would lose the focus, so it is passed on.
			const hadFocus = known.node.contains(document.activeElement);
			known.node.replaceChildren(button);
			if (hadFocus) {
				button.focus({ preventScroll: true });
			}
			known.state = state;
			return known.node;
		}
		const node = el('li', null, button);
		this.#nodes.set(chat.id, { node, state });
		return node;
	}

	#preview(chat) {
		const draft = chat.draft?.text?.trim();
		if (draft && chat.id !== store.current) {
			return { draft: true, text: draft.slice(0, 80) };
		}
		const last = chat.log.last;
		if (!last) {
			return { text: t('noMessages') };
		}
		if (last.notice !== undefined) {
			return { text: last.notice };
		}
		const { message } = last;
		if (message.recalled) {
			return { text: recallText(message) };
		}
		const text = plainText(message.segments, chat);
		return { text: chat.kind === 'group' ? `${nameOf(message.sender)}: ${text}` : text };
	}

	#move(event) {
		const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
		const buttons = [...this.#list.querySelectorAll('button')];
		const at = buttons.indexOf(document.activeElement);
		if (step && buttons[at + step]) {
			event.preventDefault();
			buttons[at + step].focus();
		}
	}
}
