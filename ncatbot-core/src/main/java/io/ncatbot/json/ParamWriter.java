package io.ncatbot.json;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

import io.ncatbot.message.FileSource;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Message;
import io.ncatbot.message.Segment;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Writes an action's parameters. What is null is left out, since NapCat refuses null even
 * for optional parameters.
 */
public final class ParamWriter {

	private final JsonGenerator generator;

	private final RequestFiles files;

	private final ValueWriter values;

	private boolean toUser;

	private boolean toGroup;

	/** Writes into an object that was begun. */
	ParamWriter(JsonGenerator generator, RequestFiles files) {
		this.generator = generator;
		this.files = files;
		this.values = new ValueWriter(generator, files);
	}

	/**
	 * Writes an id. It goes out as text: NapCat is JavaScript, where large numbers lose
	 * digits.
	 * @param name the parameter
	 * @param value the id
	 */
	public void id(String name, long value) {
		this.toUser |= name.equals("user_id");
		this.toGroup |= name.equals("group_id");
		this.generator.writeStringProperty(name, Long.toString(value));
	}

	/**
	 * Writes an id that may be left out.
	 * @param name the parameter
	 * @param value the id
	 * @see #id(String, long)
	 */
	public void id(String name, @Nullable Long value) {
		if (value != null) {
			id(name, value.longValue());
		}
	}

	/**
	 * Writes several ids.
	 * @param name the parameter
	 * @param values the ids
	 * @see #id(String, long)
	 */
	public void ids(String name, @Nullable Collection<Long> values) {
		if (values != null) {
			this.generator.writeArrayPropertyStart(name);
			for (long value : values) {
				this.generator.writeString(Long.toString(value));
			}
			this.generator.writeEndArray();
		}
	}

	/**
	 * Writes several ids.
	 * @param name the parameter
	 * @param values the ids
	 * @see #id(String, long)
	 */
	public void ids(String name, long @Nullable ... values) {
		if (values != null) {
			this.generator.writeArrayPropertyStart(name);
			for (long value : values) {
				this.generator.writeString(Long.toString(value));
			}
			this.generator.writeEndArray();
		}
	}

	/**
	 * Writes a number.
	 * @param name the parameter
	 * @param value the number
	 */
	public void put(String name, int value) {
		this.generator.writeNumberProperty(name, value);
	}

	/**
	 * Writes a number.
	 * @param name the parameter
	 * @param value the number
	 */
	public void put(String name, long value) {
		this.generator.writeNumberProperty(name, value);
	}

	/**
	 * Writes a number.
	 * @param name the parameter
	 * @param value the number
	 */
	public void put(String name, double value) {
		this.generator.writeNumberProperty(name, value);
	}

	/**
	 * Writes true or false.
	 * @param name the parameter
	 * @param value the value
	 */
	public void put(String name, boolean value) {
		this.generator.writeBooleanProperty(name, value);
	}

	/**
	 * Writes a number that may be left out.
	 * @param name the parameter
	 * @param value the number
	 */
	public void put(String name, @Nullable Number value) {
		any(name, value);
	}

	/**
	 * Writes true or false, which may be left out.
	 * @param name the parameter
	 * @param value the value
	 */
	public void put(String name, @Nullable Boolean value) {
		any(name, value);
	}

	/**
	 * Writes text.
	 * @param name the parameter
	 * @param value the text
	 */
	public void put(String name, @Nullable String value) {
		if (value != null) {
			this.generator.writeStringProperty(name, value);
		}
	}

	/**
	 * Writes a time span in whole seconds.
	 * @param name the parameter
	 * @param value the time span
	 */
	public void put(String name, @Nullable Duration value) {
		any(name, value);
	}

	/**
	 * Writes a constant: its {@linkplain WireName wire name} if it has one, else its name
	 * in lower case.
	 * @param name the parameter
	 * @param value the constant
	 */
	public void put(String name, @Nullable Enum<?> value) {
		any(name, value);
	}

	/**
	 * Writes an array of anything that can be written.
	 * @param name the parameter
	 * @param value the elements
	 */
	public void put(String name, @Nullable Collection<?> value) {
		any(name, value);
	}

	/**
	 * Writes an object of anything that can be written.
	 * @param name the parameter
	 * @param value the object; keys whose value is null are left out
	 */
	public void put(String name, @Nullable Map<String, ?> value) {
		any(name, value);
	}

	/**
	 * Writes JSON as it is.
	 * @param name the parameter
	 * @param value the JSON; a null or missing node is left out
	 */
	public void put(String name, @Nullable JsonNode value) {
		if (value != null && !value.isNull() && !value.isMissingNode()) {
			any(name, value);
		}
	}

	/**
	 * Writes a message. Where a {@code user_id} and no {@code group_id} was written
	 * before, the message is for a private chat: then its mentions are left out.
	 * @param name the parameter
	 * @param value the message
	 * @throws IllegalArgumentException if NapCat would refuse the message or silently
	 * drop a part of it
	 */
	public void put(String name, @Nullable Message value) {
		if (value != null && this.toUser && !this.toGroup) {
			putPrivate(name, value);
		}
		else {
			any(name, value);
		}
	}

	/**
	 * Writes a message for a private chat: mentions mean nothing there and are left out.
	 * @param name the parameter
	 * @param value the message
	 * @throws IllegalArgumentException if NapCat would refuse the message or silently
	 * drop a part of it
	 */
	public void putPrivate(String name, @Nullable Message value) {
		any(name, (value != null) ? PrivateChats.withoutMentions(value) : null);
	}

	/**
	 * Writes a message of one segment.
	 * @param name the parameter
	 * @param value the segment
	 * @throws IllegalArgumentException if NapCat would refuse or silently drop it
	 */
	public void put(String name, @Nullable Segment value) {
		put(name, (value != null) ? Message.of(value) : null);
	}

	/**
	 * Writes a merged forward: its messages under the given name, and the texts of its
	 * card as parameters beside it.
	 * @param name the parameter
	 * @param value the forward
	 * @throws IllegalArgumentException if NapCat would refuse the forward or silently
	 * drop a part of it
	 */
	public void put(String name, @Nullable ForwardMessage value) {
		if (value != null) {
			any(name, value);
			new MessageWriter(this.generator, this.files).card(value);
		}
	}

	/**
	 * Writes a file: what NapCat gets it by. How content of our own gets there is decided
	 * by the request's {@link FileNaming}.
	 * @param name the parameter
	 * @param value the file
	 * @throws java.io.UncheckedIOException if content of our own cannot be read
	 */
	public void put(String name, @Nullable FileSource value) {
		any(name, value);
	}

	/**
	 * Writes parameters whose names are not known before: all entries of a map.
	 * @param params the parameters; those whose value is null are left out
	 * @throws IllegalArgumentException if a value is of a type that cannot be written
	 */
	public void putAll(Map<String, ?> params) {
		params.forEach(this::putAny);
	}

	/**
	 * Writes parameters whose names are not known before: all components of a record, by
	 * their names in snake case.
	 * @param params the parameters; those whose value is null are left out
	 * @throws IllegalArgumentException if a value is of a type that cannot be written
	 */
	public void putAll(Record params) {
		RecordParts.forEach(params, this::putAny);
	}

	private void putAny(String name, @Nullable Object value) {
		if (value instanceof Message message) {
			put(name, message);
		}
		else if (value instanceof ForwardMessage forward) {
			put(name, forward);
		}
		else if (value instanceof JsonNode node) {
			put(name, node);
		}
		else {
			this.toUser |= value != null && name.equals("user_id");
			this.toGroup |= value != null && name.equals("group_id");
			any(name, value);
		}
	}

	private void any(String name, @Nullable Object value) {
		if (value != null) {
			this.generator.writeName(name);
			this.values.write(name, value);
		}
	}

}
