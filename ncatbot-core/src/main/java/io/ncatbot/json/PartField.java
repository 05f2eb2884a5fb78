package io.ncatbot.json;

import java.util.Locale;

import io.ncatbot.message.FieldName;

/**
 * The keys of the small objects that some events carry.
 */
enum PartField implements FieldName {

	ID, NAME, SIZE, BUSID, URL, PATH, FLAG, EMOJI_ID, COUNT, ONLINE, GOOD, APP_ID, DEVICE_NAME, DEVICE_KIND;

	private final String wireName = name().toLowerCase(Locale.ROOT);

	@Override
	public String wireName() {
		return this.wireName;
	}

}
