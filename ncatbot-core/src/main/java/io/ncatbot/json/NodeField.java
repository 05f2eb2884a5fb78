package io.ncatbot.json;

import java.util.Locale;

import io.ncatbot.message.FieldName;

/**
 * The keys of a message in a forward, as it is received or as it is sent.
 */
enum NodeField implements FieldName {

	ID, MESSAGE_ID, USER_ID, UIN, NICKNAME, NAME, TIME, SENDER, MESSAGE, CONTENT, TYPE, DATA;

	private final String wireName = name().toLowerCase(Locale.ROOT);

	@Override
	public String wireName() {
		return this.wireName;
	}

}
