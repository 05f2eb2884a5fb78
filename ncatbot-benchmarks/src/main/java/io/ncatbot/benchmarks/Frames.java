package io.ncatbot.benchmarks;

import java.nio.charset.StandardCharsets;

/**
 * Frames as NapCat writes them.
 */
public final class Frames {

	/** The bot's number in all frames. */
	public static final long SELF_ID = 10001;

	private static final long FIRST_GROUP = 30_000_000;

	private static final long FIRST_USER = 20_000_000;

	private Frames() {
	}

	/**
	 * Writes a message in a group.
	 * @param messageId the message's id
	 * @param chat which group, from 0
	 * @param text what is said, without characters that JSON escapes
	 * @return the event's UTF-8
	 */
	public static byte[] groupMessage(int messageId, int chat, String text) {
		long user = FIRST_USER + chat;
		return """
				{"self_id":%d,"user_id":%d,"time":1732340000,"message_id":%d,"message_seq":%3$d,"real_id":%3$d,\
				"real_seq":"%3$d","message_type":"group","sender":{"user_id":%2$d,"nickname":"群友%2$d","card":"小喵 %2$d",\
				"role":"member"},"raw_message":"%4$s","font":14,"sub_type":"normal","message":[{"type":"text",\
				"data":{"text":"%4$s"}}],"message_format":"array","post_type":"message","group_id":%5$d,\
				"group_name":"测试群%5$d"}""".formatted(SELF_ID, user, messageId, text, FIRST_GROUP + chat)
			.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Writes a message in a group whose text is long. The plain copy of it that NapCat
	 * sends beside the segments is left out.
	 * @param messageId the message's id
	 * @param length how many characters the text has
	 * @return the event's UTF-8
	 */
	public static byte[] bigGroupMessage(int messageId, int length) {
		return """
				{"self_id":%d,"user_id":%d,"time":1732340000,"message_id":%d,"message_type":"group","sub_type":"normal",\
				"raw_message":"","message":[{"type":"text","data":{"text":"%s"}}],"message_format":"array",\
				"post_type":"message","group_id":%d}"""
			.formatted(SELF_ID, FIRST_USER, messageId, "A".repeat(length), FIRST_GROUP)
			.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Writes a heartbeat.
	 * @return the event's UTF-8
	 */
	public static byte[] heartbeat() {
		return """
				{"time":1732340000,"self_id":%d,"post_type":"meta_event","meta_event_type":"heartbeat",\
				"status":{"online":true,"good":true},"interval":30000}""".formatted(SELF_ID)
			.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Writes the answer to a call that sent a message.
	 * @return the reply's UTF-8
	 */
	public static byte[] reply() {
		return """
				{"status":"ok","retcode":0,"data":{"message_id":500000123},"message":"","wording":"",\
				"echo":"send_group_msg#123456","stream":"normal-action"}""".getBytes(StandardCharsets.UTF_8);
	}

}
