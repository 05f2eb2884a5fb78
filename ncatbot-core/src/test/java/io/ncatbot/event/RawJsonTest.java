package io.ncatbot.event;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RawJsonTest {

	@Test
	void treeIsReadOnceAndOnlyWhenAsked() {
		byte[] buffer = "xx{\"a\":[1]}yy".getBytes(StandardCharsets.UTF_8);
		RawJson raw = new RawJson(buffer, 2, buffer.length - 2);
		buffer[8] = '2';
		assertThat(raw.tree().at("/a/0").intValue()).as("not read before").isEqualTo(2);
		assertThat(raw.tree()).isSameAs(raw.tree());
		assertThat(raw.byteLength()).isEqualTo(9);
		assertThat(raw.bytes()).isEqualTo("{\"a\":[2]}".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void anyTwoAreEqual() {
		assertThat(RawJson.of("{}")).isEqualTo(RawJson.of("{\"a\":1}"))
			.hasSameHashCodeAs(RawJson.of("[]"))
			.isNotEqualTo("{}");
		assertThat(new FriendAdd(1, 2, 3, RawJson.of("{}"))).isEqualTo(new FriendAdd(1, 2, 3, RawJson.of("[]")))
			.isNotEqualTo(new FriendAdd(1, 2, 4, RawJson.of("{}")));
	}

	@Test
	void whatIsNoJsonIsAMissingNode() {
		assertThat(RawJson.of("{").tree().isMissingNode()).isTrue();
	}

	@Test
	void toStringIsShortAndCutsNoCharacter() {
		assertThat(RawJson.of("{\"a\":1}")).hasToString("{\"a\":1}");
		for (int i = 0; i < 4; i++) {
			assertThat(RawJson.of("x".repeat(i) + "中".repeat(1000)).toString()).matches("x*中+…\\(300\\d bytes\\)");
		}
	}

}
