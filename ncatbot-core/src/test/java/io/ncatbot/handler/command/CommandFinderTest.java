package io.ncatbot.handler.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.ncatbot.message.At;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.Image;
import io.ncatbot.message.Message;
import io.ncatbot.message.Segment;
import io.ncatbot.message.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class CommandFinderTest {

	private static final Set<String> KNOWN = Set.of("ban", "ban list", "ban list all", "禁言", "天气", "天气预报", "?");

	private final CommandFinder finder = new CommandFinder(List.of("/"), false);

	private static @Nullable String found(CommandFinder finder, Message message) {
		CommandCall call = finder.find(message, KNOWN::contains);
		return (call == null) ? null : call.key() + "|" + Message.of(call.arguments(message));
	}

	private @Nullable String found(String text) {
		return found(this.finder, Message.of(text));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			/ban,ban|
			/BAN x,ban| x
			／ban x,ban| x
			／ＢＡＮ　x,ban|　x
			`  /ban`,ban|
			/ ban,ban|
			/ban list,ban list|
			/ban   LIST all,ban list all|
			/ban lists,ban| lists
			/ban list some,ban list| some
			/b\u200ba\u202en x,ban| x
			\ufeff/ban,ban|
			/ban。,ban|
			/ban list！,ban list|
			/禁言,禁言|
			/禁言10分钟,禁言|10分钟
			/天气北京,天气|北京
			/天气预报北京,天气预报|北京
			/天气：北京,天气|：北京
			/ban：10m,ban|：10m
			/?,?|
			""")
	void whatIsACall(String text, String expected) {
		assertThat(found(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ban", "/", "", "/banana", "//ban", "x /ban", ".ban", "天气真好", "/list", "/ban10m" })
	void whatIsNone(String text) {
		assertThat(found(text)).isNull();
	}

	@Test
	void aQuoteAndMentionsMayStandBefore() {
		assertThat(found(this.finder, Message.of("").at(10001).plus(" /ban x").reply(5))).isEqualTo("ban| x");
	}

	@Test
	void aMentionEndsTheName() {
		assertThat(found(this.finder, Message.of("/禁言").at(5).plus("10分钟"))).isEqualTo("禁言|[CQ:at,qq=5]10分钟");
		assertThat(found(this.finder, Message.of("/ban").at(5).plus("10m"))).isEqualTo("ban|[CQ:at,qq=5]10m");
	}

	@Test
	void aPictureAboveTheCommandIsItsFirstArgument() {
		Segment picture = new Image(FileSource.url("http://localhost/a.png"));
		Message message = Message.of(At.of(10001), picture, At.of(5), new Text("\n/ban 1"));
		CommandCall call = this.finder.find(message, KNOWN::contains);
		assertThat(call).isNotNull();
		assertThat(call.arguments(message)).containsExactly(picture, At.of(5), new Text(" 1"));
	}

	@Test
	void prefixesAreTriedTheLongestFirst() {
		CommandFinder several = new CommandFinder(List.of("", ".", "喵 ", ".."), false);
		assertThat(found(several, Message.of("ban x"))).isEqualTo("ban| x");
		assertThat(found(several, Message.of(".ban x"))).isEqualTo("ban| x");
		assertThat(found(several, Message.of("..ban x"))).isEqualTo("ban| x");
		assertThat(found(several, Message.of("。ban x"))).as("a Chinese full stop is a dot").isEqualTo("ban| x");
		assertThat(found(several, Message.of("喵ban"))).isEqualTo("ban|");
		assertThat(found(several, Message.of("喵 ban"))).isEqualTo("ban|");
		assertThat(found(several, Message.of("天气真好"))).as("nobody glues without a prefix").isNull();
		assertThat(found(several, Message.of(".天气北京"))).isEqualTo("天气|北京");
	}

	@Test
	void aBlankCanBeRequired() {
		CommandFinder strict = new CommandFinder(List.of("/"), true);
		assertThat(found(strict, Message.of("/天气北京"))).isNull();
		assertThat(found(strict, Message.of("/天气 北京"))).isEqualTo("天气| 北京");
	}

	@Test
	void namesAreComparedWithoutTheirForm() {
		assertThat(this.finder.key("  Ban　 LIST ")).isEqualTo("ban list");
		assertThat(this.finder.key("ｂａｎ")).isEqualTo("ban");
	}

	@ParameterizedTest
	@CsvSource({ "/ban,begins with '/'", "'\u200b ',nothing to see", "a b c d e,at most 4 words" })
	void aNameThatNobodyCouldCallIsRefused(String name, String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.finder.key(name)).withMessageContaining(reason);
	}

	@Test
	void howManyQuestionsAreAskedDoesNotDependOnTheMessage() {
		for (String text : List.of("/" + "天".repeat(100_000), "/" + "x".repeat(100_000), "/x ".repeat(50_000),
				" ".repeat(100_000) + "/x", "/" + "\u200b".repeat(100_000) + "x")) {
			Set<String> asked = new HashSet<>();
			int[] count = { 0 };
			Predicate<String> known = (key) -> {
				asked.add(key);
				count[0]++;
				return false;
			};
			assertThatNoException().isThrownBy(() -> this.finder.find(Message.of(text), known));
			assertThat(count[0]).as("%.5s", text).isLessThanOrEqualTo(CommandNames.MAX_LENGTH + CommandNames.MAX_WORDS);
			assertThat(asked)
				.allSatisfy((key) -> assertThat(key.length()).isLessThanOrEqualTo(CommandNames.MAX_LENGTH));
		}
	}

}
