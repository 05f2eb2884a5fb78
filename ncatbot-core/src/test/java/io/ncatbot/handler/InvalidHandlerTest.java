package io.ncatbot.handler;

import java.util.Map;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import io.ncatbot.event.FriendRequest;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.Role;
import io.ncatbot.message.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What stops the start, and what it says: class, method and cure.
 */
class InvalidHandlerTest {

	private static InvalidHandlerException refusalOf(Class<?>... beans) {
		try (HandlerFixture handlers = new HandlerFixture().properties(Map.of("demo.empty", "", "demo.word", "abc"))) {
			InvalidHandlerException refusal = catchThrowableOfType(InvalidHandlerException.class,
					() -> handlers.start(beans));
			assertThat(refusal).as("the start of %s", beans[0].getSimpleName()).isNotNull();
			assertThat(refusal.method()).startsWith(beans[0].getName() + "#on(");
			assertThat(refusal.cure()).endsWith(".").hasSizeGreaterThan(10);
			return refusal;
		}
	}

	@Test
	void aBadRegexNamesItselfAndTheOtherDialect() {
		assertThat(refusalOf(LookAhead.class).reason()).contains("(?=x)", "RE2/J");
		assertThat(refusalOf(LookAhead.class).cure()).contains("ncatbot.handler.regex-engine=java");
		assertThat(refusalOf(Unclosed.class).reason()).contains("'(a'");
	}

	@Test
	void aParameterThatIsNoGroupOfTheRegexNamesTheGroups() {
		assertThat(refusalOf(NoSuchGroup.class).cure()).contains("(city)", "-parameters");
	}

	@Test
	void aGroupThatNobodyCanConvertIsSaid() {
		assertThat(refusalOf(Unconvertible.class).reason()).contains("'image'", "Image", "Converter");
	}

	@ParameterizedTest
	@ValueSource(classes = { TextAndRegex.class, TextAndPrefix.class, RegexAndKeywords.class, CommandAndText.class })
	void onlyOneWayToMatchTheText(Class<?> bean) {
		assertThat(refusalOf(bean).reason()).contains(" and ").contains("at once");
	}

	@Test
	void aliasesNeedACommand() {
		assertThat(refusalOf(AliasesAlone.class).reason()).contains("aliases");
	}

	@Test
	void aCommandNeedsSomebodyWhoKnowsCommands() {
		assertThat(refusalOf(CommandWithoutLookup.class).cure()).contains("CommandLookup");
	}

	@ParameterizedTest
	@ValueSource(classes = { TextOfARequest.class, GroupsOfAFriend.class, SubTypesOfAPoke.class })
	void whatTheEventsDoNotHaveCannotMatch(Class<?> bean) {
		assertThat(refusalOf(bean).reason()).containsAnyOf("FriendRequest", "none of its events");
	}

	@Test
	void anUnknownRoleNeverMatches() {
		assertThat(refusalOf(UnknownRole.class).reason()).contains("UNKNOWN");
	}

	@Test
	void whatIsEmptyDoesNotSilentlyMeanEverybody() {
		assertThat(refusalOf(EmptyGroups.class).reason()).contains("groups '${demo.empty}' is empty");
		assertThat(refusalOf(EmptyText.class).reason()).contains("text '' is empty");
	}

	@Test
	void aPropertyThatIsNotThereIsNamed() {
		assertThat(refusalOf(MissingProperty.class)).satisfies((refusal) -> {
			assertThat(refusal.reason()).contains("text '${demo.missing}'", "demo.missing");
			assertThat(refusal.cure()).contains("${name:default}");
		});
	}

	@Test
	void aGroupIsANumber() {
		assertThat(refusalOf(WordForAGroup.class).reason()).contains("groups name 'abc', which is no number");
	}

	@Test
	void matchersHaveToBeBeans() {
		assertThat(refusalOf(NoMatcherBean.class).cure()).contains("@Component");
		assertThat(refusalOf(NoMatcherOfThatName.class).reason()).contains("'nowhere'");
		assertThat(refusalOf(MatcherThatIsNone.class).reason()).contains("is no EventMatcher");
	}

	@Test
	void idsAreUnique() {
		assertThat(refusalOf(SameId.class).reason()).contains("id 'same'", "SameId#on(");
	}

	static class LookAhead {

		@GroupEvent(regex = "a(?=x)")
		void on() {
		}

	}

	static class Unclosed {

		@GroupEvent(regex = "(a")
		void on() {
		}

	}

	static class NoSuchGroup {

		@GroupEvent(regex = "(?<city>.*)")
		void on(String town) {
		}

	}

	static class Unconvertible {

		@GroupEvent(regex = "(?<image>.*)")
		void on(Image image) {
		}

	}

	static class TextAndRegex {

		@GroupEvent(text = "a", regex = "a")
		void on() {
		}

	}

	static class TextAndPrefix {

		@GroupEvent(text = "a", prefix = "a")
		void on() {
		}

	}

	static class RegexAndKeywords {

		@GroupEvent(regex = "a", keywords = "a")
		void on() {
		}

	}

	static class CommandAndText {

		@GroupEvent(command = "a", text = "a")
		void on() {
		}

	}

	static class AliasesAlone {

		@GroupEvent(aliases = "a")
		void on() {
		}

	}

	static class CommandWithoutLookup {

		@GroupEvent(command = "a")
		void on() {
		}

	}

	static class TextOfARequest {

		@OnEvent(text = "a")
		void on(FriendRequest request) {
		}

	}

	static class GroupsOfAFriend {

		@RequestEvent(groups = "1")
		void on(FriendRequest request) {
		}

	}

	static class SubTypesOfAPoke {

		@NoticeEvent(subTypes = "poke")
		void on(io.ncatbot.event.GroupPoke poke) {
		}

	}

	static class UnknownRole {

		@GroupEvent(role = Role.UNKNOWN)
		void on() {
		}

	}

	static class EmptyGroups {

		@GroupEvent(groups = "${demo.empty}")
		void on() {
		}

	}

	static class EmptyText {

		@GroupEvent("")
		void on() {
		}

	}

	static class MissingProperty {

		@GroupEvent("${demo.missing}")
		void on() {
		}

	}

	static class WordForAGroup {

		@GroupEvent(groups = "${demo.word}")
		void on() {
		}

	}

	static class NoMatcherBean {

		@GroupEvent(matcher = NotABean.class)
		void on() {
		}

	}

	static class NotABean implements EventMatcher {

		@Override
		public boolean matches(Bot bot, Event event) {
			return true;
		}

	}

	static class NoMatcherOfThatName {

		@GroupEvent(matcherBean = "nowhere")
		void on() {
		}

	}

	static class MatcherThatIsNone {

		@GroupEvent(matcherBean = "invalidHandlerTest.MatcherThatIsNone")
		void on() {
		}

	}

	static class SameId {

		@GroupEvent(id = "same")
		void on() {
		}

		@GroupEvent(id = "same")
		void on(GroupMessage message) {
		}

	}

}
