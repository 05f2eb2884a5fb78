package io.ncatbot.simulator;

import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.message.Segments;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who can say things, to the bot or in a group with it.
 */
public sealed interface Speaking permits Speaker {

	/**
	 * Says something.
	 * @param segments OneBot 11 segments: an array, or one segment; types that NapCat
	 * does not know pass unchanged
	 * @return the {@code message_id}
	 * @throws io.ncatbot.simulator.world.WorldException when this person cannot speak
	 * there
	 */
	long says(JsonNode segments);

	/**
	 * Says a text. Nothing in it is read as a CQ code.
	 * @param text the text
	 * @return the {@code message_id}
	 */
	default long says(String text) {
		return says(Segments.text(text));
	}

	/**
	 * Quotes a message and says a text.
	 * @param messageId the quoted message
	 * @param text the text
	 * @return the {@code message_id}
	 */
	default long replies(long messageId, String text) {
		return says(Segments.list(Segments.reply(messageId), Segments.text(text)));
	}

	/**
	 * Sends a file, which in a group is then among the group's files.
	 * @param name its name
	 * @param content what it holds, of any size
	 * @return the {@code message_id}
	 */
	long sendsFile(String name, FileContent content);

	/**
	 * Sends a voice, whose words {@code fetch_ptt_text} understands.
	 * @param text what it says
	 * @return the {@code message_id}
	 */
	long speaks(String text);

	/**
	 * Sends a file at once (闪传).
	 * @param name its name
	 * @param content what it holds, of any size
	 * @return the {@code fileset_id}
	 */
	String sendsFlashFile(String name, FileContent content);

	/**
	 * Recalls a message: their own, or in a group as an administrator another's.
	 * @param messageId the message
	 */
	void recalls(long messageId);

	/** Pokes the bot (戳一戳). */
	void pokes();

}
