package io.ncatbot.handler;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import io.ncatbot.event.GroupIncrease;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.Role;
import io.ncatbot.message.Image;
import io.ncatbot.message.Message;
import io.ncatbot.message.Voice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.annotation.AliasFor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import static io.ncatbot.handler.HandlerEvents.at;
import static io.ncatbot.handler.HandlerEvents.groupIncrease;
import static io.ncatbot.handler.HandlerEvents.groupMessage;
import static io.ncatbot.handler.HandlerEvents.image;
import static io.ncatbot.handler.HandlerEvents.privateMessage;
import static io.ncatbot.handler.HandlerEvents.reply;
import static io.ncatbot.handler.HandlerEvents.text;
import static org.assertj.core.api.Assertions.assertThat;

class MatchingTest {

	private static final List<String> seen = Collections.synchronizedList(new ArrayList<>());

	private final HandlerFixture handlers = new HandlerFixture();

	@AfterEach
	void close() {
		seen.clear();
		this.handlers.close();
	}

	/** Gives an event and returns who was called. */
	private List<String> calledBy(Event event) {
		seen.clear();
		this.handlers.handle(event);
		return List.copyOf(seen);
	}

	@Test
	void severalTextsPrefixesAndKeywordsMeanAnyOfThem() {
		this.handlers.start(Texts.class);
		assertThat(calledBy(groupMessage("你好"))).containsExactly("text");
		assertThat(calledBy(groupMessage("早安"))).containsExactly("text");
		assertThat(calledBy(groupMessage("查 天气"))).containsExactly("prefix");
		assertThat(calledBy(groupMessage("查询"))).as("the blank of a prefix counts").isEmpty();
		assertThat(calledBy(groupMessage("问问 天气"))).containsExactly("prefix");
		assertThat(calledBy(groupMessage("今天下雨吗"))).containsExactly("keywords");
		assertThat(calledBy(groupMessage("查 下雪"))).containsExactlyInAnyOrder("prefix", "keywords",
				"prefix and keywords");
	}

	@Test
	void whereOnePrefixBeginsWithAnotherBothAreCalledInTheirOrder() {
		this.handlers.start(NestedPrefixes.class);
		assertThat(calledBy(groupMessage("查天气 北京"))).containsExactly("longest", "keyword", "either", "short");
		assertThat(calledBy(groupMessage("查天文"))).containsExactly("keyword", "either", "short");
		assertThat(calledBy(groupMessage("查"))).containsExactly("either", "short");
		assertThat(calledBy(groupMessage("天气"))).containsExactly("keyword");
		assertThat(calledBy(groupMessage("\ud83d\ude00笑"))).containsExactly("face");
	}

	@Test
	void aMessageWithNoneOfThePrefixesIsNotTakenAtAll() {
		this.handlers.start(OnlyPrefixes.class);
		HandlerRegistry registry = this.handlers.registry();
		assertThat(registry.wants(this.handlers.bot, groupMessage("查天气"))).isTrue();
		assertThat(registry.wants(this.handlers.bot, groupMessage("天气"))).isFalse();
		assertThat(registry.wants(this.handlers.bot, groupMessage(""))).isFalse();
		registry.disable("matchingTest.OnlyPrefixes.on");
		assertThat(registry.wants(this.handlers.bot, groupMessage("查天气"))).isFalse();
	}

	@Test
	void whatNobodyCanSeeMakesNoDifference() {
		this.handlers.start(Texts.class);
		assertThat(calledBy(groupMessage("你\u200b好"))).containsExactly("text");
		assertThat(calledBy(groupMessage("\u200f\ufeff 你好 \u2066"))).containsExactly("text");
		assertThat(calledBy(groupMessage("下\u00ad雨"))).containsExactly("keywords");
	}

	@Test
	void aLeadingReplyOrAtIsNotPartOfTheText() {
		this.handlers.start(Texts.class);
		assertThat(calledBy(groupMessage(1, 2, "member", reply(5) + "," + at(10001) + "," + text(" 你好"))))
			.containsExactly("text");
		assertThat(calledBy(groupMessage(1, 2, "member", text("你好") + "," + at(3)))).containsExactly("text");
	}

	@Test
	void aMessageOfAHundredKilobytesIsOnlyAMessage() {
		this.handlers.start(Texts.class, Regexes.class);
		assertThat(calledBy(groupMessage("喵".repeat(50_000)))).isEmpty();
		assertThat(calledBy(groupMessage("喵".repeat(50_000) + "下雨"))).containsExactly("keywords");
		assertThat(calledBy(groupMessage("\u200b".repeat(50_000) + "你好"))).containsExactly("text");
	}

	@Test
	void namedGroupsOfARegexAreArguments() {
		this.handlers.start(Regexes.class);
		assertThat(calledBy(groupMessage("天气 北京 3天")))
			.containsExactly("北京 for 3 days, units Optional.empty, note null");
		assertThat(calledBy(groupMessage("天气 北京 3天 C 快"))).containsExactly("北京 for 3 days, units Optional[C], note 快");
		assertThat(calledBy(groupMessage("请问天气 北京 3天"))).as("the whole text has to match").isEmpty();
	}

	@Test
	void aGroupThatCannotBeConvertedIsAFailureOfTheHandler() {
		this.handlers.start(Regexes.class);
		assertThat(calledBy(groupMessage("天气 北京 99999999999999999999天"))).isEmpty();
		assertThat(this.handlers.failures).singleElement()
			.satisfies((failure) -> assertThat(failure.cause()).hasMessageContaining("99999999999999999999"));
	}

	@Test
	void whoWhereAndInWhichRole() {
		this.handlers.start(Scopes.class);
		assertThat(calledBy(groupMessage(100, 1, "member", text("x")))).containsExactly("groups");
		assertThat(calledBy(groupMessage(102, 1, "member", text("x")))).containsExactly("groups");
		assertThat(calledBy(groupMessage(999, 50, "member", text("x")))).containsExactly("users");
		assertThat(calledBy(groupMessage(999, 1, "owner", text("x")))).containsExactly("role", "role or member");
		assertThat(calledBy(groupMessage(999, 1, "admin", text("x")))).containsExactly("role");
		assertThat(calledBy(groupMessage(999, 1, "member", text("x")))).containsExactly("role or member");
		assertThat(calledBy(groupMessage(999, 1, "stranger", text("x")))).as("an unknown role is none").isEmpty();
	}

	@Test
	void botsAreNamedByNameOrNumber() {
		this.handlers.start(OfBots.class);
		assertThat(calledBy(groupMessage("x"))).containsExactly("by name", "by number");
	}

	@Test
	void subTypesTellKindsOfOneEventApart() {
		this.handlers.start(SubTypes.class);
		assertThat(calledBy(groupIncrease("invite", 1, 2))).containsExactly("invited");
		assertThat(calledBy(groupIncrease("approve", 1, 2))).isEmpty();
		assertThat(calledBy(privateMessage("x"))).containsExactly("from a friend");
	}

	@Test
	void mentionsAndSegments() {
		this.handlers.start(Contents.class);
		assertThat(calledBy(groupMessage(1, 2, "member", at(10001) + "," + text("x")))).containsExactly("mentioned");
		assertThat(calledBy(groupMessage(1, 2, "member", text("x") + "," + at(10001)))).containsExactly("mentioned");
		assertThat(calledBy(groupMessage(1, 2, "member", at(3) + "," + text("x")))).isEmpty();
		assertThat(calledBy(groupMessage(1, 2, "member", text("x") + "," + image())))
			.containsExactly("any of the types");
	}

	@Test
	void aReplyToTheBotIsToldByAskingWhoWroteWhatIsQuoted() {
		this.handlers.start(Quoting.class);
		this.handlers.bot.answer("get_msg", Messages.by(10001));
		assertThat(calledBy(groupMessage(1, 2, "member", reply(5) + "," + text("x")))).containsExactly("replied");
		assertThat(calledBy(groupMessage(1, 2, "member", reply(5) + "," + text("x")))).containsExactly("replied");
		assertThat(this.handlers.bot.requests()).as("asked once for each quoted message").hasSize(1);
		this.handlers.bot.answer("get_msg", Messages.by(3));
		assertThat(calledBy(groupMessage(1, 2, "member", reply(6) + "," + text("x")))).isEmpty();
		assertThat(calledBy(groupMessage(1, 2, "member", text("x")))).isEmpty();
		assertThat(this.handlers.bot.requests()).hasSize(2);
	}

	@Test
	void aQuotedMessageThatNapCatDoesNotKnowIsNobodys() {
		this.handlers.start(Quoting.class);
		this.handlers.bot.refuseWith(1200);
		assertThat(calledBy(groupMessage(1, 2, "member", reply(5) + "," + text("x")))).isEmpty();
		assertThat(this.handlers.failures).isEmpty();
	}

	@Test
	void matchersAreBeansByClassOrName() {
		this.handlers.start(Matched.class, Even.class, Named.class);
		assertThat(calledBy(groupMessage(1, 4, "member", text("x")))).containsExactly("even");
		assertThat(calledBy(groupMessage(1, 3, "member", text("x")))).isEmpty();
		assertThat(calledBy(groupMessage(1, 6, "member", text("y")))).containsExactlyInAnyOrder("even", "even and y");
	}

	@Test
	void aMatcherThatThrowsIsAFailureOfTheHandlerAndNoMatch() {
		this.handlers.start(Matched.class, Even.class, Named.class);
		assertThat(calledBy(groupMessage(1, 0, "member", text("y")))).isEmpty();
		assertThat(this.handlers.failures).hasSize(2)
			.allSatisfy((failure) -> assertThat(failure.cause()).hasMessage("nobody has number 0"));
	}

	@Test
	void placeholdersAreResolvedEverywhere() {
		this.handlers
			.properties(Map.of("demo.text", "你好", "demo.groups", "100, 101", "demo.regex", "第(?<n>\\d+)个",
					"demo.prefix", "查", "demo.user", "7"))
			.start(Placeholders.class);
		assertThat(calledBy(groupMessage(101, 1, "member", text("你好")))).containsExactly("groups", "text");
		assertThat(calledBy(groupMessage(5, 1, "member", text("第12个")))).containsExactly("12");
		assertThat(calledBy(groupMessage(5, 7, "member", text("查")))).containsExactly("prefix", "user");
	}

	@Test
	void commandsAreFoundByTheirNameOrAlias() {
		this.handlers.registry((registry) -> registry.commands(new SlashCommands())).start(Commands.class);
		assertThat(calledBy(groupMessage("/ban 3"))).containsExactly("ban");
		assertThat(calledBy(groupMessage("/禁言 3"))).containsExactly("ban");
		assertThat(calledBy(groupMessage("ban 3"))).isEmpty();
		assertThat(this.handlers.registry().wants(this.handlers.bot, groupMessage("/other"))).isFalse();
	}

	@Test
	void ordersAreMergedAcrossTheWaysOfMatching() {
		this.handlers.registry((registry) -> registry.commands(new SlashCommands())).start(Orders.class);
		assertThat(calledBy(groupMessage(100, 1, "member", text("/go")))).containsExactly("1 rest", "2 group",
				"3 command", "4 text", "5 rest");
	}

	@Test
	void aBlockingHandlerIsTheLast() {
		this.handlers.start(Blocking.class);
		assertThat(calledBy(groupMessage("stop"))).containsExactly("first", "blocking");
		assertThat(calledBy(groupMessage("throw"))).containsExactly("first", "throwing");
		assertThat(calledBy(groupMessage("else"))).containsExactly("first", "last");
	}

	@Test
	void anAnnotationOfATeamCanCarryConditionsAndItsOwnAttributes() {
		this.handlers.registry((registry) -> registry.commands(new SlashCommands())).start(Composed.class);
		assertThat(calledBy(groupMessage(1, 2, "admin", text("/kick")))).containsExactly("kick");
		assertThat(calledBy(groupMessage(1, 2, "member", text("/kick")))).isEmpty();
	}

	@Test
	void theRegistryTellsWhatHandlersMatchAndWhoCanUseThem() {
		this.handlers.registry((registry) -> registry.commands(new SlashCommands()))
			.start(Composed.class, Commands.class);
		assertThat(this.handlers.registry().list()).extracting(HandlerInfo::id)
			.containsExactly("matchingTest.Composed.kick", "禁言命令");
		assertThat(this.handlers.registry().list().get(1).match()).satisfies((match) -> {
			assertThat(match.command()).isEqualTo("ban");
			assertThat(match.aliases()).containsExactly("禁言");
			assertThat(match.description()).isEqualTo("禁言一个人");
			assertThat(match).hasToString("GroupMessage command=ban aliases=[禁言]");
		});
		assertThat(this.handlers.registry().usableFor(this.handlers.bot, groupMessage(1, 2, "member", text("/help"))))
			.extracting(HandlerInfo::id)
			.containsExactly("禁言命令");
	}

	static class NestedPrefixes {

		@GroupEvent(prefix = { "查", "查天" })
		@Order(2)
		void either() {
			seen.add("either");
		}

		@GroupEvent(prefix = "查")
		@Order(3)
		void aShortOne() {
			seen.add("short");
		}

		@GroupEvent(prefix = "查天气")
		@Order(0)
		void longest() {
			seen.add("longest");
		}

		@GroupEvent(keywords = "天")
		@Order(1)
		void keyword() {
			seen.add("keyword");
		}

		@GroupEvent(prefix = "\ud83d\ude00")
		void face() {
			seen.add("face");
		}

	}

	static class OnlyPrefixes {

		@GroupEvent(prefix = "查")
		void on() {
		}

	}

	static class Texts {

		@GroupEvent({ "你好", "早安" })
		void text() {
			seen.add("text");
		}

		@GroupEvent(prefix = { "查 ", "问" })
		void prefix() {
			seen.add("prefix");
		}

		@GroupEvent(keywords = { "下雨", "下雪" })
		void keywords() {
			seen.add("keywords");
		}

		@GroupEvent(prefix = "查 ", keywords = "下雪")
		void both() {
			seen.add("prefix and keywords");
		}

	}

	static class Regexes {

		@GroupEvent(regex = "天气 (?<city>\\S+) (?<days>\\d+)天( (?<unit>[CF]))?( (?<note>\\S+))?")
		void weather(String city, int days, Optional<String> unit, @Nullable String note) {
			seen.add("%s for %d days, units %s, note %s".formatted(city, days, unit, note));
		}

	}

	static class Scopes {

		@GroupEvent(groups = { "100, 101", "102" })
		void groups() {
			seen.add("groups");
		}

		@GroupEvent(users = "50", groups = "999")
		void users() {
			seen.add("users");
		}

		@GroupEvent(role = { Role.OWNER, Role.ADMIN }, groups = "999")
		void role() {
			seen.add("role");
		}

		@GroupEvent(role = { Role.OWNER, Role.MEMBER }, groups = "999", users = "1")
		void roleOrMember() {
			seen.add("role or member");
		}

	}

	static class OfBots {

		@GroupEvent(bots = { "other", "default" })
		void byName() {
			seen.add("by name");
		}

		@GroupEvent(bots = "10001,10002")
		void byNumber() {
			seen.add("by number");
		}

		@GroupEvent(bots = "other")
		void other() {
			seen.add("other");
		}

	}

	static class SubTypes {

		@NoticeEvent(subTypes = "invite")
		void invited(GroupIncrease increase) {
			seen.add("invited");
		}

		@PrivateEvent(subTypes = "friend")
		void friend() {
			seen.add("from a friend");
		}

	}

	static class Contents {

		@GroupEvent(mentionsBot = true)
		void mentioned() {
			seen.add("mentioned");
		}

		@GroupEvent(types = { Image.class, Voice.class })
		void types() {
			seen.add("any of the types");
		}

	}

	static class Quoting {

		@GroupEvent(repliesToBot = true)
		void replied() {
			seen.add("replied");
		}

	}

	static class Even implements EventMatcher {

		@Override
		public boolean matches(Bot bot, Event event) {
			long user = ((GroupMessage) event).userId();
			if (user == 0) {
				throw new IllegalStateException("nobody has number 0");
			}
			return user % 2 == 0;
		}

	}

	@Component("saysY")
	static class Named implements EventMatcher {

		@Override
		public boolean matches(Bot bot, Event event) {
			return ((GroupMessage) event).plainText().equals("y");
		}

	}

	static class Matched {

		@GroupEvent(matcher = Even.class)
		void even() {
			seen.add("even");
		}

		@GroupEvent(matcher = Even.class, matcherBean = "saysY")
		void both() {
			seen.add("even and y");
		}

	}

	static class Placeholders {

		@GroupEvent("${demo.text}")
		void text() {
			seen.add("text");
		}

		@GroupEvent(groups = "${demo.groups}")
		void groups() {
			seen.add("groups");
		}

		@GroupEvent(regex = "${demo.regex}")
		void regex(int n) {
			seen.add(String.valueOf(n));
		}

		@GroupEvent(prefix = "${demo.prefix}")
		void prefix() {
			seen.add("prefix");
		}

		@GroupEvent(users = "${demo.user:9}")
		void user() {
			seen.add("user");
		}

	}

	/** Commands in their simplest form: a slash and one word. */
	static class SlashCommands implements CommandLookup {

		@Override
		public String key(String name) {
			return name;
		}

		@Override
		public @Nullable String find(Message message, Predicate<String> known) {
			String text = message.plainText();
			String word = text.startsWith("/") ? text.substring(1).split(" ", 2)[0] : "";
			return known.test(word) ? word : null;
		}

	}

	static class Commands {

		@GroupEvent(command = "ban", aliases = "禁言", description = "禁言一个人", id = "禁言命令")
		void ban() {
			seen.add("ban");
		}

	}

	static class Orders {

		@GroupEvent("/go")
		@org.springframework.core.annotation.Order(4)
		void text() {
			seen.add("4 text");
		}

		@GroupEvent(command = "go")
		@org.springframework.core.annotation.Order(3)
		void command() {
			seen.add("3 command");
		}

		@GroupEvent(groups = "100")
		@org.springframework.core.annotation.Order(2)
		void group() {
			seen.add("2 group");
		}

		@GroupEvent(prefix = "/")
		@org.springframework.core.annotation.Order(1)
		void first() {
			seen.add("1 rest");
		}

		@GroupEvent
		void last() {
			seen.add("5 rest");
		}

	}

	static class Blocking {

		@GroupEvent
		@org.springframework.core.annotation.Order(1)
		void first() {
			seen.add("first");
		}

		@GroupEvent(value = "stop", blocking = true)
		@org.springframework.core.annotation.Order(2)
		void blocking() {
			seen.add("blocking");
		}

		@GroupEvent(value = "throw", blocking = true)
		@org.springframework.core.annotation.Order(2)
		void throwing() {
			seen.add("throwing");
			throw new IllegalStateException("still the last");
		}

		@GroupEvent
		void last() {
			seen.add("last");
		}

	}

	@Retention(RetentionPolicy.RUNTIME)
	@GroupEvent(role = { Role.OWNER, Role.ADMIN })
	@interface AdminCommand {

		@AliasFor(annotation = GroupEvent.class)
		String command();

	}

	static class Composed {

		@AdminCommand(command = "kick")
		void kick() {
			seen.add("kick");
		}

	}

}
