package io.ncatbot.api.account;

import io.ncatbot.json.WireName;

/**
 * What a profile says of its owner's sex (性别).
 */
public enum ProfileSex implements WireName {

	/** Nothing. */
	UNKNOWN("0"),
	/** Male (男). */
	MALE("1"),
	/** Female (女). */
	FEMALE("2");

	private final String wireName;

	ProfileSex(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
