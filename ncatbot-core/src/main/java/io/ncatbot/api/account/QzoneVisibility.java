package io.ncatbot.api.account;

import io.ncatbot.json.WireName;

/**
 * Who may see a post in the Qzone (说说可见范围).
 */
public enum QzoneVisibility implements WireName {

	/** Everyone (所有人可见). */
	EVERYONE("1"),
	/** Friends (QQ好友可见). */
	FRIENDS("4"),
	/** Only those who are named (部分好友可见). */
	ONLY("16"),
	/** Only the bot (仅自己可见). */
	SELF("64"),
	/** All but those who are named (部分好友不可见). */
	EXCEPT("128");

	private final String wireName;

	QzoneVisibility(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
