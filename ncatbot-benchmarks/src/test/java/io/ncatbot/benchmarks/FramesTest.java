package io.ncatbot.benchmarks;

import io.ncatbot.event.Event;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.Heartbeat;
import io.ncatbot.json.EventFrame;
import io.ncatbot.json.FrameDecoder;
import io.ncatbot.json.ReplyFrame;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FramesTest {

	private final FrameDecoder decoder = new FrameDecoder();

	@Test
	void aGroupMessageIsReadAsOne() {
		assertThat(event(Frames.groupMessage(123_456_789, 3, "测试"))).isInstanceOfSatisfying(GroupMessage.class,
				(message) -> {
					assertThat(message.messageId()).isEqualTo(123_456_789);
					assertThat(message.text()).isEqualTo("测试");
					assertThat(message.selfId()).isEqualTo(Frames.SELF_ID);
					assertThat(message.groupId())
						.isNotEqualTo(((GroupMessage) event(Frames.groupMessage(123_456_789, 4, "测试"))).groupId());
				});
	}

	@Test
	void aBigGroupMessageHasSoManyCharacters() {
		assertThat(event(Frames.bigGroupMessage(1, 1_000_000))).isInstanceOfSatisfying(GroupMessage.class,
				(message) -> assertThat(message.text()).hasSize(1_000_000));
	}

	@Test
	void aHeartbeatIsReadAsOne() {
		assertThat(event(Frames.heartbeat())).isInstanceOf(Heartbeat.class);
	}

	@Test
	void aReplyIsReadAsOne() {
		byte[] frame = Frames.reply();
		assertThat(this.decoder.decode(frame, 0, frame.length)).isInstanceOfSatisfying(ReplyFrame.class,
				(reply) -> assertThat(reply.echo()).isEqualTo("send_group_msg#123456"));
	}

	private Event event(byte[] frame) {
		return ((EventFrame) this.decoder.decode(frame, 0, frame.length)).event();
	}

}
