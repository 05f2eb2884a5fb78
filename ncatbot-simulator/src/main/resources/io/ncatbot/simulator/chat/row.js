import { avatar, el } from './dom.js';
import { clock, day, fullTime, sameDay, t } from './i18n.js';
import { renderSegments } from './segments.js';
import { memberOf, nameOf, speakerOf, store } from './store.js';
import { typedText } from './text.js';

const GAP = 300;
const TOGETHER = 180;

/** The text of a recalled message's grey line. */
export function recallText(message) {
	const name = nameOf(message.sender);
	const by = message.recalledBy;
	return by && by.id !== message.sender.id
			? t('recalledOther', { name: nameOf(by), other: name }) : t('recalledBy', { name });
}

export function roleBadge(role) {
	return role === 'owner' || role === 'admin' ? el('span', { class: `badge badge-${role}` }, t(role)) : null;
}

export function isMine(chat, message) {
	return !message.fromBot && message.sender.id === speakerOf(chat)?.id;
}

function separator(item, before) {
	if (!before || !sameDay(before.time, item.time)) {
		return el('div', { class: 'day' }, el('span', null, day(item.time)));
	}
	return item.time - before.time > GAP ? el('div', { class: 'gap' }, el('time', null, clock(item.time))) : null;
}

function continues(item, before) {
	return before?.message && !before.message.recalled && before.message.sender.id === item.message.sender.id
			&& before.message.fromBot === item.message.fromBot && item.time - before.time < TOGETHER
			&& sameDay(before.time, item.time);
}

/** One row of the history: what separates it from the item before, then the message or notice. */
export function renderRow(item, before, context) {
	const row = el('div', { class: 'row', data: { seq: item.seq } }, separator(item, before));
	if (item.notice !== undefined) {
		row.append(el('div', { class: 'notice', data: { testid: 'notice' } }, item.notice));
	}
	else {
		row.append(item.message.recalled ? recalledRow(item.message, context) : messageRow(item, before, context));
	}
	return row;
}

function recalledRow(message, { chat, edit }) {
	const typed = !message.fromBot && typedText(message.segments, chat);
	return el('div', {
		class: 'notice recalled',
		data: { testid: 'message', messageId: message.id, fromBot: String(message.fromBot), recalled: 'true' },
	}, el('span', null, recallText(message)),
	typed ? el('button', { type: 'button', class: 'link-button', onclick: () => edit(message, typed) }, t('editAgain')) : null);
}

function messageRow(item, before, context) {
	const { message } = item;
	const { chat } = context;
	const { sender } = message;
	const name = nameOf(sender);
	const role = sender.role ?? (chat.kind === 'group' ? memberOf(chat, sender.id)?.role : undefined);
	const { content, quote, bare } = renderSegments(message.segments, context);
	const classes = ['message', isMine(chat, message) ? 'mine' : '', message.fromBot ? 'from-bot' : '',
		continues(item, before) ? 'continued' : ''].filter(Boolean).join(' ');
	return el('article', {
		class: classes,
		tabindex: '-1',
		'aria-label': `${name} ${clock(message.time)}`,
		data: { testid: 'message', messageId: message.id, fromBot: String(message.fromBot), sender: sender.id },
	},
	avatar(sender.id, name, message.fromBot ? 'avatar-bot' : ''),
	el('div', { class: 'message-main' },
			el('div', { class: 'meta' },
					el('span', { class: 'name' }, name),
					message.fromBot || sender.id === store.bot.id ? el('span', { class: 'badge badge-bot' }, 'BOT') : null,
					roleBadge(role),
					el('time', { class: 'time', title: fullTime(message.time) }, clock(message.time))),
			el('div', { class: `bubble ${bare ? 'bare' : ''}`, title: fullTime(message.time) }, quote, content)));
}
