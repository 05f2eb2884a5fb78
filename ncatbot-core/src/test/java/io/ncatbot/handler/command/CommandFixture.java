package io.ncatbot.handler.command;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.event.Role;
import io.ncatbot.event.Sender;
import io.ncatbot.handler.HandlerEvents;
import io.ncatbot.handler.HandlerFixture;
import io.ncatbot.message.Message;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A context with some commands. It is always noon of Thursday, the 26th of November 2026.
 */
final class CommandFixture implements AutoCloseable {

	static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 26, 12, 0);

	private static final JsonMapper mapper = new JsonMapper();

	final HandlerFixture handlers = new HandlerFixture();

	CommandFixture(Class<?>... beans) {
		this((commands) -> {
		}, beans);
	}

	CommandFixture(Consumer<CommandsBuilder> settings, Class<?>... beans) {
		this(Map.of(), settings, beans);
	}

	private CommandFixture(Map<String, Object> properties, Consumer<CommandsBuilder> settings, Class<?>... beans) {
		this.handlers.properties(properties);
		CommandsBuilder builder = Commands.builder().clock(() -> NOW);
		settings.accept(builder);
		Commands commands = builder.build();
		this.handlers.registry((registry) -> registry.commands(commands)
			.guards(List.of(commands))
			.resolvers(List.of(commands.declaredArguments(), commands.argumentsByType())));
		this.handlers.context.registerBean(HelpCommand.class,
				() -> new HelpCommand(this.handlers.registry(), commands, 3));
		this.handlers.start(beans);
	}

	/** A context whose environment has some properties. */
	static CommandFixture with(Map<String, Object> properties, Class<?>... beans) {
		return new CommandFixture(properties, (commands) -> {
		}, beans);
	}

	/** What a member of the group is answered, one line after another. */
	String inGroup(Role role, Message message) {
		GroupMessage some = (GroupMessage) HandlerEvents.groupMessage("x");
		return answers(() -> this.handlers.handle(
				new GroupMessage(some.time(), some.selfId(), some.subType(), 7, 7, 7, "", some.userId(), some.groupId(),
						"", sender(some.sender(), role), message, "array", message.toCq(), 14, null, some.raw())));
	}

	private static Sender sender(Sender some, Role role) {
		return new Sender(some.userId(), some.nickname(), some.card(), role, null, null, null, null, null);
	}

	String inGroup(Message message) {
		return inGroup(Role.MEMBER, message);
	}

	String inGroup(String text) {
		return inGroup(Message.of(text));
	}

	String inPrivate(String text) {
		PrivateMessage some = (PrivateMessage) HandlerEvents.privateMessage("x");
		return answers(() -> this.handlers
			.handle(new PrivateMessage(some.time(), some.selfId(), some.subType(), 7, 7, 7, "", some.userId(),
					some.targetId(), null, null, some.sender(), Message.of(text), "array", text, 14, some.raw())));
	}

	private String answers(Runnable event) {
		List<String> requests = this.handlers.bot.requests();
		int before = requests.size();
		event.run();
		List<String> answers = new ArrayList<>();
		for (String request : List.copyOf(requests).subList(before, requests.size())) {
			StringBuilder text = new StringBuilder();
			JsonNode parts = mapper.readTree(request).path("params").path("message");
			parts.forEach((part) -> text.append(part.path("data").path("text").asString("")));
			answers.add(text.toString());
		}
		return String.join("\n", answers);
	}

	@Override
	public void close() {
		this.handlers.close();
	}

}
