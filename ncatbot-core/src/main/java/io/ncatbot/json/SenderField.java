package io.ncatbot.json;

import java.util.Locale;

import io.ncatbot.message.FieldName;

/**
 * The keys that a sender may have.
 */
enum SenderField implements FieldName {

	USER_ID, NICKNAME, CARD, ROLE, SEX, AGE, AREA, LEVEL, TITLE;

	private final String wireName = name().toLowerCase(Locale.ROOT);

	@Override
	public String wireName() {
		return this.wireName;
	}

}
