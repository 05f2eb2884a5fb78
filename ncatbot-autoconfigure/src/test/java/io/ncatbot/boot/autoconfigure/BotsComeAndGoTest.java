package io.ncatbot.boot.autoconfigure;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.account.BotStatus;
import io.ncatbot.api.account.LoginInfo;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Waiting;
import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.Endpoint;
import io.ncatbot.connection.LinkChange;
import io.ncatbot.connection.LinkState;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.handler.BotOnlineEvent;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.SimulatedAccounts;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Bots are connected and disconnected while the application runs, over real sockets.
 */
class BotsComeAndGoTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final NapCatSimulator home = NapCatSimulator.builder().selfId(10001).world(World.of(10001, "喵喵")).start();

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.selfId(20002)
		.world(World.of(20002, "汪汪").addGroup(123, "群").addMember(123, 456, "小明", Role.MEMBER))
		.start();

	private ConfigurableApplicationContext context;

	private Bots bots;

	@BeforeEach
	void start() {
		SpringApplication application = new SpringApplication(Hearing.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		this.context = application.run("--ncatbot.url=" + this.home.url(), "--ncatbot.connection.reconnect-delay=100ms",
				"--ncatbot.connection.max-reconnect-delay=500ms");
		this.bots = this.context.getBean(Bots.class);
		isConnected(this.bots.primary());
	}

	@AfterEach
	void close() {
		this.context.close();
		this.napCat.close();
		this.home.close();
	}

	private static void isConnected(Bot bot) {
		await().atMost(PATIENCE).until(() -> bot.link() == LinkState.CONNECTED);
	}

	private Bot connect(String name) {
		Bot bot = this.bots.connect(name, Endpoint.of(this.napCat.url(), null));
		isConnected(bot);
		return bot;
	}

	@Test
	@Tag("long")
	void nothingIsKeptOfAThousandBotsThatCameAndWent() {
		CountingTimers timers = this.context.getBean(CountingTimers.class);
		Hearing hearing = this.context.getBean(Hearing.class);
		List<WeakReference<Bot>> gone = new ArrayList<>();
		comesHearsAndGoes(hearing, gone);
		await().atMost(PATIENCE).until(() -> timers.pending.get() <= 2);
		int pending = timers.pending.get();
		for (int i = 1; i < 1000; i++) {
			comesHearsAndGoes(hearing, gone);
		}
		assertThat(hearing.online).hasValue(1001);
		await().atMost(PATIENCE).until(() -> this.napCat.connections().isEmpty());
		assertThat(this.napCat.closeCodes()).hasSize(1000).containsOnly(1000);
		assertThat(this.bots.all()).containsExactly(this.bots.primary());
		assertThat(this.bots.find(20002)).isNull();
		await().atMost(PATIENCE).until(() -> timers.pending.get() <= pending);
		// Pools that shrink after a while, and so no thread of any of the thousand.
		assertThat(threads()).as("threads of the library").isLessThan(100);
		assertThat(this.context.getBean(Dispatcher.class).activity().lanes()).isZero();
		await().atMost(PATIENCE).until(() -> {
			System.gc();
			return gone.stream().allMatch((bot) -> bot.get() == null);
		});
	}

	private void comesHearsAndGoes(Hearing hearing, List<WeakReference<Bot>> gone) {
		int heard = hearing.messages.get();
		Bot bot = connect("guest");
		this.napCat.group(123).member(456).says("有人吗");
		assertThat(bot.api().getStatusSync().orElseThrow().online()).isTrue();
		await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(() -> hearing.messages.get() == heard + 1);
		this.bots.disconnect("guest");
		assertThat(bot.link()).isEqualTo(LinkState.CLOSED);
		gone.add(new WeakReference<>(bot));
	}

	private static int threads() {
		return (int) Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().startsWith("ncatbot-"))
			.count();
	}

	@Test
	void callsOfABotThatIsDisconnectedEndAndItsNameIsFree() {
		this.napCat.faults().forAction("get_login_info").neverAnswers();
		Bot first = connect("guest");
		List<CompletableFuture<ApiResult<LoginInfo>>> calls = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			calls.add(first.api().getLoginInfo());
		}
		await().atMost(PATIENCE).until(() -> this.napCat.callCount("get_login_info") > 0);
		this.bots.disconnect("guest");
		for (CompletableFuture<ApiResult<LoginInfo>> call : calls) {
			assertThatExceptionOfType(ConnectionLostException.class).isThrownBy(() -> Waiting.on(call))
				.withMessageContaining("'guest' was disconnected");
		}
		await().atMost(PATIENCE).until(() -> first.activity().callsPending() == 0);
		assertThatExceptionOfType(ConnectionLostException.class).isThrownBy(() -> first.api().getLoginInfoSync());
		this.napCat.faults().clear();
		Bot second = connect("guest");
		assertThat(second).isNotSameAs(first);
		assertThat(second.api().getLoginInfoSync().orElseThrow().userId()).isEqualTo(20002);
		assertThat(first.link()).as("a handle that was closed stays so").isEqualTo(LinkState.CLOSED);
	}

	@Test
	void whatAnAccountWritesThatIsGoneIsAnsweredLikeAnybodys() {
		try (SimulatedAccounts accounts = new SimulatedAccounts()) {
			NapCatSimulator cat = accounts.add(30003, (settings) -> {
			});
			NapCatSimulator dog = accounts.add(40004, (settings) -> {
			});
			Bot catBot = this.bots.connect("cat", Endpoint.of(cat.url(), null));
			Bot dogBot = this.bots.connect("dog", Endpoint.of(dog.url(), null));
			isConnected(catBot);
			isConnected(dogBot);
			cat.world().addGroup(77, "群").addMember(77, 40004, "狗狗", Role.MEMBER);
			// An account is known by what it has received.
			dogBot.api().getStatusSync();
			Hearing hearing = this.context.getBean(Hearing.class);
			cat.group(77).member(40004).says("我是狗狗");
			catBot.api().getStatusSync();
			assertThat(hearing.messages).as("an own account").hasValue(0);
			this.bots.disconnect("dog");
			cat.group(77).member(40004).says("我是狗狗");
			await().atMost(PATIENCE).until(() -> hearing.messages.get() == 1);
		}
	}

	@Test
	void ofTwoBotsOfOneAccountTheOlderTakesOverWhenTheNewerEnds() {
		Hearing hearing = this.context.getBean(Hearing.class);
		Bot older = connect("older");
		Bot newer = connect("newer");
		await().atMost(PATIENCE).until(() -> older.link() == LinkState.LOST);
		assertThat(older.linkProblem()).contains("20002", "'newer'", "stands by");
		await().atMost(PATIENCE).until(() -> this.napCat.connections().size() == 1);
		this.napCat.group(123).member(456).says("听见了吗");
		newer.api().getStatusSync();
		await().atMost(PATIENCE).until(() -> hearing.messages.get() == 1);
		this.napCat.dropConnections();
		await().atMost(PATIENCE)
			.until(() -> older.link() == LinkState.CONNECTED || newer.link() == LinkState.CONNECTED);
		await().atMost(PATIENCE)
			.until(() -> this.napCat.connections().size() == 1
					&& (older.link() == LinkState.CONNECTED) != (newer.link() == LinkState.CONNECTED));
		Bot speaking = (older.link() == LinkState.CONNECTED) ? older : newer;
		Bot waiting = (speaking == older) ? newer : older;
		assertThat(this.bots.find(20002)).isSameAs(speaking);
		this.bots.disconnect(speaking.name());
		isConnected(waiting);
		assertThat(this.bots.find(20002)).isSameAs(waiting);
		this.napCat.group(123).member(456).says("还在吗");
		await().atMost(PATIENCE).until(() -> hearing.messages.get() == 2);
	}

	@Test
	void nothingIsHeardTwiceWhileAnAccountMovesFromBotToBot() throws Exception {
		Hearing hearing = this.context.getBean(Hearing.class);
		connect("guest0");
		AtomicBoolean moved = new AtomicBoolean();
		Thread talker = new Thread(() -> {
			for (int i = 1; !moved.get(); i++) {
				String text = "第" + i + "句";
				this.napCat.group(123).member(456).says(text);
				// Never so many at once that nobody could remember them.
				long deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
				while (i % 20 == 0 && !hearing.texts.contains(text) && System.nanoTime() - deadline < 0) {
					LockSupport.parkNanos(1_000_000);
				}
			}
		});
		talker.start();
		try {
			for (int i = 1; i <= 20; i++) {
				connect("guest" + i);
			}
		}
		finally {
			moved.set(true);
			talker.join();
		}
		this.napCat.group(123).member(456).says("完了");
		await().atMost(PATIENCE).until(() -> hearing.texts.contains("完了"));
		assertThat(hearing.texts).doesNotHaveDuplicates();
	}

	@Test
	void thePrimaryBotsNameMayGoToAnotherOne() {
		Bot before = this.bots.primary();
		BotAPI injected = this.context.getBean(BotAPI.class);
		BotAPI impatient = injected.with(CallOptions.timeout(PATIENCE));
		assertThat(injected.getLoginInfoSync().orElseThrow().userId()).isEqualTo(10001);
		assertThat(impatient.getLoginInfoSync().orElseThrow().userId()).isEqualTo(10001);
		this.bots.disconnect("default");
		assertThatExceptionOfType(ConnectionLostException.class).isThrownBy(injected::getLoginInfoSync)
			.withMessageContaining("'default' was disconnected")
			.withMessageContaining("Bots.connect(\"default\", ...)");
		assertThat(this.bots.primary().link()).isEqualTo(LinkState.CLOSED);
		Bot now = connect("default");
		assertThat(this.bots.primary()).isSameAs(now).isNotSameAs(before);
		assertThat(this.bots.primary().api().getLoginInfoSync().orElseThrow().userId()).isEqualTo(20002);
		assertThat(injected.getLoginInfoSync().orElseThrow().userId()).isEqualTo(20002);
		assertThat(impatient.getLoginInfoSync().orElseThrow().userId()).isEqualTo(20002);
		assertThatExceptionOfType(ConnectionLostException.class).isThrownBy(() -> before.api().getLoginInfoSync());
	}

	@Test
	void anApiThatWasInjectedByItsNameSpeaksThroughWhoeverHasTheNameThen() {
		SpringApplication application = new SpringApplication(Named.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext own = application.run("--ncatbot.bots.cat.url=" + this.home.url(),
				"--ncatbot.bots.dog.url=" + this.home.url(), "--ncatbot.call.connection-wait=1m")) {
			Bots bots = own.getBean(Bots.class);
			BotAPI dog = own.getBean(Named.class).dog;
			this.home.faults().forAction("get_status").neverAnswers();
			CompletableFuture<ApiResult<BotStatus>> underWay = dog.getStatus();
			await().atMost(PATIENCE).until(() -> this.home.callCount("get_status") > 0);
			bots.disconnect("dog");
			assertThatExceptionOfType(ConnectionLostException.class).isThrownBy(() -> Waiting.on(underWay));
			assertThatExceptionOfType(ConnectionLostException.class).isThrownBy(() -> Waiting.on(dog.getLoginInfo()))
				.withMessageContaining("'dog' was disconnected");
			bots.connect("dog", Endpoint.of(this.napCat.url(), null));
			assertThat(dog.getLoginInfoSync().orElseThrow().userId()).isEqualTo(20002);
			assertThat(bots.api("cat").through(20002).getLoginInfoSync().orElseThrow().userId()).isEqualTo(20002);
			bots.connect("guest", Endpoint.of(this.napCat.url(), null));
			BotAPI guest = bots.api("guest");
			bots.disconnect("guest");
			bots.connect("guest", Endpoint.of(this.home.url(), null));
			assertThat(guest.getLoginInfoSync().orElseThrow().userId()).isEqualTo(10001);
			assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> bots.api("nobody"))
				.withMessageContaining("'nobody'")
				.withMessageContaining("guest");
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(NcatBotAutoConfiguration.class)
	static class Named {

		private final BotAPI dog;

		Named(@Qualifier("dog") BotAPI dog) {
			this.dog = dog;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(NcatBotAutoConfiguration.class)
	static class Hearing {

		private final AtomicInteger messages = new AtomicInteger();

		private final Queue<String> texts = new ConcurrentLinkedQueue<>();

		private final AtomicInteger online = new AtomicInteger();

		@GroupEvent
		void onMessage(GroupMessage message) {
			this.texts.add(message.rawMessage());
			this.messages.incrementAndGet();
		}

		@BotOnlineEvent
		void onOnline(LinkChange change) {
			this.online.incrementAndGet();
		}

		@Bean
		CountingTimers timers() {
			return new CountingTimers();
		}

	}

	/**
	 * The system's timers, which tell how many of them have neither rung nor been
	 * cancelled.
	 */
	static final class CountingTimers implements Timers {

		private final Timers timers = Timers.system();

		private final AtomicInteger pending = new AtomicInteger();

		@Override
		public long nanoTime() {
			return this.timers.nanoTime();
		}

		@Override
		public Timer schedule(Duration delay, Runnable task) {
			AtomicInteger once = new AtomicInteger(1);
			this.pending.incrementAndGet();
			Timer timer = this.timers.schedule(delay, () -> {
				this.pending.addAndGet(-once.getAndSet(0));
				task.run();
			});
			return () -> {
				timer.cancel();
				this.pending.addAndGet(-once.getAndSet(0));
			};
		}

		@Override
		public void close() {
			this.timers.close();
		}

	}

}
