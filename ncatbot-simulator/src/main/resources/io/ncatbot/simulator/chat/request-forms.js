import { openDialog } from './dialog.js';
import { el } from './dom.js';
import { icon } from './icons.js';
import { t } from './i18n.js';
import { nameOf, store } from './store.js';

const NEW = '';

/** The menu entries that make a request to the bot. */
export function requestEntries(send) {
	return [
		{ icon: icon('userPlus'), label: t('requestFriend'), testid: 'menu-friend', action: () => friendForm(send) },
		{ icon: icon('door'), label: t('requestAdd'), testid: 'menu-group-add', action: () => groupForm(send, 'add') },
		{ icon: icon('mail'), label: t('requestInvite'), testid: 'menu-group-invite', action: () => groupForm(send, 'invite') },
	];
}

function field(label, control, hint) {
	return el('label', { class: 'field' }, el('span', null, label), control, hint ? el('small', null, hint) : null);
}

/** Who asks: somebody known, or a new user with a nickname. */
function personFields(label, people) {
	const select = el('select', { name: 'from', data: { testid: 'request-from' } },
			el('option', { value: NEW }, t('newUser')),
			...people.map((person) => el('option', { value: person.id }, `${nameOf(person)} (${person.id})`)));
	const name = el('input', { name: 'name', maxlength: '60', value: t('newFriendName'), data: { testid: 'request-name' } });
	const nameField = field(t('nickname'), name);
	select.addEventListener('change', () => {
		nameField.hidden = select.value !== NEW;
	});
	return { nodes: [field(label, select), nameField], value: () => select.value === NEW ? { name: name.value.trim() || t('newFriendName') } : { from: select.value } };
}

function openForm(title, nodes, submit) {
	const problem = el('p', { class: 'problem', role: 'alert', hidden: true });
	const form = el('form', { class: 'form' }, ...nodes, problem,
			el('div', { class: 'form-end' },
					el('button', { type: 'button', class: 'secondary', onclick: () => view.dialog.close() }, t('cancel')),
					el('button', { type: 'submit', class: 'primary', data: { testid: 'request-submit' } }, t('submit'))));
	const view = openDialog({ title, body: form, kind: 'form-dialog', testid: 'request-dialog' });
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const wrong = submit();
		problem.hidden = !wrong;
		problem.textContent = wrong ?? '';
		if (!wrong) {
			view.dialog.close();
		}
	});
	form.querySelector('select, input')?.focus();
}

function commentField(text) {
	return el('textarea', { name: 'comment', rows: '2', maxlength: '300', data: { testid: 'request-comment' } }, text);
}

function friendForm(send) {
	const strangers = store.users.filter((user) => user.id !== store.bot.id && !store.chats.has(`private:${user.id}`));
	const person = personFields(t('who'), strangers);
	const comment = commentField(t('commentFriend'));
	openForm(t('requestFriend'), [...person.nodes, field(t('comment'), comment)],
			() => send({ type: 'friendRequest', ...person.value(), comment: comment.value.trim() }) ? undefined : t('offlineSend'));
}

function groupForm(send, subType) {
	const invite = subType === 'invite';
	const groups = [...store.chats.values()].filter((chat) => chat.kind === 'group');
	const people = store.users.filter((user) => user.id !== store.bot.id);
	const person = personFields(t(invite ? 'inviter' : 'who'), people);
	const comment = commentField(invite ? '' : t('commentAdd'));
	const group = invite
			? el('input', { name: 'group', inputmode: 'numeric', value: unusedGroup(groups), data: { testid: 'request-group' } })
			: el('select', { name: 'group', data: { testid: 'request-group' } },
					...groups.map((chat) => el('option', { value: chat.id.slice('group:'.length), selected: chat.id === store.current }, `${chat.name} (${chat.id.slice('group:'.length)})`)));
	const groupField = invite ? field(t('groupNumber'), group, t('groupNumberHint')) : field(t('group'), group);
	openForm(t(invite ? 'requestInvite' : 'requestAdd'), [groupField, ...person.nodes, ...(invite ? [] : [field(t('comment'), comment)])], () => {
		const id = group.value.trim();
		if (!id) {
			return t('noGroups');
		}
		if (!/^\d{1,18}$/.test(id)) {
			return t('numberNeeded');
		}
		return send({ type: 'groupRequest', group: id, ...person.value(), subType, comment: comment.value.trim() }) ? undefined : t('offlineSend');
	});
}

function unusedGroup(groups) {
	let id = 700001;
	while (groups.some((chat) => chat.id === `group:${id}`)) {
		id++;
	}
	return String(id);
}
