import { ChatLog, asItem } from './log.js';

const listeners = new Map();

/** Topics: world, item(chat, item), update(chat, item), requests, connection, current, speaker, unread, frame, error. */
export function on(topic, listener) {
	for (const name of topic.split(' ')) {
		listeners.set(name, [...(listeners.get(name) ?? []), listener]);
	}
}

export function emit(topic, ...values) {
	(listeners.get(topic) ?? []).forEach((listener) => listener(...values));
}

/** All that the page knows. Views read it and listen; only this module and the composer write. */
export const store = {
	loaded: false,
	bot: { id: '', name: '' },
	links: 0,
	state: 'connecting',
	retryIn: 0,
	users: [],
	chats: new Map(),
	requests: [],
	current: null,
};

let lastSpeaker = sessionStorage.getItem('ncatbot.speaker');

export function nameOf(person) {
	return person.card || person.name || person.id;
}

export function memberOf(chat, id) {
	if (chat.peer?.id === id) {
		return chat.peer;
	}
	return chat.members?.find((member) => member.id === id)
			?? (id === store.bot.id ? store.bot : undefined);
}

/** Those whom the page can play here: everybody but the bot. */
export function speakers(chat) {
	const people = chat.kind === 'private' ? [chat.peer] : chat.members ?? [];
	return people.filter((person) => person && person.id !== store.bot.id);
}

export function speakerOf(chat) {
	const people = speakers(chat);
	return people.find((person) => person.id === chat.speaker)
			?? people.find((person) => person.id === lastSpeaker) ?? people[0];
}

export function speakAs(chat, id) {
	chat.speaker = id;
	lastSpeaker = id;
	sessionStorage.setItem('ncatbot.speaker', id);
	emit('speaker', chat);
}

export function currentChat() {
	return store.chats.get(store.current);
}

export function openChat(id) {
	store.current = id;
	if (id) {
		sessionStorage.setItem('ncatbot.chat', id);
	}
	emit('current');
	markRead();
}

export function markRead() {
	const chat = currentChat();
	if (chat && chat.unread > 0 && !document.hidden) {
		chat.unread = 0;
		emit('unread', chat);
	}
}

export function totalUnread() {
	return [...store.chats.values()].reduce((sum, chat) => sum + chat.unread, 0);
}

export function pendingRequests() {
	return store.requests.filter((request) => request.state === 'pending').length;
}

function arrived(chat, count) {
	if (chat.id !== store.current || document.hidden) {
		chat.unread += count;
	}
}

const RECEIVE = {
	__proto__: null,
	world(frame) {
		store.bot = frame.bot;
		store.links = frame.links;
		store.users = frame.users ?? [];
		store.requests = frame.requests ?? [];
		const chats = new Map();
		for (const given of frame.chats ?? []) {
			const chat = store.chats.get(given.id) ?? { log: new ChatLog(), unread: 0 };
			const { messages, ...rest } = given;
			const people = JSON.stringify([chat.members, chat.peer]);
			Object.assign(chat, rest);
			const { fresh, changed } = chat.log.merge(messages ?? []);
			// Worlds come often; what the history shows of them is seldom another.
			chat.stale = changed || people !== JSON.stringify([chat.members, chat.peer]);
			if (store.loaded && fresh > 0) {
				arrived(chat, fresh);
			}
			chats.set(chat.id, chat);
		}
		store.chats = chats;
		store.loaded = true;
		emit('world');
		emit('connection');
		emit('requests');
	},
	message(frame) {
		const chat = store.chats.get(frame.chat);
		if (!chat) {
			return;
		}
		const known = chat.log.find(frame.message.id);
		if (known) {
			known.message = frame.message;
			emit('update', chat, known);
			return;
		}
		const item = asItem(frame.message);
		chat.log.append(item);
		arrived(chat, 1);
		emit('item', chat, item);
	},
	notice(frame) {
		const chat = store.chats.get(frame.chat);
		if (chat) {
			const item = { time: frame.time, notice: frame.text };
			chat.log.append(item);
			emit('item', chat, item);
		}
	},
	recall(frame) {
		const chat = store.chats.get(frame.chat);
		const item = chat?.log.find(frame.id);
		if (item) {
			item.message = { ...item.message, recalled: true, recalledBy: frame.by };
			emit('update', chat, item);
		}
	},
	links(frame) {
		store.links = frame.links;
		emit('connection');
	},
	request(frame) {
		const at = store.requests.findIndex((request) => request.flag === frame.request.flag);
		if (at >= 0) {
			store.requests[at] = frame.request;
		}
		else {
			store.requests.push(frame.request);
		}
		emit('requests');
	},
	frame(frame) {
		emit('frame', frame);
	},
	error(frame) {
		emit('error', frame.message);
	},
};

/** A frame of the simulator; kinds that this page does not know yet are passed over. */
export function receive(frame) {
	RECEIVE[frame.type]?.(frame);
}
