package io.ncatbot.handler;

import java.nio.charset.StandardCharsets;

import io.ncatbot.event.Event;
import io.ncatbot.json.EventFrame;
import io.ncatbot.json.FrameDecoder;

/**
 * Events as the decoder makes them.
 */
public final class HandlerEvents {

	private HandlerEvents() {
	}

	public static Event groupMessage(String text) {
		return decode("""
				{"time":1,"self_id":10001,"post_type":"message","message_type":"group","sub_type":"normal",\
				"group_id":123,"user_id":456,"message_id":7,"sender":{"user_id":456,"nickname":"小明","card":""},\
				"message":[{"type":"text","data":{"text":"%s"}}],"raw_message":"%s"}""".formatted(text, text));
	}

	public static Event privateMessage(String text) {
		return decode("""
				{"time":1,"self_id":10001,"post_type":"message","message_type":"private","sub_type":"friend",\
				"user_id":456,"message_id":7,"sender":{"user_id":456,"nickname":"小明","card":""},\
				"message":[{"type":"text","data":{"text":"%s"}}],"raw_message":"%s"}""".formatted(text, text));
	}

	/** A message in a group with everything that handlers look at. */
	public static Event groupMessage(long group, long user, String role, String segments) {
		return decode(
				"""
						{"time":1,"self_id":10001,"post_type":"message","message_type":"group","sub_type":"normal",\
						"group_id":%d,"user_id":%d,"message_id":7,"sender":{"user_id":%d,"nickname":"小明","card":"","role":"%s"},\
						"message":[%s],"raw_message":""}"""
					.formatted(group, user, user, role, segments));
	}

	public static String text(String text) {
		return "{\"type\":\"text\",\"data\":{\"text\":\"%s\"}}".formatted(text);
	}

	public static String at(long user) {
		return "{\"type\":\"at\",\"data\":{\"qq\":\"%d\"}}".formatted(user);
	}

	public static String reply(long message) {
		return "{\"type\":\"reply\",\"data\":{\"id\":\"%d\"}}".formatted(message);
	}

	public static String image() {
		return "{\"type\":\"image\",\"data\":{\"file\":\"a.png\",\"url\":\"http://localhost/a.png\"}}";
	}

	public static Event groupIncrease(String subType, long group, long user) {
		return decode("""
				{"time":1,"self_id":10001,"post_type":"notice","notice_type":"group_increase","sub_type":"%s",\
				"group_id":%d,"user_id":%d,"operator_id":0}""".formatted(subType, group, user));
	}

	public static Event friendRequest() {
		return decode("""
				{"time":1,"self_id":10001,"post_type":"request","request_type":"friend","user_id":789,\
				"comment":"加我","flag":"1700000000"}""");
	}

	public static Event decode(String json) {
		byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
		return ((EventFrame) new FrameDecoder().decode(utf8, 0, utf8.length)).event();
	}

}
