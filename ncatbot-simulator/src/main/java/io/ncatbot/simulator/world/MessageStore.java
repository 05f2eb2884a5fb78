package io.ncatbot.simulator.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The latest messages of all chats: NapCat forgets the others too.
 */
final class MessageStore {

	private static final long MAX_CHARACTERS = 32_000_000;

	private final int limit;

	private final long firstSeq;

	private final LinkedHashMap<Integer, Entry> byId = new LinkedHashMap<>();

	private final Map<Chat, ArrayDeque<Integer>> byChat = new HashMap<>();

	private final Map<Chat, Long> lastSeq = new HashMap<>();

	private long characters;

	private int counter;

	/**
	 * Creates a store.
	 * @param firstSeq the number after which those of all chats begin
	 */
	MessageStore(int limit, long firstSeq) {
		this.limit = limit;
		this.firstSeq = firstSeq;
	}

	/** The highest number that a message has in any chat. */
	long lastSeq() {
		return this.lastSeq.values().stream().mapToLong(Long::longValue).max().orElse(this.firstSeq);
	}

	/** Ids look like NapCat's hashes: scattered over 31 bits, never twice, never 0. */
	int nextId() {
		int id;
		do {
			this.counter++;
			id = (this.counter * 0x5bd1e995 + 0x2545f491) & 0x7fffffff;
		}
		while (id == 0);
		return id;
	}

	long nextSeq(Chat chat) {
		return this.lastSeq.merge(chat, this.firstSeq + 1, (last, first) -> last + 1);
	}

	void add(ChatMessage message) {
		Entry entry = new Entry(message, characters(message.segments()));
		this.byId.put(message.id(), entry);
		this.byChat.computeIfAbsent(message.chat(), (chat) -> new ArrayDeque<>()).add(message.id());
		this.characters += entry.characters();
		while (this.byId.size() > this.limit || this.characters > MAX_CHARACTERS && this.byId.size() > 1) {
			forgetOldest();
		}
	}

	private void forgetOldest() {
		Entry oldest = this.byId.remove(this.byId.keySet().iterator().next());
		this.characters -= oldest.characters();
		ArrayDeque<Integer> chat = this.byChat.get(oldest.message().chat());
		chat.removeFirst();
		if (chat.isEmpty()) {
			this.byChat.remove(oldest.message().chat());
		}
	}

	void replace(ChatMessage message) {
		this.byId.computeIfPresent(message.id(), (id, entry) -> new Entry(message, entry.characters()));
	}

	@Nullable ChatMessage find(long id) {
		Entry entry = (id == (int) id) ? this.byId.get((int) id) : null;
		return (entry != null) ? entry.message() : null;
	}

	List<ChatMessage> history(Chat chat) {
		List<ChatMessage> history = new ArrayList<>();
		for (int id : this.byChat.getOrDefault(chat, new ArrayDeque<>())) {
			history.add(this.byId.get(id).message());
		}
		return history;
	}

	List<Chat> chats() {
		return List.copyOf(this.byChat.keySet());
	}

	private static long characters(JsonNode node) {
		if (node.isString()) {
			return node.stringValue().length();
		}
		long sum = 16;
		for (JsonNode child : node) {
			sum += characters(child);
		}
		return sum;
	}

	private record Entry(ChatMessage message, long characters) {
	}

}
