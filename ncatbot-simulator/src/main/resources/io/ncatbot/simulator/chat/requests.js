import { avatar, byId, el } from './dom.js';
import { fullTime, onLanguage, shortTime, t } from './i18n.js';
import { icon } from './icons.js';
import { nameOf, on, store } from './store.js';

const WANTS = { friend: 'wantsFriend', group_add: 'wantsAdd', group_invite: 'wantsInvite' };

/** The requests that were made to the bot, the latest first, and what became of them. */
export function showRequests() {
	const list = byId('request-list');
	const draw = () => {
		const requests = [...store.requests].sort((a, b) => b.time - a.time);
		list.replaceChildren(...requests.length > 0 ? requests.map(item)
				: [el('div', { class: 'empty' }, icon('request'), el('strong', null, t('noRequests')), el('span', null, t('noRequestsHint')))]);
	};
	on('requests', draw);
	onLanguage(draw);
	draw();
}

function item(request) {
	const group = request.group ? request.group.name || request.group.id : '';
	const name = nameOf(request.user);
	const reason = request.reason ? t(request.kind === 'friend' && request.state === 'approved' ? 'remark' : 'reason', { text: request.reason }) : '';
	return el('article', { class: 'request', data: { testid: 'request-item', flag: request.flag, kind: request.kind, state: request.state } },
			avatar(request.user.id, name),
			el('div', { class: 'request-texts' },
					el('div', { class: 'request-line' }, el('strong', null, name), el('time', { title: fullTime(request.time) }, shortTime(request.time))),
					el('div', { class: 'request-what' }, t(WANTS[request.kind] ?? request.kind, { group })),
					request.comment ? el('div', { class: 'request-comment' }, request.comment) : null,
					el('div', { class: 'request-line' }, el('span', { class: 'muted' }, reason || request.user.id),
							el('span', { class: `state state-${request.state}` }, t(request.state)))));
}
