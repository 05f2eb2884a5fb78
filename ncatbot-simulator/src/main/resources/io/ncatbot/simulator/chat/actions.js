import { toast } from './dialog.js';
import { el, iconButton } from './dom.js';
import { t } from './i18n.js';
import { showJson } from './json.js';
import { memberOf, speakerOf } from './store.js';
import { typedText } from './text.js';

const RANK = { owner: 2, admin: 1 };

/** Who would recall this message: its own sender, or a speaker who stands above the sender. */
function recaller(chat, message) {
	if (!message.fromBot && memberOf(chat, message.sender.id)) {
		return message.sender.id;
	}
	const speaker = speakerOf(chat);
	const rank = (id) => RANK[memberOf(chat, id)?.role] ?? 0;
	return chat.kind === 'group' && speaker && rank(speaker.id) > rank(message.sender.id) ? speaker.id : undefined;
}

/**
 * The little bar with 回复 and its like. There is one for the whole history, which moves to the
 * message under the pointer or with the focus: hundreds of them would be hundreds of tab stops.
 */
export function attachActions(rows, chatOf, commands) {
	let bar;
	let owner;

	const hide = () => {
		bar?.remove();
		bar = undefined;
		owner = undefined;
	};
	const show = (node) => {
		const chat = chatOf();
		const message = chat?.log.find(node.dataset.messageId)?.message;
		if (node === owner && bar?.isConnected) {
			return;
		}
		hide();
		if (!message || message.recalled) {
			return;
		}
		owner = node;
		const recallAs = recaller(chat, message);
		const typed = typedText(message.segments, chat);
		bar = el('div', { class: 'actions', role: 'toolbar', 'aria-live': 'off', 'aria-label': t('actions') },
				iconButton('reply', t('reply'), () => commands.reply(message), { data: { testid: 'action-reply' } }),
				chat.kind === 'group' ? iconButton('at', t('mention'), () => commands.mention(message.sender), { data: { testid: 'action-mention' } }) : null,
				typed ? iconButton('copy', t('copy'), () => copy(typed), { data: { testid: 'action-copy' } }) : null,
				iconButton('braces', t('source'), () => showJson(`${t('source')} #${message.id}`, JSON.stringify(message.segments, shorten)), { data: { testid: 'action-source' } }),
				recallAs ? iconButton('recall', t('recall'), () => commands.recall(message, recallAs), { data: { testid: 'action-recall' } }) : null);
		node.querySelector('.bubble').append(bar);
		// A short bubble near the edge would push the bar out of the history.
		const box = bar.getBoundingClientRect();
		const room = rows.getBoundingClientRect();
		if (box.right > room.right - 4 || box.left < room.left + 4) {
			bar.classList.add('other-side');
		}
	};

	rows.addEventListener('pointerover', (event) => {
		const node = event.target.closest?.('article.message');
		if (node) {
			show(node);
		}
	});
	rows.addEventListener('pointerleave', (event) => {
		if (event.pointerType === 'mouse' && !owner?.contains(document.activeElement)) {
			hide();
		}
	});
	rows.addEventListener('focusin', (event) => {
		const node = event.target.closest('article.message');
		if (node) {
			show(node);
		}
	});
	rows.addEventListener('keydown', (event) => move(event, rows));
	rows.addEventListener('click', (event) => {
		const face = event.target.closest('.message > .avatar');
		const chat = chatOf();
		if (face && chat?.kind === 'group') {
			const message = chat.log.find(face.parentElement.dataset.messageId)?.message;
			commands.mention(message.sender);
		}
	});
	// One tab stop leads into the history; the arrow keys walk from there.
	rows.tabIndex = 0;
}

function move(event, rows) {
	const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
	if (!step || event.target.closest('button, a, input')) {
		return;
	}
	const all = [...rows.querySelectorAll('article.message')];
	const at = all.indexOf(event.target.closest('article.message'));
	const next = at < 0 ? all.at(-1) : all[at + step];
	if (next) {
		event.preventDefault();
		next.focus();
		next.scrollIntoView({ block: 'nearest' });
	}
}

/** Inline pictures are megabytes of base64 that nobody reads. */
function shorten(key, value) {
	return typeof value === 'string' && value.length > 2000 ? `${value.slice(0, 200)}… (${value.length})` : value;
}

async function copy(text) {
	try {
		await navigator.clipboard.writeText(text);
		toast(t('copied'));
	}
	catch (problem) {
		toast(String(problem));
	}
}
