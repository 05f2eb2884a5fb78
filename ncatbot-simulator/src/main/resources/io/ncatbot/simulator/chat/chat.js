import { ChatList } from './chatlist.js';
import { Composer } from './composer.js';
import { openMenu, toast } from './dialog.js';
import { avatar, byId, el } from './dom.js';
import { Frames } from './frames.js';
import { History } from './history.js';
import { icon } from './icons.js';
import { onLanguage, t, toggleLanguage, translatePage } from './i18n.js';
import { showMembers } from './members.js';
import { requestEntries } from './request-forms.js';
import { showRequests } from './requests.js';
import { Socket } from './socket.js';
import { currentChat, emit, markRead, on, openChat, pendingRequests, receive, speakerOf, store, totalUnread } from './store.js';

const app = byId('app');
const narrow = matchMedia('(max-width: 760px)');

for (const node of document.querySelectorAll('[data-icon]')) {
	node.prepend(icon(node.dataset.icon));
}
translatePage();

const send = (command) => socket.send(command);
const entries = () => requestEntries(send);

const say = (chat, segments) => {
	const sent = send({ type: 'say', chat: chat.id, as: speakerOf(chat).id, segments });
	if (sent) {
		history.toBottom();
	}
	return sent;
};

const composer = new Composer(say, entries);
const history = new History({
	reply: (message) => composer.reply(message),
	mention: (person) => composer.mention(person),
	edit: (message, text) => composer.edit(message, text),
	recall: (message, as) => send({ type: 'recall', chat: store.current, as, id: message.id }) || toast(t('offlineSend'), 'bad'),
});

/* Two screens on a phone; the way back is the browser's own. */
function pick(id) {
	if (narrow.matches && app.dataset.screen === 'list') {
		window.history.pushState({ screen: 'chat' }, '');
	}
	app.dataset.screen = 'chat';
	openChat(id);
	composer.focus();
}

function backToList() {
	if (narrow.matches) {
		showDock(null);
		app.dataset.screen = 'list';
		openChat(null);
	}
}

addEventListener('popstate', backToList);
byId('back').addEventListener('click', () => window.history.state?.screen === 'chat' ? window.history.back() : backToList());

new ChatList(pick);
showRequests();

function showTab(tab) {
	app.dataset.tab = tab;
	for (const [name, list] of [['chats', 'chat-list'], ['requests', 'request-list']]) {
		byId(list).hidden = name !== tab;
		byId(`tab-${name}`).setAttribute('aria-pressed', String(name === tab));
	}
}
byId('tab-chats').addEventListener('click', () => showTab('chats'));
byId('tab-requests').addEventListener('click', () => showTab('requests'));
byId('side-add').addEventListener('click', (event) => openMenu(event.currentTarget, entries().map((entry) => ({ ...entry, action: () => {
	entry.action();
	showTab('requests');
} }))));
showTab('chats');

/* The dock at the right holds either the members or the frames. */
let dock = sessionStorage.getItem('ncatbot.dock');
let drawnDock;

function showDock(name) {
	dock = name;
	sessionStorage.setItem('ncatbot.dock', name ?? '');
	drawDock();
}

function drawDock() {
	const chat = currentChat();
	const shown = dock === 'members' && chat?.kind !== 'group' ? null : dock;
	byId('dock').hidden = !shown;
	byId('members-panel').hidden = shown !== 'members';
	byId('frames-panel').hidden = shown !== 'frames';
	app.dataset.dock = shown ?? '';
	for (const id of ['toggle-frames', 'toggle-frames-narrow']) {
		byId(id).setAttribute('aria-pressed', String(shown === 'frames'));
	}
	byId('toggle-members').setAttribute('aria-pressed', String(shown === 'members'));
	byId('toggle-members').hidden = chat?.kind !== 'group';
	if (drawnDock !== shown) {
		drawnDock = shown;
		frames.toggled();
		emit('dock');
	}
}

const frames = new Frames(send, () => showDock(null));
showMembers({
	close: () => showDock(null),
	mention: (person) => {
		if (narrow.matches) {
			showDock(null);
		}
		composer.mention(person);
	},
});
for (const id of ['toggle-frames', 'toggle-frames-narrow']) {
	byId(id).addEventListener('click', () => showDock(dock === 'frames' ? null : 'frames'));
}
byId('toggle-members').addEventListener('click', () => showDock(dock === 'members' ? null : 'members'));
byId('language').addEventListener('click', toggleLanguage);

function drawBot() {
	byId('bot-name').textContent = store.bot.name || t('title');
	byId('bot-id').textContent = store.bot.id ? `QQ ${store.bot.id}` : '';
	byId('rail-bot').replaceChildren(avatar(store.bot.id, store.bot.name || 'N', 'avatar-bot'));
	byId('language').textContent = t('otherLanguage');
	byId('language').title = t('switchLanguage');
}

function drawConnection() {
	const state = store.state !== 'online' ? store.state : store.links > 0 ? 'online' : 'waiting';
	const words = {
		connecting: () => t('connecting'),
		retrying: () => t('retrying', { n: store.retryIn }),
		waiting: () => t('waiting'),
		online: () => store.links > 1 ? t('onlineMany', { n: store.links }) : t('online'),
	};
	const text = words[state]();
	if (byId('connection-text').textContent !== text) {
		byId('connection-text').textContent = text;
	}
	Object.assign(byId('connection').dataset, { state, links: store.links });
	app.dataset.connection = state;
	const banner = byId('banner');
	const shown = state === 'retrying' ? 'lost' : state === 'waiting' && store.loaded ? 'noBot' : '';
	const key = shown && `${shown}${t(shown)}`;
	if (banner.dataset.shown !== key) {
		banner.dataset.shown = key;
		banner.hidden = !shown;
		banner.className = `banner banner-${shown}`;
		banner.replaceChildren(...shown ? [el('span', null, t(shown))] : []);
		if (shown === 'lost') {
			banner.append(el('button', { type: 'button', class: 'link-button', onclick: () => socket.retryNow() }, t('retryNow')));
		}
	}
}

function drawTalk() {
	const chat = currentChat();
	app.dataset.chat = chat?.kind ?? '';
	byId('talk-empty').hidden = Boolean(chat);
	byId('talk-empty').replaceChildren(icon('cat'), el('strong', null, t('pickChat')), el('span', null, t('pickChatHint')));
	if (!chat) {
		return;
	}
	byId('talk-name').textContent = chat.name;
	byId('talk-sub').textContent = chat.kind === 'group' ? `${t('memberCount', { n: chat.members?.length ?? 0 })} · ${chat.id.slice('group:'.length)}`
		: t('privateSub', { name: chat.name, bot: store.bot.name });
}

function drawCounts() {
	const unread = totalUnread();
	const title = store.bot.name ? `${store.bot.name} · ${t('title')}` : t('title');
	document.title = unread > 0 ? `(${unread > 99 ? '99+' : unread}) ${title}` : title;
	mark(byId('tab-chats'), unread);
	mark(byId('tab-requests'), pendingRequests());
}

function mark(button, count) {
	button.querySelector('.unread')?.remove();
	if (count > 0) {
		button.append(el('span', { class: 'unread' }, count > 99 ? '99+' : String(count)));
	}
}

on('world', () => {
	if (store.current && !currentChat()) {
		openChat(null);
	}
	if (!store.current && !narrow.matches) {
		const last = sessionStorage.getItem('ncatbot.chat');
		openChat(store.chats.has(last) ? last : store.chats.keys().next().value ?? null);
	}
	drawBot();
	drawTalk();
	drawDock();
});
on('current', () => {
	drawTalk();
	drawDock();
});
on('connection', drawConnection);
on('world item unread requests', drawCounts);
on('error', (message) => toast(message, 'bad'));
onLanguage(() => {
	drawBot();
	drawConnection();
	drawTalk();
	drawCounts();
});
document.addEventListener('visibilitychange', markRead);
narrow.addEventListener('change', () => {
	app.dataset.screen = store.current ? 'chat' : 'list';
});

const socket = new Socket(receive, (state, retryIn) => {
	const before = store.state;
	store.state = state;
	store.retryIn = retryIn ?? 0;
	emit('connection');
	if (state === 'online' && before !== 'online') {
		frames.connected();
	}
});
drawBot();
drawTalk();
drawCounts();
drawDock();
