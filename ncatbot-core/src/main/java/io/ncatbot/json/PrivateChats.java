package io.ncatbot.json;

import io.ncatbot.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is different for messages in private chats.
 */
final class PrivateChats {

	private static final Logger log = LoggerFactory.getLogger(PrivateChats.class);

	private PrivateChats() {
	}

	/**
	 * NapCat drops mentions without a word; one handler should be able to answer in
	 * groups and private chats alike.
	 */
	static Message withoutMentions(Message message) {
		Message rest = message.withoutMentions();
		if (rest != message) {
			log.debug("Left out of a private chat, where nobody can be mentioned: the 'at' in {}", message);
		}
		if (rest.isEmpty() && !message.isEmpty()) {
			throw new IllegalArgumentException(
					"The message only mentions somebody, which is nothing in a private chat: "
							+ "add text or another segment");
		}
		return rest;
	}

}
