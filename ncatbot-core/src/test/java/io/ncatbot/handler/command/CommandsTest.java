package io.ncatbot.handler.command;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.ncatbot.api.BotAPI;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.event.Role;
import io.ncatbot.event.Sender;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.HandlerFailure;
import io.ncatbot.handler.InvalidHandlerException;
import io.ncatbot.handler.MessageEvent;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.message.At;
import io.ncatbot.message.Face;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.Image;
import io.ncatbot.message.Message;
import io.ncatbot.message.Reply;
import io.ncatbot.message.Segment;
import io.ncatbot.message.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.annotation.AliasFor;
import org.springframework.core.convert.support.GenericConversionService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * From what users write to what methods get, and what users are told.
 */
class CommandsTest {

	private static final Image PICTURE = new Image(FileSource.url("http://localhost/a.png"));

	@Test
	void argumentsAreBoundByType() {
		try (CommandFixture fixture = new CommandFixture(Moderation.class)) {
			assertThat(fixture.inGroup(Message.of("/ban ").at(5).plus(" 10m"))).isEqualTo("5 PT10M null");
			assertThat(fixture.inGroup("/ban 12345 1小时30分 刷屏 又刷屏 ")).isEqualTo("12345 PT1H30M 刷屏 又刷屏");
			assertThat(fixture.inGroup(Message.of("／禁言").at(5).plus("，10 分钟。"))).isEqualTo("5 PT10M null");
			assertThat(fixture.inGroup("/ban @１２３，１０ｍ，理由")).isEqualTo("123 PT10M 理由");
			assertThat(fixture.inGroup("/ban list")).isEqualTo("the list");
			assertThat(fixture.inGroup("/ban LIST")).isEqualTo("the list");
			assertThat(fixture.inGroup("/bans 5 10m")).as("another word").isEmpty();
			assertThat(fixture.inPrivate("/ban 5 10m")).as("another kind of chat").isEmpty();
		}
	}

	@Test
	void whatIsSaidOfAnArgumentMayHavePlaceholders() {
		Map<String, Object> properties = Map.of("demo.days", "三", "demo.name", "几天");
		try (CommandFixture fixture = CommandFixture.with(properties, Placeholders.class)) {
			assertThat(fixture.inGroup("/forecast")).isEqualTo("3 天");
			assertThat(fixture.inGroup("/forecast x")).endsWith("用法：/forecast [几天]");
			assertThat(fixture.inGroup("/help forecast")).contains("几天：预报 三 天（整数，默认 三）");
		}
		assertThatExceptionOfType(InvalidHandlerException.class)
			.isThrownBy(() -> CommandFixture.with(Map.of("demo.name", "几天"), Placeholders.class))
			.withMessageContaining(
					"its parameter 'days' cannot be filled: its default '${demo.days}' cannot be resolved")
			.withMessageContaining("${name:default}");
	}

	@Test
	void wrongArgumentsAreAnsweredWithWhatWasExpected() {
		String usage = "\n用法：/ban <who> <time> [reason…]";
		try (CommandFixture fixture = new CommandFixture(Moderation.class)) {
			assertThat(fixture.inGroup("/ban")).isEqualTo("缺少参数「who」：@某人 或 QQ 号。" + usage);
			assertThat(fixture.inGroup("/ban 5")).isEqualTo("缺少参数「time」：时长，如 30秒、10分钟、1h30m、1天。" + usage);
			assertThat(fixture.inGroup("/ban 小明 10m")).isEqualTo("参数「who」应为@某人 或 QQ 号，收到的是「小明」。" + usage);
			assertThat(fixture.inGroup("/ban 5 10")).isEqualTo("参数「time」应为时长，如 30秒、10分钟、1h30m、1天，收到的是「10」。" + usage);
			assertThat(fixture.inGroup(Message.of(new Text("/ban 5 "), PICTURE)))
				.isEqualTo("参数「time」应为时长，如 30秒、10分钟、1h30m、1天，收到的是「图片」。" + usage);
			assertThat(fixture.inGroup(Message.of(new Text("/ban 5 10m 看"), new Face(1))))
				.isEqualTo("参数「reason」应为文字，收到的是「表情」。" + usage);
			assertThat(fixture.inGroup("/ban list 5")).isEqualTo("多余的内容：「5」。\n用法：/ban list");
			assertThat(fixture.inGroup("/ban 5 " + "十".repeat(50_000)))
				.isEqualTo("参数「time」应为时长，如 30秒、10分钟、1h30m、1天，收到的是「" + "十".repeat(20) + "…」。" + usage);
			assertThat(fixture.inGroup("/ban 小\u200b\u202e明[CQ:face] 1m")).contains("收到的是「小明[CQ:face]」");
			assertThat(fixture.handlers.failures).as("none of it is a failure").isEmpty();
		}
	}

	@Test
	void answersCanBeInEnglishOrInTheApplicationsWordsOrNone() {
		StaticMessageSource words = new StaticMessageSource();
		words.addMessage("ncatbot.commands.usage", Locale.ENGLISH, "Try {0}!");
		words.setUseCodeAsDefaultMessage(true);
		try (CommandFixture fixture = new CommandFixture(
				(commands) -> commands.locale(Locale.ENGLISH).messages(words).prefixes(List.of("!")),
				Moderation.class)) {
			assertThat(fixture.inGroup("!ban 5 x")).isEqualTo(
					"“time” should be a length of time such as 30s, 10m, 1h30m or 2d, not “x”.\nTry !ban <who> <time> [reason…]!");
		}
		try (CommandFixture fixture = new CommandFixture((commands) -> commands.usageReplies(false),
				Moderation.class)) {
			assertThat(fixture.inGroup("/ban 5 x")).isEmpty();
			assertThat(fixture.inGroup("/ban 5 1m")).isEqualTo("5 PT1M null");
		}
	}

	@Test
	void textIsTakenAsItIsWritten() {
		try (CommandFixture fixture = new CommandFixture(Texts.class)) {
			assertThat(fixture.inGroup("/two a b")).isEqualTo("a|b");
			assertThat(fixture.inGroup("/two \"a b\" 「c　d」")).isEqualTo("a b|c　d");
			assertThat(fixture.inGroup("/two “ａ，b。” c，d。")).isEqualTo("ａ，b。|c，d。");
			assertThat(fixture.inGroup("/two \"a b")).as("not closed").isEqualTo("\"a|b");
			assertThat(fixture.inGroup("/two \"\" b")).isEqualTo("|b");
			assertThat(fixture.inGroup("/two a b c")).isEqualTo("多余的内容：「c」。\n用法：/two <first> <second>");
			assertThat(fixture.inGroup("/two a")).isEqualTo("缺少参数「second」：文字。\n用法：/two <first> <second>");
			assertThat(fixture.inGroup("/echo  Ａ\u200bb \"c\"，\n 「d」。 ")).isEqualTo("Ａ\u200bb \"c\"，\n 「d」。");
			assertThat(fixture.inGroup("/say")).isEqualTo("缺少参数「what」：文字、图片等内容。\n用法：/say <what…>");
			assertThat(fixture.inGroup(Message.of("/say 看 ").at(5).plus(new Face(1)).plus(" 好 ")))
				.isEqualTo("看 [CQ:at,qq=5][CQ:face,id=1] 好");
		}
	}

	@Test
	void whatIsLeftOutIsEmptyNullOrTheDefault() {
		try (CommandFixture fixture = new CommandFixture(Optionals.class)) {
			assertThat(fixture.inGroup("/page")).isEqualTo("Optional.empty OptionalInt.empty null 10 2026-11-27");
			assertThat(fixture.inGroup("/page a 2 是 20 后天")).isEqualTo("Optional[a] OptionalInt[2] true 20 2026-11-28");
			assertThat(fixture.inGroup("/page a 1,000")).startsWith("参数「page」应为整数，收到的是「1,000」。");
			assertThat(fixture.inGroup("/page a 1，000")).startsWith("参数「page」应为整数，收到的是「1，000」。");
			assertThat(fixture.inGroup("/page a 1，是")).startsWith("Optional[a] OptionalInt[1] true");
			assertThat(fixture.inGroup("/page a x")).startsWith("参数「page」应为整数，收到的是「x」。")
				.endsWith("用法：/page [query] [page] [exact] [size] [day]");
			assertThat(fixture.inGroup("/remind"))
				.isEqualTo("缺少参数「at」：日期和时间，如 明天 8:00、10分钟后。\n用法：/remind <at> [what…]");
			assertThat(fixture.inGroup("/remind 明天 8:00 起床 了")).isEqualTo("2026-11-27T08:00 起床 了");
			assertThat(fixture.inGroup("/remind 12/31 8:00")).isEqualTo("2026-12-31T08:00 时间到");
			assertThat(fixture.inGroup("/remind 10 分钟后，喝水")).isEqualTo("2026-11-26T12:10 喝水");
		}
	}

	@Test
	void listsTakeWhatThereIs() {
		try (CommandFixture fixture = new CommandFixture(Lists.class)) {
			assertThat(fixture.inGroup("/sum 1 2 三")).isEqualTo("6");
			assertThat(fixture.inGroup("/sum 1,2，3、4；5")).isEqualTo("15");
			assertThat(fixture.inGroup("/sum")).isEqualTo("缺少参数「numbers」：整数。\n用法：/sum <numbers…>");
			assertThat(fixture.inGroup("/sum 1 x")).startsWith("参数「numbers」应为整数，收到的是「x」。");
			assertThat(fixture.inGroup("/sum " + "1 ".repeat(1000))).isEqualTo("1000");
			assertThat(fixture.inGroup("/sum " + "1 ".repeat(10_000))).startsWith("参数「numbers」最多 1000 个。");
			assertThat(fixture.inGroup(Message.of("/mute ").at(5).plus(" ").at(6).plus(" 1天")))
				.isEqualTo("[5, 6] PT24H");
			assertThat(fixture.inGroup("/sum 1,000")).as("a list").isEqualTo("1");
			assertThat(fixture.inGroup("/mute 5 1天")).as("a number could be the time").startsWith("缺少参数「who」：@某人。");
			assertThat(fixture.inGroup(Message.of(PICTURE, PICTURE, new Text("\n/pictures 合照"))))
				.isEqualTo("2 picture(s) 合照");
			assertThat(fixture.inGroup("/tags")).isEqualTo("[]");
			assertThat(fixture.inGroup("/tags a b a")).isEqualTo("[a, b]");
		}
	}

	@Test
	void aPartThatIsNoTextCanBeLeftOutAnywhere() {
		try (CommandFixture fixture = new CommandFixture(Parts.class)) {
			assertThat(fixture.inGroup("/pic 标题")).isEqualTo("no picture 标题");
			assertThat(fixture.inGroup(Message.of(new Text("/pic "), PICTURE, new Text(" 标题"))))
				.isEqualTo("a picture 标题");
			assertThat(fixture.inGroup(Message.of("/which ").plus(new Face(7)))).isEqualTo("face");
			assertThat(fixture.inGroup("/which x")).startsWith("参数「part」应为");
			assertThat(fixture.inGroup(Message.of("/delete").reply(55))).isEqualTo("55");
			assertThat(fixture.inGroup("/delete")).startsWith("缺少参数「quoted」：引用的消息。");
			assertThat(fixture.inGroup(Message.of("/id ").at(5))).isEqualTo("5");
			assertThat(fixture.inGroup(Message.of("/id ").at(At.all()))).startsWith("参数「user」应为整数或 @某人，收到的是「@某人」。");
		}
	}

	@Test
	void contextIsNoArgument() {
		try (CommandFixture fixture = new CommandFixture(Context.class)) {
			assertThat(fixture.inGroup("/whoami 3")).isEqualTo("小明 3 GroupMessage true");
			assertThat(fixture.inPrivate("/whoami 3")).isEqualTo("小明 3 PrivateMessage true");
			assertThat(fixture.inPrivate("/later x")).isEqualTo("later x");
			assertThat(fixture.inPrivate("/later")).startsWith("缺少参数");
		}
	}

	@Test
	void annotationsOfOnesOwnWork() {
		try (CommandFixture fixture = new CommandFixture(OwnAnnotations.class)) {
			assertThat(fixture.inGroup(Role.MEMBER, Message.of("/kick 5 太吵"))).isEmpty();
			assertThat(fixture.inGroup(Role.ADMIN, Message.of("/kick 5 太吵 了"))).isEqualTo("5: 太吵 了");
			assertThat(fixture.inGroup(Role.ADMIN, Message.of("/kick"))).endsWith("用法：/kick <谁> [理由…]");
		}
	}

	@Test
	void theGluedFormIsACallOnlyWhereThereAreArguments() {
		try (CommandFixture fixture = new CommandFixture(Glued.class)) {
			assertThat(fixture.inGroup("/天气北京")).isEqualTo("北京");
			assertThat(fixture.inGroup("/签到")).isEqualTo("ok");
			assertThat(fixture.inGroup("/签到！")).isEqualTo("ok");
			assertThat(fixture.inGroup("/签到了吗")).isEmpty();
			assertThat(fixture.inGroup("/签到 了吗")).isEqualTo("多余的内容：「了吗」。\n用法：/签到");
		}
	}

	@Test
	void convertersAnswerOrFail() {
		GenericConversionService own = new GenericConversionService();
		own.addConverter(String.class, City.class, (text) -> {
			if (text.equals("火星")) {
				throw new WrongArgumentException("没有这个城市");
			}
			return new City(Optional.of(text).filter((name) -> !name.equals("x")).orElseThrow());
		});
		try (CommandFixture fixture = new CommandFixture((commands) -> commands.converters(own), Converted.class)) {
			assertThat(fixture.inGroup("/weather 北京")).isEqualTo("City[name=北京]");
			assertThat(fixture.inGroup("/weather 火星")).isEqualTo("参数「city」不合要求：没有这个城市。\n用法：/weather <city>");
			assertThat(fixture.handlers.failures).isEmpty();
			assertThat(fixture.inGroup("/weather x")).isEmpty();
			assertThat(fixture.handlers.failures).extracting(HandlerFailure::cause)
				.singleElement()
				.isInstanceOf(NoSuchElementException.class);
		}
	}

	@Test
	void hostileMessagesAreAnsweredLikeOthers() {
		try (CommandFixture fixture = new CommandFixture(Texts.class, Moderation.class)) {
			assertThat(fixture.inGroup("/two " + "“".repeat(100_000))).startsWith("缺少参数「second」");
			assertThat(fixture.inGroup("/two " + "“a ".repeat(33_000))).startsWith("多余的内容：");
			assertThat(fixture.inGroup("/two " + "\"a 「b ".repeat(16_000))).startsWith("多余的内容：");
			assertThat(fixture.inGroup("/two a b" + "，".repeat(100_000))).isEqualTo("a|b" + "，".repeat(100_000));
			assertThat(fixture.inGroup("/ban 5 " + " 。".repeat(50_000))).startsWith("缺少参数「time」");
			assertThat(fixture.inGroup("/ban 5 10m " + "x".repeat(100_000))).hasSize("5 PT10M ".length() + 100_000);
			assertThat(fixture.inGroup("/ban " + "\u200b".repeat(100_000))).startsWith("缺少参数「who」");
			Message many = Message.of(new Text("/ban 5 10m"));
			List<Segment> parts = new ArrayList<>(many.segments());
			for (int i = 0; i < 10_000; i++) {
				parts.add(At.of(i + 1));
			}
			assertThat(fixture.inGroup(Message.of(parts))).startsWith("参数「reason」应为文字，收到的是「@某人」。");
			assertThat(fixture.inGroup("/ban list" + " x".repeat(10_000))).startsWith("多余的内容：「x x x");
		}
	}

	static class Moderation {

		@GroupEvent(command = "ban", aliases = { "禁言", "mute" }, description = "禁言一个人")
		String ban(@Arg(description = "禁言谁") At who, Duration time, @Arg(rest = true) @Nullable String reason) {
			return who.qq() + " " + time + " " + reason;
		}

		@GroupEvent(command = "ban list", description = "被禁言的人")
		String list() {
			return "the list";
		}

	}

	static class Texts {

		@MessageEvent(command = "two")
		String two(String first, String second) {
			return first + "|" + second;
		}

		@MessageEvent(command = "echo")
		String echo(@Arg(rest = true) String text) {
			return text;
		}

		@MessageEvent(command = "say")
		String say(Message what) {
			return what.toCq();
		}

	}

	static class Optionals {

		@MessageEvent(command = "page")
		String page(Optional<String> query, OptionalInt page, @Nullable Boolean exact,
				@Arg(defaultValue = "10") int size, @Arg(defaultValue = "明天") LocalDate day) {
			return query + " " + page + " " + exact + " " + size + " " + day;
		}

		@MessageEvent(command = "remind")
		String remind(LocalDateTime at, @Arg(rest = true, defaultValue = "时间到") String what) {
			return at + " " + what;
		}

	}

	static class Placeholders {

		@GroupEvent(command = "forecast")
		String forecast(@Arg(name = "${demo.name}", description = "预报 ${demo.days:许多} 天",
				defaultValue = "${demo.days}") int days) {
			return days + " 天";
		}

	}

	static class Lists {

		@MessageEvent(command = "sum")
		String sum(List<Integer> numbers) {
			return String.valueOf(numbers.stream().mapToInt((number) -> number).sum());
		}

		@MessageEvent(command = "mute")
		String mute(List<At> who, Duration time) {
			return who.stream().map(At::qq).toList() + " " + time;
		}

		@MessageEvent(command = "pictures")
		String pictures(Image[] pictures, @Arg(rest = true) String title) {
			return pictures.length + " picture(s) " + title;
		}

		@MessageEvent(command = "tags")
		String tags(@Arg(optional = true) Set<String> tags) {
			return tags.toString();
		}

	}

	static class Parts {

		@MessageEvent(command = "pic")
		String pic(Optional<Image> picture, String title) {
			return (picture.isPresent() ? "a picture " : "no picture ") + title;
		}

		@MessageEvent(command = "which")
		String which(Segment part) {
			return part.type();
		}

		@MessageEvent(command = "delete")
		String delete(Reply quoted) {
			return String.valueOf(quoted.id());
		}

		@MessageEvent(command = "id")
		String id(long user) {
			return String.valueOf(user);
		}

	}

	static class Context {

		@MessageEvent(command = "whoami")
		String whoami(Sender sender, BotAPI api, int number, IncomingMessage event) {
			return sender.nickname() + " " + number + " " + event.getClass().getSimpleName() + " " + (api != null);
		}

		@PrivateEvent(command = "later")
		CompletionStage<String> later(String what) {
			return CompletableFuture.supplyAsync(() -> "later " + what);
		}

	}

	@Retention(RetentionPolicy.RUNTIME)
	@GroupEvent(role = { Role.OWNER, Role.ADMIN })
	@interface AdminCommand {

		@AliasFor(annotation = GroupEvent.class, attribute = "command")
		String value();

	}

	@Retention(RetentionPolicy.RUNTIME)
	@Arg(rest = true, name = "理由", optional = true)
	@interface Reason {

	}

	static class OwnAnnotations {

		@AdminCommand("kick")
		String kick(GroupMessage message, @Arg("谁") At who, @Reason @Nullable String reason) {
			return who.qq() + ": " + reason;
		}

	}

	static class Glued {

		@MessageEvent(command = "天气")
		String weather(String city) {
			return city;
		}

		@MessageEvent(command = "签到")
		String signIn() {
			return "ok";
		}

	}

	record City(String name) {

	}

	static class Converted {

		@MessageEvent(command = "weather")
		String weather(City city) {
			return city.toString();
		}

	}

}
