package io.ncatbot.boot.test.assertions;

import io.ncatbot.api.ApiResult;
import io.ncatbot.boot.test.event.Events;
import io.ncatbot.event.GroupBan;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.message.At;
import io.ncatbot.message.Face;
import io.ncatbot.message.Message;
import io.ncatbot.message.Text;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Messages, results and events: what holds, and what a failure says.
 */
class ModelAssertionsTest {

	private final Message message = Message.of("早 ").at(456).plus("!").plus(new Face(14)).reply(42);

	private static void assertFails(ThrowingCallable assertion, String message) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessage("\n" + message);
	}

	@Test
	void messages() {
		assertThat(this.message).hasText("早 !")
			.containsText("早")
			.mentions(456)
			.quotes(42)
			.has(Face.class, 1)
			.isEqualTo(Message.of("早 ").at(456).plus("!").plus(new Face(14)).reply(42));
		assertThat(Message.of("早").at(At.all())).mentionsAll().quotesNothing().hasSegments(new Text("早"), At.all());
	}

	@Test
	void whatAMessageFailureSays() {
		assertFails(() -> assertThat(Message.of("早").at(456)).hasText("晚"), """
				Expected the message
				  早[CQ:at,qq=456]
				to have the text "晚"
				Its segments are
				  [Text[text=早], At[qq=456]]""");
		assertFails(() -> assertThat(Message.of("早")).mentions(456), """
				Expected the message
				  早
				to mention 456
				Its segments are
				  [Text[text=早]]""");
		assertFails(() -> assertThat(Message.of("早")).hasSegments(new Text("晚")), """
				Expected the message
				  早
				to consist of
				  [Text[text=晚]]
				Its segments are
				  [Text[text=早]]""");
	}

	@Test
	void results() {
		assertThat(new ApiResult<>("ok", 0, "data", "", "", null)).isOk().data().isEqualTo("data");
		assertThat(new ApiResult<>("failed", 1200, null, "不是管理员", "", null)).hasRetcode(1200).isRefusedWith("管理员");
	}

	@Test
	void whatAResultFailureSays() {
		assertFails(() -> assertThat(new ApiResult<>("failed", 1200, null, "不是管理员", "", null)).isOk(), """
				Expected the retcode 0
				but it is 1200 (failed): 不是管理员""");
		assertFails(() -> assertThat(new ApiResult<>("ok", 0, "data", "", "", null)).isRefusedWith("管理员"), """
				Expected a refusal that says "管理员"
				but the retcode is 0, and the message \"\"""");
	}

	@Test
	void events() {
		GroupMessage event = Events.groupMessage().groupId(7).userId(8).text("早").build();
		assertThat(event).isInGroup(7).isOfUser(8).message().hasText("早");
		assertThat(Events.groupBan().build()).isOf(GroupBan.class).extracting(GroupBan::duration).isEqualTo(600L);
	}

	@Test
	void whatAnEventFailureSays() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(Events.friendAdd().build()).isInGroup(123))
			.withMessage(
					"""

							Expected the event
							  FriendAdd[time=1700000000, selfId=10001, userId=456, raw={"time":1700000000,"self_id":10001,"post_type":"notice","notice_type":"friend_add","user_id":456}]
							to be in group 123
							It came as
							  {"time":1700000000,"self_id":10001,"post_type":"notice","notice_type":"friend_add","user_id":456}""");
	}

}
