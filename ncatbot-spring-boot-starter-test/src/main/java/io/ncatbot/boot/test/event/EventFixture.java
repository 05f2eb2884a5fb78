package io.ncatbot.boot.test.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.ncatbot.event.Event;
import io.ncatbot.event.Role;
import io.ncatbot.json.EventFrame;
import io.ncatbot.json.FrameDecoder;
import io.ncatbot.json.RequestWriter;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event that a test is about to make. It is JSON as NapCat sends it, and becomes a
 * record by the library's own decoder, so that {@code raw()} and the record agree.
 *
 * @param <E> the record of its kind
 */
public final class EventFixture<E extends Event> {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final JsonNode ALL = load();

	private final Class<E> type;

	private final ObjectNode json;

	EventFixture(Class<E> type, String name) {
		this.type = type;
		this.json = (ObjectNode) ALL.path(name).deepCopy();
	}

	private static JsonNode load() {
		try (InputStream in = EventFixture.class.getResourceAsStream("events.json")) {
			return MAPPER.readTree(Objects.requireNonNull(in, "events.json is missing"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Sets any field.
	 * @param name its name on the wire, such as {@code operator_id}; a field within
	 * another behind a dot, such as {@code sender.card}
	 * @param value the value; null leaves the field out
	 * @return this fixture
	 * @throws IllegalArgumentException when events of this kind have no such field
	 */
	public EventFixture<E> with(String name, @Nullable Object value) {
		int dot = name.indexOf('.');
		String first = (dot < 0) ? name : name.substring(0, dot);
		if (!fields().contains(first)) {
			throw new IllegalArgumentException(
					"%s has no field '%s'; it has %s".formatted(this.type.getSimpleName(), first, fields()));
		}
		ObjectNode target = (dot < 0) ? this.json : this.json.withObject("/" + first);
		String key = (dot < 0) ? name : name.substring(dot + 1);
		if (value == null) {
			target.remove(key);
		}
		else {
			target.set(key, (value instanceof JsonNode node) ? node : MAPPER.valueToTree(value));
		}
		return this;
	}

	/** What the record has, and what the wire has besides. */
	private Set<String> fields() {
		Set<String> fields = new TreeSet<>();
		this.json.propertyNames().forEach(fields::add);
		Arrays.stream(this.type.getRecordComponents())
			.map(RecordComponent::getName)
			.filter((name) -> !name.equals("raw") && !name.equals("reason"))
			.map((name) -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
			.forEach(fields::add);
		return fields;
	}

	/**
	 * Sets when it happened.
	 * @param seconds Unix time in seconds
	 * @return this fixture
	 */
	public EventFixture<E> time(long seconds) {
		return with("time", seconds);
	}

	/**
	 * Sets whose event it is.
	 * @param selfId the bot's QQ number
	 * @return this fixture
	 */
	public EventFixture<E> selfId(long selfId) {
		return with("self_id", selfId);
	}

	/**
	 * Sets in which group it happened.
	 * @param groupId the group's number
	 * @return this fixture
	 */
	public EventFixture<E> groupId(long groupId) {
		return with("group_id", groupId);
	}

	/**
	 * Sets whom it is about: of a message, who sent it.
	 * @param userId the QQ number
	 * @return this fixture
	 */
	public EventFixture<E> userId(long userId) {
		with("user_id", userId);
		if (this.json.has("sender")) {
			with("sender.user_id", userId);
		}
		if (this.json.path("message_type").asString("").equals("private")) {
			with("target_id", userId);
		}
		return this;
	}

	/**
	 * Sets who did it.
	 * @param operatorId the QQ number
	 * @return this fixture
	 */
	public EventFixture<E> operatorId(long operatorId) {
		return with("operator_id", operatorId);
	}

	/**
	 * Sets the sub-type.
	 * @param subType one that NapCat sends for this kind, such as {@code kick}
	 * @return this fixture
	 */
	public EventFixture<E> subType(String subType) {
		return with("sub_type", subType);
	}

	/**
	 * Sets the role of a message's sender.
	 * @param role the role in the group
	 * @return this fixture
	 */
	public EventFixture<E> role(Role role) {
		return with("sender.role", role.name().toLowerCase(Locale.ROOT));
	}

	/**
	 * Sets the id of the message.
	 * @param messageId the id
	 * @return this fixture
	 */
	public EventFixture<E> messageId(long messageId) {
		return with("message_id", messageId);
	}

	/**
	 * Sets what a message says.
	 * @param text the text
	 * @return this fixture
	 */
	public EventFixture<E> text(String text) {
		return message(Message.of(text));
	}

	/**
	 * Sets what a message says.
	 * @param message the content
	 * @return this fixture
	 */
	public EventFixture<E> message(Message message) {
		String written = RequestWriter.params((params) -> params.put("message", message));
		with("message", MAPPER.readTree(written).path("message"));
		return with("raw_message", message.toCq().strip());
	}

	/**
	 * The event as JSON, for {@code simulator.emit(...)} and the like.
	 * @return a copy of the JSON
	 */
	public ObjectNode json() {
		return this.json.deepCopy();
	}

	/**
	 * Makes the event.
	 * @return its record
	 * @throws IllegalStateException when what was set makes it an event of another kind
	 */
	public E build() {
		if (new FrameDecoder().decode(this.json.toString()) instanceof EventFrame frame
				&& this.type.isInstance(frame.event())) {
			return this.type.cast(frame.event());
		}
		throw new IllegalStateException(
				"What was set makes this no %s any more: %s".formatted(this.type.getSimpleName(), this.json));
	}

}
