package io.ncatbot.simulator.action;

import io.ncatbot.simulator.json.JsNumbers;
import io.ncatbot.simulator.message.MessagePostFormat;
import tools.jackson.databind.JsonNode;

/**
 * A call that an action is to carry out.
 *
 * @param action the action's name, without a suffix
 * @param params its parameters, converted and checked (those of the send family are as
 * they came)
 * @param format how the connection wants messages written
 */
record ActionCall(String action, JsonNode params, MessagePostFormat format) {

	boolean has(String key) {
		return this.params.hasNonNull(key) && !text(key).isEmpty();
	}

	JsonNode param(String key) {
		return this.params.path(key);
	}

	String text(String key) {
		JsonNode value = param(key);
		return value.isNumber() ? JsNumbers.text(value) : value.asString("");
	}

	/** A number given as one or as text; -1 when it is neither, an id that nobody has. */
	long id(String key) {
		String text = text(key);
		return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : -1;
	}

	/** A number given as one or as text. */
	int number(String key, int otherwise) {
		Double number = JsNumbers.parse(text(key));
		return (number != null) ? number.intValue() : otherwise;
	}

	/** NapCat's reading of a boolean that may be text: only "true" is true. */
	boolean flag(String key) {
		JsonNode value = param(key);
		return value.isString() ? value.stringValue().equals("true") : value.asBoolean(false);
	}

	/** NapCat's reading where all but false is true, even nothing at all. */
	boolean unlessFalse(String key) {
		return !text(key).equals("false");
	}

}
