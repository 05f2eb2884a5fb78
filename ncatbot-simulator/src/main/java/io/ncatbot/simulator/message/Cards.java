package io.ncatbot.simulator.message;

import io.ncatbot.simulator.json.Json;

/**
 * The JSON text of cards.
 */
public final class Cards {

	private Cards() {
	}

	/**
	 * A card that recommends somebody.
	 * @param group whether it is a group rather than a person
	 * @param id its number
	 * @param name its name
	 * @return JSON, for a segment of type {@code json}
	 */
	public static String contact(boolean group, String id, String name) {
		var card = Json.object()
			.put("app", group ? "com.tencent.troopsharecard" : "com.tencent.contact.lua")
			.put("view", "contact")
			.put("prompt", (group ? "推荐群聊: " : "推荐联系人: ") + name)
			.put("ver", "0.0.0.1");
		card.putObject("meta")
			.putObject("contact")
			.put("nickname", name)
			.put("contact", (group ? "群号: " : "帐号: ") + id)
			.put("tag", group ? "推荐群聊" : "推荐联系人")
			.put("jumpUrl", "mqqapi://card/show_pslcard?src_type=internal&uin=" + id + "&card_type="
					+ (group ? "group" : "person"));
		return card.toString();
	}

}
