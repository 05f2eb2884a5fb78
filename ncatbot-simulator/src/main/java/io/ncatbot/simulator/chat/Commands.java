package io.ncatbot.simulator.chat;

import io.ncatbot.simulator.message.UserMessage;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.User;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldException;
import tools.jackson.databind.JsonNode;

/**
 * What a page can make its users do.
 */
final class Commands {

	private final World world;

	private final UserMessage messages;

	Commands(World world, UserMessage messages) {
		this.world = world;
		this.messages = messages;
	}

	/**
	 * Carries out a command.
	 * @throws RuntimeException when it cannot be; its message is for the page
	 */
	void carryOut(JsonNode command) {
		String type = command.path("type").asString("");
		switch (type) {
			case "say" -> say(command);
			case "recall" -> this.world.conversations().recall(id(command, "as"), id(command, "id"));
			case "friendRequest" ->
				this.world.requests().friendship(who(command), command.path("comment").asString(""));
			case "groupRequest" -> groupRequest(command);
			default -> throw new WorldException("Unknown command: " + type);
		}
	}

	private void say(JsonNode command) {
		long speaker = id(command, "as");
		if (speaker == this.world.bot().id()) {
			throw new WorldException("The bot speaks for itself");
		}
		JsonNode segments = command.path("segments");
		if (!segments.isArray() || segments.isEmpty()) {
			throw new WorldException("There is nothing to say: segments is empty");
		}
		this.world.say(speaker, chat(command.path("chat").asString("")), this.messages.reported(segments));
	}

	private void groupRequest(JsonNode command) {
		long group = id(command, "group");
		String comment = command.path("comment").asString("");
		if (command.path("subType").asString("").equals("invite")) {
			this.world.requests().invitation(group, who(command), comment);
		}
		else {
			this.world.requests().toJoin(group, who(command), comment);
		}
	}

	/** The user who asks: one that exists, or a new one with the next free number. */
	private long who(JsonNode command) {
		if (command.hasNonNull("from") && !command.path("from").asString("").isEmpty()) {
			return id(command, "from");
		}
		String name = command.path("name").asString("");
		return this.world.standingStill(() -> {
			long next = this.world.users().stream().mapToLong(User::id).max().orElse(10_000) + 1;
			this.world.addUser(next, name.isBlank() ? "用户" + next : name);
			return next;
		});
	}

	private static long id(JsonNode command, String key) {
		String text = command.path(key).asString("");
		if (!text.matches("\\d{1,18}")) {
			throw new WorldException("'" + text + "' is no number for " + key);
		}
		return Long.parseLong(text);
	}

	static Chat chat(String id) {
		if (!id.matches("(group|private):\\d{1,18}")) {
			throw new WorldException("'" + id + "' is no chat: group:ID or private:ID is");
		}
		long number = Long.parseLong(id.substring(id.indexOf(':') + 1));
		return id.startsWith("group:") ? Chat.group(number) : Chat.privateWith(number);
	}

}
