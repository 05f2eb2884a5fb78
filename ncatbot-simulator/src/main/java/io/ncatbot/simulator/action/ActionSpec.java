package io.ncatbot.simulator.action;

import tools.jackson.databind.JsonNode;

/**
 * What the table says of an action.
 *
 * @param name its name on the wire
 * @param params what its parameters must be
 * @param stream whether its replies say {@code stream-action}
 * @param data what its result holds
 */
record ActionSpec(String name, Schema params, boolean stream, Schema data, JsonNode dataText) {

	/**
	 * Whether a success that returns nothing has no {@code data} key, rather than null.
	 */
	boolean dataAbsent() {
		return this.dataText.isString() && this.dataText.stringValue().equals("absent");
	}

}
