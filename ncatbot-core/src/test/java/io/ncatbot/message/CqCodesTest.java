package io.ncatbot.message;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The grammar of CQ codes, in both directions.
 */
class CqCodesTest {

	@Test
	void textAndCodesAlternate() {
		assertThat(Message.parseCq("a[CQ:at,qq=1][CQ:dice]b[CQ:face,id=14]")).containsExactly(new Text("a"), At.of(1),
				new Dice(), new Text("b"), new Face(14));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[CQ:at, qq=1]", "[CQ:at,qq=1,]", "[cq:dice]", "[CQ:my-type,a=1]", "[CQ:]", "[CQ:,a=1]",
			"[CQ:at,=1]", "[CQ:at,qq]", "[CQ:at,qq=1", "[CQ:", "[", "]", "[CQ :dice]", "[CQ:dice ]", "[CQ:表情]",
			"[CQ:at,q q=1]", "CQ:dice", "", " ", "\n[CQ:at,qq=1" })
	void whatIsNoWellFormedCodeIsText(String cq) {
		assertThat(Message.parseCq(cq)).isEqualTo(Message.of(cq));
	}

	@Test
	void codeMayBeginWhereAnotherFailed() {
		assertThat(Message.parseCq("[CQ:at[CQ:dice]")).containsExactly(new Text("[CQ:at"), new Dice());
		assertThat(Message.parseCq("[CQ:at,q[CQ:dice]")).containsExactly(new Text("[CQ:at,q"), new Dice());
		assertThat(Message.parseCq("[CQ:at,qq=1,[CQ:dice]]")).containsExactly(new Text("[CQ:at,qq=1,"), new Dice(),
				new Text("]"));
	}

	@Test
	void valueEndsAtTheFirstCommaOrBracketOnly() {
		assertThat(Message.parseCq("[CQ:markdown,content=a = [b\n c&d]e]"))
			.containsExactly(new Markdown("a = [b\n c&d"), new Text("e]"));
		assertThat(Message.parseCq("[CQ:json,data={\"a\":[1]}]")).containsExactly(new Json("{\"a\":[1"),
				new Text("}]"));
		assertThat(Message.parseCq("[CQ:markdown,content=]")).containsExactly(new Markdown(""));
		assertThat(Message.parseCq("[CQ:markdown,content=[CQ:dice]")).containsExactly(new Markdown("[CQ:dice"));
	}

	@Test
	void keyThatComesTwiceCountsAsItCameLast() {
		assertThat(Message.parseCq("[CQ:at,qq=1,qq=2]")).containsExactly(At.of(2));
	}

	@Test
	void unknownTypeKeepsAllItsValuesAsText() {
		assertThat(Message.parseCq("[CQ:x_9]"))
			.containsExactly(new UnknownSegment("x_9", JsonNodeFactory.instance.objectNode()));
		assertThat(Message.parseCq("[CQ:x,a=1,b=&#44;]")).containsExactly(
				new UnknownSegment("x", JsonNodeFactory.instance.objectNode().put("a", "1").put("b", ",")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "&amp;|&", "&#91;|[", "&#93;|]", "&#44;|,", "&amp;#91;|&#91;", "&amp;amp;|&amp;", "&lt;|&lt;",
					"&#91|&#91", "&|&", "&&amp;|&&", "&#x5b;|&#x5b;", "&AMP;|&AMP;" })
	void fourEntitiesAreKnownInTextAndInValues(String escaped, String text) {
		assertThat(Message.parseCq(escaped)).isEqualTo(Message.of(text));
		assertThat(Message.parseCq("[CQ:markdown,content=" + escaped + "]")).containsExactly(new Markdown(text));
	}

	@Test
	void commaIsEscapedInValuesOnly() {
		assertThat(Message.of("a,b&[c]=").plus(new Markdown("a,b&[c]=")).toCq())
			.isEqualTo("a,b&amp;&#91;c&#93;=[CQ:markdown,content=a&#44;b&amp;&#91;c&#93;=]");
	}

	@Test
	void whatIsNullOrEmptyIsLeftOut() {
		assertThat(Message.of(new Face(14)).toCq()).isEqualTo("[CQ:face,id=14]");
		assertThat(Message.of(new Markdown("")).toCq()).isEqualTo("[CQ:markdown]");
	}

	@Test
	void everyGeneratedMessageComesBack() {
		MessageGenerator generator = new MessageGenerator(20260101);
		Set<String> kinds = new HashSet<>();
		for (int i = 0; i < 20_000; i++) {
			Message message = generator.message();
			message.forEach((segment) -> kinds.add(segment.type().replaceAll("_\\d", "")));
			assertThat(Message.parseCq(message.toCq())).as("message %d", i).isEqualTo(message);
		}
		assertThat(kinds).as("every kind was tried").hasSize(SegmentKinds.all().size() + 1);
	}

	@Test
	void everyGeneratedTextComesBackFromItsEscapes() {
		MessageGenerator generator = new MessageGenerator(7);
		for (int i = 0; i < 20_000; i++) {
			String text = generator.text();
			assertThat(Message.parseCq(Message.of(text).toCq())).isEqualTo(Message.of(text));
		}
	}

	@Test
	void anyTextCanBeParsedAndThenStaysAsItIs() {
		Random random = new Random(42);
		String alphabet = "[]CQ:,=&;#914amp3 atx_\n中";
		for (int i = 0; i < 50_000; i++) {
			StringBuilder cq = new StringBuilder();
			for (int n = random.nextInt(40); n > 0; n--) {
				cq.append((random.nextInt(4) == 0) ? "[CQ:at" : alphabet.charAt(random.nextInt(alphabet.length())));
			}
			Message message = Message.parseCq(cq.toString());
			assertThat(Message.parseCq(message.toCq())).as(cq.toString()).isEqualTo(message);
		}
	}

	@Test
	void codesThatFailLateAreReadInLinearTime() {
		assertThat(Message.parseCq("[CQ:a,b=".repeat(200_000)).text()).hasSize(1_600_000);
		assertThat(Message.parseCq("[CQ:a,b=".repeat(200_000) + ",").text()).hasSize(1_600_001);
	}

	@Test
	void nodesWithinNodesEndSomewhere() {
		Message message = Message.of("x");
		for (int i = 0; i < 40; i++) {
			message = Message.of(Node.of(message));
		}
		assertThat(Message.parseCq(message.toCq()).find(Node.class)).hasSize(1);
	}

}
