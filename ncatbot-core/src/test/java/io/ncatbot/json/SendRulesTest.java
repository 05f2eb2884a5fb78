package io.ncatbot.json;

import java.util.List;
import java.util.stream.Stream;

import io.ncatbot.message.At;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.Forward;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Image;
import io.ncatbot.message.Message;
import io.ncatbot.message.Music;
import io.ncatbot.message.Node;
import io.ncatbot.message.Poke;
import io.ncatbot.message.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What NapCat would refuse or silently drop does not go out. The kinds that it drops are
 * rows of {@link SegmentKindsTest}.
 */
class SendRulesTest {

	private static ForwardMessage nested(int levels) {
		ForwardMessage forward = ForwardMessage.of(Message.of("x"));
		for (int i = 1; i < levels; i++) {
			forward = ForwardMessage.of(Node.of(7L, "n", forward));
		}
		return forward;
	}

	static Stream<Arguments> messages() {
		return Stream.of(Arguments.of(Message.empty(), "The message is empty: add text"),
				Arguments.of(Message.of(""), "The message is empty: add text"),
				Arguments.of(Message.of(new Text("a"), Node.ofId(1)), "A 'node' stands beside other segments"),
				Arguments.of(Message.of(Node.ofId(1), new Text("a")), "send the nodes as a ForwardMessage"),
				Arguments.of(Message.of(new Forward("1234567890")), "ForwardMessage.ofIds(...)"),
				Arguments.of(Message.of(new Forward("")), "which is no resource id (res_id)"),
				Arguments.of(Message.of(new Forward("-12")), "'-12'"),
				Arguments.of(Message.of(new At("")), "An 'at' mentions nobody"),
				Arguments.of(Message.of(new Image(FileSource.received(""))), "The 'image' names no file"),
				Arguments.of(Message.of(Music.custom("u", "i", "a", "t"),
						new Music("qq", null, "u", null, null, null, null)), "needs a url and an image"),
				Arguments.of(Message.of(Node.of(Message.of(new Poke("1", "2")))), "A 'poke' cannot be sent"),
				Arguments.of(Message.of(Node.of(Message.empty())), "The message is empty"));
	}

	@ParameterizedTest
	@MethodSource("messages")
	void messageIsRefusedWithItsCure(Message message, String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> RequestWriter.params((w) -> w.put("message", message)))
			.withMessageContaining(reason);
	}

	@ParameterizedTest
	@ValueSource(strings = { "12345678901", "7312345678901234567", "aBcD+/x==", "a1" })
	void resourceIdIsSent(String id) {
		assertThat(RequestWriter.params((w) -> w.put("message", new Forward(id)))).contains("\"" + id + "\"");
	}

	static Stream<Arguments> forwards() {
		return Stream.of(Arguments.of(ForwardMessage.of(List.of()), "The forward is empty"),
				Arguments.of(ForwardMessage.of(new Node(null, 7L, "n", null, null, null)), "neither an id nor content"),
				Arguments.of(nested(4), "nested 4 levels deep"),
				Arguments.of(ForwardMessage.of(Node.of(7L, "n", ForwardMessage.of(List.of()))), "The forward is empty"),
				Arguments.of(ForwardMessage.of(Message.of(new Text("a"), Node.ofId(1))), "A 'node' stands beside"));
	}

	@ParameterizedTest
	@MethodSource("forwards")
	void forwardIsRefusedWithItsCure(ForwardMessage forward, String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> RequestWriter.params((w) -> w.put("messages", forward)))
			.withMessageContaining(reason);
	}

	@Test
	void threeLevelsAreSent() {
		assertThat(RequestWriter.params((w) -> w.put("messages", nested(3)))).contains("\"text\":\"x\"");
	}

	@Test
	void messageOfNodesIsAForward() {
		assertThat(RequestWriter.params((w) -> w.put("message", Message.of(Node.ofId(1), Node.ofId(2)))))
			.isEqualTo("{\"message\":[{\"type\":\"node\",\"data\":{\"id\":\"1\"}},"
					+ "{\"type\":\"node\",\"data\":{\"id\":\"2\"}}]}");
	}

}
