import { avatar, byId, el } from './dom.js';
import { icon } from './icons.js';
import { t } from './i18n.js';
import { roleBadge } from './row.js';
import { nameOf, store } from './store.js';

const MOST = 50;

/** The list of members that opens on @. The focus stays in the text; keys are handed over. */
export class MentionPicker {
	#box = byId('mention-picker');
	#input;
	#pick;
	#found = [];
	#at = 0;

	constructor(input, pick) {
		this.#input = input;
		this.#pick = pick;
		this.#box.addEventListener('pointerdown', (event) => {
			event.preventDefault();
			const option = event.target.closest('[data-index]');
			if (option) {
				this.#choose(Number(option.dataset.index));
			}
		});
	}

	get open() {
		return !this.#box.hidden;
	}

	/** Opens, narrows or closes the list by what stands before the caret. */
	update(chat) {
		const head = this.#input.value.slice(0, this.#input.selectionStart);
		const query = /(?:^|[^A-Za-z0-9_.])@([^\s@]{0,20})$/.exec(head)?.[1];
		if (!chat || chat.kind !== 'group' || query === undefined) {
			this.close();
			return;
		}
		const wanted = query.toLowerCase();
		const everyone = { id: 'all', name: t('everyone') };
		const members = chat.members ?? [];
		const bot = members.filter((member) => member.id === store.bot.id);
		const others = members.filter((member) => member.id !== store.bot.id);
		this.#found = [...bot, everyone, ...others]
				.filter((person) => [person.card, person.name, person.id].some((word) => word?.toLowerCase().includes(wanted)))
				.slice(0, MOST);
		this.#at = 0;
		if (this.#found.length === 0) {
			this.close();
			return;
		}
		this.#query = query;
		this.#draw();
	}

	#query = '';

	#draw() {
		this.#box.replaceChildren(...this.#found.map((person, index) => el('div', {
			class: 'option',
			role: 'option',
			id: `mention-${index}`,
			'aria-selected': String(index === this.#at),
			data: { index, testid: 'mention-option', memberId: person.id },
		}, person.id === 'all' ? el('span', { class: 'avatar avatar-all', 'aria-hidden': 'true' }, icon('people')) : avatar(person.id, nameOf(person)),
		el('span', { class: 'ellipsis' }, nameOf(person)),
		person.id === store.bot.id ? el('span', { class: 'badge badge-bot' }, 'BOT') : null, roleBadge(person.role),
		person.id === 'all' ? null : el('small', null, person.id))));
		this.#box.hidden = false;
		this.#input.setAttribute('aria-activedescendant', `mention-${this.#at}`);
		this.#box.children[this.#at].scrollIntoView({ block: 'nearest' });
	}

	close() {
		this.#box.hidden = true;
		this.#input.removeAttribute('aria-activedescendant');
	}

	/** Returns whether the key was meant for the list. */
	key(event) {
		if (!this.open) {
			return false;
		}
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step) {
			this.#at = (this.#at + step + this.#found.length) % this.#found.length;
			this.#draw();
		}
		else if (event.key === 'Enter' || event.key === 'Tab') {
			this.#choose(this.#at);
		}
		else if (event.key === 'Escape') {
			this.close();
		}
		else {
			return false;
		}
		event.preventDefault();
		return true;
	}

	#choose(index) {
		this.close();
		this.#pick(this.#found[index], this.#query.length + 1);
	}
}
