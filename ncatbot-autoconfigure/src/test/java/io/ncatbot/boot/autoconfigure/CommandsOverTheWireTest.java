package io.ncatbot.boot.autoconfigure;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.event.Role;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.HandlerErrorStrategy;
import io.ncatbot.handler.HandlerFailure;
import io.ncatbot.handler.MessageEvent;
import io.ncatbot.handler.command.Arg;
import io.ncatbot.handler.command.Label;
import io.ncatbot.handler.command.WrongArgumentException;
import io.ncatbot.message.At;
import io.ncatbot.message.Image;
import io.ncatbot.message.Message;
import io.ncatbot.simulator.NapCatSimulator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.convert.converter.Converter;
import org.springframework.validation.annotation.Validated;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import static io.ncatbot.boot.autoconfigure.SentText.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Commands in an application, over a real socket.
 */
class CommandsOverTheWireTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final long GROUP = 123;

	private static final long ADMIN = 456;

	private static final long MEMBER = 457;

	private final NapCatSimulator napCat = NapCatSimulator.builder().people((world) -> {
		world.addFriend(MEMBER, "小明");
		world.addGroup(GROUP, "测试群");
		world.addMember(GROUP, ADMIN, "管理", io.ncatbot.simulator.world.Role.ADMIN);
		world.addMember(GROUP, MEMBER, "小明", io.ncatbot.simulator.world.Role.MEMBER);
	}).start();

	private final List<AutoCloseable> open = new ArrayList<>(List.of(this.napCat));

	private int answers;

	@AfterEach
	void close() throws Exception {
		for (int i = this.open.size() - 1; i >= 0; i--) {
			this.open.get(i).close();
		}
	}

	private ConfigurableApplicationContext start(Class<?> bot, String... properties) {
		ConfigurableApplicationContext context = new SpringApplicationBuilder(Base.class, bot)
			.web(WebApplicationType.NONE)
			.properties("ncatbot.url=" + this.napCat.url())
			.run(properties);
		this.open.add(context);
		Bot primary = context.getBean(Bots.class).primary();
		await().atMost(PATIENCE).until(() -> primary.link() == LinkState.CONNECTED);
		return context;
	}

	private String answerTo(String text) {
		this.napCat.group(GROUP).member(MEMBER).says(text);
		return nextAnswer();
	}

	private String nextAnswer() {
		this.answers++;
		return text(this.napCat.awaitCalls("send_group_msg", this.answers, PATIENCE).get(this.answers - 1));
	}

	private static ArrayNode parts() {
		return JsonNodeFactory.instance.arrayNode();
	}

	private static void add(ArrayNode parts, String type, String key, String value) {
		parts.addObject().put("type", type).putObject("data").put(key, value);
	}

	@Test
	void mentionsPicturesAndQuotesAreArguments() {
		start(Bans.class);
		ArrayNode ban = parts();
		add(ban, "text", "text", "／ban　");
		add(ban, "at", "qq", String.valueOf(MEMBER));
		add(ban, "text", "text", " 10分钟 刷屏");
		this.napCat.group(GROUP).member(ADMIN).says(ban);
		assertThat(nextAnswer()).isEqualTo("457 PT10M 刷屏");
		ArrayNode picture = parts();
		add(picture, "image", "file", "https://example.org/a.png");
		add(picture, "text", "text", "/识图 猫");
		this.napCat.group(GROUP).member(MEMBER).says(picture);
		assertThat(nextAnswer()).startsWith("一张图：").endsWith("猫");
		this.napCat.friend(MEMBER).says("/识图 猫");
		assertThat(text(this.napCat.awaitCall("send_private_msg", PATIENCE)))
			.isEqualTo("参数「picture」应为图片，收到的是「猫」。\n用法：/识图 <picture> <what>");
	}

	@Test
	void aStageIsWaitedForAndAWrongArgumentAnsweredAtOnce() {
		start(Bans.class);
		assertThat(answerTo("/later 1h")).isEqualTo("later PT1H");
		assertThat(answerTo("/later x")).startsWith("参数「time」应为时长");
	}

	@Test
	void constraintsAreAnsweredInTheUsersLanguage() {
		start(Constrained.class);
		assertThat(answerTo("/roll 3")).isEqualTo("3");
		assertThat(answerTo("/roll 101")).isEqualTo("参数「times」不合要求：最大不能超过100。\n用法：/roll <times>");
		assertThat(answerTo("/roll 0")).isEqualTo("参数「times」不合要求：最小不能小于1。\n用法：/roll <times>");
		assertThat(answerTo("/at 昨天")).startsWith("参数「day」不合要求：需要是一个将来的时间。");
		assertThat(answerTo("/proxied abc")).startsWith("参数「name」不合要求：个数必须在");
		assertThat(answerTo("/proxied ab")).isEqualTo("ab");
	}

	@Test
	void aRecordOfArgumentsHasConstraintsAndDefaultsFromProperties() {
		start(Records.class, "--demo.sides=20");
		assertThat(answerTo("/roll 3")).isEqualTo("3 d20");
		assertThat(answerTo("/roll 3 6")).isEqualTo("3 d6");
		assertThat(answerTo("/roll 101")).isEqualTo("参数「几个」不合要求：最大不能超过100。\n用法：/roll <几个> [sides]");
		assertThat(answerTo("/roll 3 x")).isEqualTo("参数「sides」应为整数，收到的是「x」。\n用法：/roll <几个> [sides]");
	}

	@Test
	void twoFormsOfOneCommandAnswerAWrongCallOnce() {
		start(Forms.class);
		assertThat(answerTo("/move 3")).isEqualTo("by number 3");
		assertThat(answerTo("/move x")).isEqualTo("""
				参数「number」应为整数，收到的是「x」。
				用法：/move <number>
				参数「from」应为整数，收到的是「x」。
				用法：/move <from> <to>""");
		assertThat(answerTo("/move 3 4")).as("nothing was answered twice").isEqualTo("from 3 to 4");
	}

	@Test
	void convertersOfTheApplicationReadArguments() {
		ConfigurableApplicationContext context = start(Converted.class);
		assertThat(answerTo("/weather 北京")).isEqualTo("City[name=北京]");
		assertThat(answerTo("/weather 火星")).isEqualTo("参数「city」不合要求：没有这个城市。\n用法：/weather <city>");
		this.napCat.group(GROUP).member(MEMBER).says("/weather fault");
		Failures failures = context.getBean(Failures.class);
		await().atMost(PATIENCE).until(() -> !failures.seen.isEmpty());
		assertThat(failures.seen).singleElement().isInstanceOf(NoSuchElementException.class);
		assertThat(answerTo("/colour 红")).isEqualTo("RED");
		assertThat(answerTo("/colour 绿")).isEqualTo("参数「colour」应为红、blue 之一，收到的是「绿」。\n用法：/colour <colour>");
	}

	@Test
	void propertiesSayHowCommandsAreWritten() {
		start(Bans.class, "--ncatbot.commands.prefixes=!,.", "--ncatbot.commands.locale=en",
				"--ncatbot.commands.help.name=commands", "--ncatbot.commands.help.aliases=命令,指令");
		assertThat(answerTo("！later 1h")).isEqualTo("later PT1H");
		assertThat(answerTo("。later x")).isEqualTo(
				"“time” should be a length of time such as 30s, 10m, 1h30m or 2d, not “x”.\nUsage: !later <time>");
		assertThat(answerTo(".指令")).startsWith("Commands (3):\n!day <day>\n!later <time>");
		assertThat(answerTo("!commands later")).startsWith("!later <time>\nArguments:\ntime: a length of time");
	}

	@Test
	void todayIsTheUsersDay() {
		ZoneId farAhead = ZoneId.of("Pacific/Kiritimati");
		start(Bans.class, "--ncatbot.commands.time-zone=" + farAhead);
		LocalDate before = LocalDate.now(farAhead);
		String answer = answerTo("/day 今天");
		assertThat(LocalDate.parse(answer)).isBetween(before, LocalDate.now(farAhead));
	}

	@Test
	void thereMayBeNoPrefixNoHelpAndNoAnswers() {
		start(Bans.class, "--ncatbot.commands.prefixes=", "--ncatbot.commands.help.enabled=false",
				"--ncatbot.commands.usage-replies=false");
		this.napCat.group(GROUP).member(MEMBER).says("later x");
		this.napCat.group(GROUP).member(MEMBER).says("help");
		assertThat(answerTo("later 1h")).as("in its order: the others were not answered").isEqualTo("later PT1H");
	}

	@Test
	void theHelpListsWhatTheUserMayUse() {
		start(Bans.class);
		assertThat(answerTo("/帮助")).isEqualTo("""
				可用的命令（3）：
				/day <day>
				/later <time>
				/识图  看图说话
				发送 /help day 查看用法。""");
		this.napCat.group(GROUP).member(ADMIN).says("/help");
		assertThat(nextAnswer()).contains("/ban  禁言一个人", "可用的命令（4）");
	}

	@Test
	void theApplicationsWordsWin() {
		start(Words.class);
		assertThat(answerTo("/later")).isEqualTo("缺少参数「time」：时长，如 30秒、10分钟、1h30m、1天。\n这样写：/later <time>");
	}

	@Test
	void tenThousandArgumentsAndMegabytesAreAnsweredInTime() {
		start(Bans.class);
		ArrayNode parts = parts();
		add(parts, "text", "text", "/later 1h");
		for (int i = 0; i < 10_000; i++) {
			add(parts, "at", "qq", String.valueOf(MEMBER));
		}
		this.napCat.group(GROUP).member(MEMBER).says(parts);
		assertThat(nextAnswer()).startsWith("多余的内容：「@某人」。");
		assertThat(answerTo("/later 1h" + " x".repeat(10_000))).startsWith("多余的内容：「x x");
		assertThat(answerTo("/later " + "“".repeat(1_000_000))).startsWith("参数「time」应为时长");
		assertThat(answerTo("/later 1h" + " ".repeat(1_000_000) + "\u200b")).isEqualTo("later PT1H");
	}

	@Test
	void aListForTheOtherNamesOfTheHelpStopsTheStart() {
		assertThatExceptionOfType(BeanCreationException.class)
			.isThrownBy(() -> start(Bans.class, "--ncatbot.commands.help.aliases[0]=命令"))
			.havingRootCause()
			.withMessageContaining("ncatbot.commands.help.aliases")
			.withMessageContaining("one text with commas");
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ NcatBotAutoConfiguration.class, ValidationAutoConfiguration.class })
	static class Base {

	}

	static class Bans {

		@GroupEvent(command = "ban", role = { Role.OWNER, Role.ADMIN }, description = "禁言一个人")
		String ban(At who, Duration time, @Arg(rest = true) Optional<String> reason) {
			return who.qq() + " " + time + " " + reason.orElse("");
		}

		@MessageEvent(command = "识图", description = "看图说话")
		Message look(Image picture, String what) {
			return Message.of("一张图：" + what);
		}

		@MessageEvent(command = "day")
		String day(LocalDate day) {
			return day.toString();
		}

		@GroupEvent(command = "later")
		CompletionStage<String> later(Duration time) {
			return CompletableFuture.supplyAsync(() -> "later " + time);
		}

	}

	static class Words extends Bans {

		@Bean
		static StaticMessageSource messageSource() {
			StaticMessageSource words = new StaticMessageSource();
			words.addMessage("ncatbot.commands.usage", Locale.SIMPLIFIED_CHINESE, "这样写：{0}");
			return words;
		}

	}

	static class Constrained {

		@GroupEvent(command = "roll")
		String roll(@Min(1) @Max(100) int times) {
			return String.valueOf(times);
		}

		@GroupEvent(command = "at")
		String at(@Future LocalDate day) {
			return day.toString();
		}

		@Bean
		static Proxied proxied() {
			return new Proxied();
		}

	}

	static class Records {

		@GroupEvent(command = "roll")
		String roll(@Valid Dice dice) {
			return dice.times() + " d" + dice.sides();
		}

		record Dice(@Arg("几个") @Max(100) int times, @Arg(defaultValue = "${demo.sides}") int sides) {

		}

	}

	static class Forms {

		@GroupEvent(command = "move")
		String byNumber(int number) {
			return "by number " + number;
		}

		@GroupEvent(command = "move")
		String fromTo(int from, int to) {
			return "from " + from + " to " + to;
		}

	}

	@Validated
	static class Proxied {

		@GroupEvent(command = "proxied")
		String proxied(@Size(max = 2) String name) {
			return name;
		}

	}

	record City(String name) {

	}

	enum Colour {

		@Label("红")
		RED, BLUE

	}

	static class Failures implements HandlerErrorStrategy {

		private final List<Throwable> seen = new CopyOnWriteArrayList<>();

		@Override
		public void onError(HandlerFailure failure) {
			this.seen.add(failure.cause());
		}

	}

	static class Converted {

		@Bean
		static Failures failures() {
			return new Failures();
		}

		@Bean
		static Converter<String, City> cities() {
			return new Converter<>() {

				@Override
				public City convert(String name) {
					if (name.equals("火星")) {
						throw new WrongArgumentException("没有这个城市");
					}
					return new City(Optional.of(name).filter((other) -> !other.equals("fault")).orElseThrow());
				}

			};
		}

		@GroupEvent(command = "weather")
		String weather(City city) {
			return city.toString();
		}

		@GroupEvent(command = "colour")
		String colour(Colour colour) {
			return colour.name();
		}

	}

}
