package io.ncatbot.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotActivity;
import io.ncatbot.connection.BotLimits;
import io.ncatbot.connection.LinkState;
import io.ncatbot.connection.LoginState;
import io.ncatbot.event.Event;
import io.ncatbot.json.EventFrame;
import io.ncatbot.json.FrameDecoder;

/**
 * Events as the decoder makes them, and a bot that only has a name.
 */
final class TestEvents {

	private TestEvents() {
	}

	static Event groupMessage(long group, long user, long id) {
		return groupMessage(group, user, id, "第" + id + "条");
	}

	static Event groupMessage(long group, long user, long id, String text) {
		return decode(
				"""
						{"time":1700000000,"self_id":10001,"post_type":"message","message_type":"group","sub_type":"normal",\
						"message_id":%d,"group_id":%d,"user_id":%d,"sender":{"user_id":%d,"nickname":"小明","card":""},\
						"message":[{"type":"text","data":{"text":"%s"}}],"raw_message":"%s","message_format":"array","font":14}"""
					.formatted(id, group, user, user, text, text));
	}

	static Event privateMessage(long user, long id, String text) {
		return decode(
				"""
						{"time":1700000000,"self_id":10001,"post_type":"message","message_type":"private","sub_type":"friend",\
						"message_id":%d,"user_id":%d,"sender":{"user_id":%d,"nickname":"小明","card":""},\
						"message":[{"type":"text","data":{"text":"%s"}}],"raw_message":"%s","message_format":"array","font":14}"""
					.formatted(id, user, user, text, text));
	}

	static Event heartbeat() {
		return decode("""
				{"time":1700000000,"self_id":10001,"post_type":"meta_event","meta_event_type":"heartbeat",\
				"interval":30000,"status":{"online":true,"good":true}}""");
	}

	static Event heartbeat(long account) {
		return decode("""
				{"time":1700000000,"self_id":%d,"post_type":"meta_event","meta_event_type":"heartbeat",\
				"interval":30000,"status":{"online":true,"good":true}}""".formatted(account));
	}

	/** A message as one of several accounts sees it. */
	static Event groupMessage(long account, long group, long user, String seq, String text) {
		return groupMessageOf(account, group, user, seq,
				"{\"type\":\"text\",\"data\":{\"text\":\"%s\"}}".formatted(text));
	}

	static Event groupMessageCalling(long account, long group, long user, String seq, long called) {
		return groupMessageOf(account, group, user, seq,
				"{\"type\":\"at\",\"data\":{\"qq\":\"%d\"}},{\"type\":\"text\",\"data\":{\"text\":\" 喵\"}}"
					.formatted(called));
	}

	private static Event groupMessageOf(long account, long group, long user, String seq, String segments) {
		return decode("""
				{"time":1700000000,"self_id":%d,"post_type":"message","message_type":"group","sub_type":"normal",\
				"message_id":%d,"real_seq":"%s","group_id":%d,"user_id":%d,"message":[%s],"raw_message":"喵"}"""
			.formatted(account, account + Long.parseLong(seq), seq, group, user, segments));
	}

	static Event groupIncrease(long account, long group, long user) {
		return decode("""
				{"time":1700000000,"self_id":%d,"post_type":"notice","notice_type":"group_increase",\
				"sub_type":"approve","group_id":%d,"user_id":%d,"operator_id":0}""".formatted(account, group, user));
	}

	private static Event decode(String json) {
		byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
		return ((EventFrame) new FrameDecoder().decode(utf8, 0, utf8.length)).event();
	}

	record NamedBot(String name, BotLimits limits) implements Bot {

		NamedBot(String name) {
			this(name, BotLimits.DEFAULTS);
		}

		@Override
		public long selfId() {
			return 10001;
		}

		@Override
		public BotAPI api() {
			throw new UnsupportedOperationException("This bot only has a name");
		}

		@Override
		public LoginState login() {
			return LoginState.ONLINE;
		}

		@Override
		public LinkState link() {
			return LinkState.CONNECTED;
		}

		@Override
		public String linkProblem() {
			return "";
		}

		@Override
		public BotActivity activity() {
			return BotActivity.NONE;
		}

	}

	/** Handlers that all want every event. */
	record AllHandlers(List<EventHandler> handlers) implements EventHandlers {

		@Override
		public boolean wants(Bot bot, Event event) {
			return !this.handlers.isEmpty();
		}

		@Override
		public List<? extends EventHandler> matching(Bot bot, Event event) {
			return this.handlers;
		}

	}

}
