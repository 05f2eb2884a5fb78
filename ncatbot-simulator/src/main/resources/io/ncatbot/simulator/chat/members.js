import { avatar, byId, el, iconButton, onceAFrame } from './dom.js';
import { onLanguage, t } from './i18n.js';
import { roleBadge } from './row.js';
import { currentChat, nameOf, on, speakAs, speakerOf, store } from './store.js';

const ORDER = { owner: 0, admin: 1 };

/** The members of the open group; a click speaks as one of them. */
export function showMembers(commands) {
	const panel = byId('members-panel');
	const draw = onceAFrame(() => {
		const chat = currentChat();
		if (panel.hidden || chat?.kind !== 'group') {
			return;
		}
		const speaker = speakerOf(chat)?.id;
		const members = [...chat.members ?? []].sort((a, b) => (ORDER[a.role] ?? 2) - (ORDER[b.role] ?? 2));
		panel.replaceChildren(
				el('header', { class: 'dock-head' }, el('h2', null, t('members'), el('small', null, String(members.length))), iconButton('close', t('close'), commands.close)),
				el('ul', { class: 'member-list' }, ...members.slice(0, 500).map((member) => row(chat, member, speaker, commands))));
	});
	on('world current speaker dock', draw);
	onLanguage(draw);
}

function row(chat, member, speaker, commands) {
	const bot = member.id === store.bot.id;
	const name = nameOf(member);
	return el('li', { class: member.id === speaker ? 'speaking' : '' },
			el('button', {
				type: 'button',
				class: 'member',
				disabled: bot,
				title: bot ? name : t('speakAsShort', { name }),
				onclick: () => speakAs(chat, member.id),
				data: { testid: 'member', memberId: member.id },
			}, avatar(member.id, name, bot ? 'avatar-bot' : ''),
			el('span', { class: 'member-texts' },
					el('span', { class: 'member-name' }, el('span', { class: 'ellipsis' }, name), bot ? el('span', { class: 'badge badge-bot' }, 'BOT') : null, roleBadge(member.role)),
					el('small', null, member.id === speaker ? `${member.id} · ${t('speakingNow')}` : member.id))),
			iconButton('at', `${t('mention')} ${name}`, () => commands.mention(member)));
}
