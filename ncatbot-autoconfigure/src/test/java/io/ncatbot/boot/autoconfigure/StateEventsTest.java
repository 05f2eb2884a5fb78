package io.ncatbot.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.BotChange;
import io.ncatbot.connection.BotListener;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkChange;
import io.ncatbot.connection.LinkState;
import io.ncatbot.connection.LoginChange;
import io.ncatbot.connection.LoginState;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.dispatch.DropListener;
import io.ncatbot.dispatch.DroppedEvents;
import io.ncatbot.dispatch.EventsDropped;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A bot's states as events of the application, over a real socket.
 */
class StateEventsTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final NapCatSimulator napCat = NapCatSimulator.builder().selfId(10001).world(World.of(10001, "喵喵")).start();

	@AfterEach
	void close() {
		this.napCat.close();
	}

	@Test
	void theApplicationHearsOfLinkAndLoginAndLastlyOfTheEnd() {
		SpringApplication application = new SpringApplication(Watching.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		ConfigurableApplicationContext context = application.run("--ncatbot.url=" + this.napCat.url());
		Watching watching = context.getBean(Watching.class);
		await().atMost(PATIENCE).until(() -> watching.links.contains(LinkState.CONNECTED));
		context.getBean(BotAPI.class).getStatusSync().orElseThrow();
		await().atMost(PATIENCE).until(() -> watching.logins.contains(LoginState.ONLINE));
		context.close();
		assertThat(watching.links).containsExactly(LinkState.CONNECTING, LinkState.CONNECTED, LinkState.CLOSED);
		assertThat(watching.logins).containsExactly(LoginState.ONLINE, LoginState.UNKNOWN);
		assertThat(watching.all).as("a listener bean hears the same").hasSize(5);
	}

	@Test
	void eachTransitionIsToldAsNapCatTellsIt() {
		SpringApplication application = new SpringApplication(Watching.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run("--ncatbot.url=" + this.napCat.url(),
				"--ncatbot.connection.reconnect-delay=100ms", "--ncatbot.connection.max-reconnect-delay=300ms")) {
			Watching watching = context.getBean(Watching.class);
			await().atMost(PATIENCE).until(() -> watching.links.contains(LinkState.CONNECTED));
			this.napCat.beat();
			await().atMost(PATIENCE).until(() -> watching.logins, List.of(LoginState.ONLINE)::equals);
			this.napCat.bot().goesOffline();
			this.napCat.beat();
			await().atMost(PATIENCE).until(() -> watching.logins.contains(LoginState.OFFLINE));
			this.napCat.bot().comesOnline();
			context.getBean(BotAPI.class).getStatusSync().orElseThrow();
			await().atMost(PATIENCE).until(() -> watching.logins.size() == 3);
			this.napCat.bot().isKickedOff("下线通知", "你的账号在别处登录");
			await().atMost(PATIENCE).until(() -> watching.logins.contains(LoginState.KICKED));
			this.napCat.beat();
			context.getBean(BotAPI.class).getStatusSync().orElseThrow();
			this.napCat.bot().comesOnline();
			this.napCat.beat();
			await().atMost(PATIENCE).until(() -> watching.logins.size() == 5);
			assertThat(watching.logins).containsExactly(LoginState.ONLINE, LoginState.OFFLINE, LoginState.ONLINE,
					LoginState.KICKED, LoginState.ONLINE);
			assertThat(watching.links).as("another matter").containsExactly(LinkState.CONNECTING, LinkState.CONNECTED);
			assertThat(watching.reasons).contains("你的账号在别处登录");
			this.napCat.faults().rejectToken();
			this.napCat.dropConnections();
			await().atMost(PATIENCE).until(() -> watching.links.contains(LinkState.REFUSED));
			this.napCat.faults().acceptToken();
			await().atMost(PATIENCE).until(() -> watching.links.get(watching.links.size() - 1) == LinkState.CONNECTED);
			assertThat(watching.links).startsWith(LinkState.CONNECTING, LinkState.CONNECTED, LinkState.LOST,
					LinkState.CONNECTING);
			assertThat(watching.logins).as("who is not connected cannot tell").endsWith(LoginState.UNKNOWN);
		}
	}

	@Test
	void whatIsLostIsToldOnceASecondWithItsReasonAwayFromTheSockets() {
		SpringApplication application = new SpringApplication(Slow.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run("--ncatbot.url=" + this.napCat.url(),
				"--ncatbot.limits.backlog-events=4", "--ncatbot.threads.max-handlers=1")) {
			Slow slow = context.getBean(Slow.class);
			Dispatcher dispatcher = context.getBean(Dispatcher.class);
			Bots bots = context.getBean(Bots.class);
			await().atMost(PATIENCE).until(() -> bots.primary().link() == LinkState.CONNECTED);
			for (int i = 0; i < 300; i++) {
				this.napCat.friend(1000 + i % 3, "小明").says("在吗");
			}
			await().atMost(PATIENCE).until(() -> dispatcher.activity().dropped() == 296);
			await().atMost(PATIENCE).until(() -> slow.lost() == 296);
			int notices = slow.dropped.size();
			assertThat(notices).as("at most one a second").isLessThan(60);
			assertThat(slow.dropped).allSatisfy((dropped) -> {
				assertThat(dropped.bot()).isSameAs(bots.primary());
				assertThat(dropped.drops().total()).isPositive();
			});
			assertThat(dispatcher.activity().drops()).isEqualTo(
					slow.dropped.stream().map(EventsDropped::drops).reduce(DroppedEvents.NONE, DroppedEvents::plus));
			assertThat(slow.threads).allMatch((thread) -> thread.startsWith("ncatbot-continuation-"));
			assertThat(slow.asked).as("a listener may make calls").hasSize(notices).containsOnly(true);
			slow.release.countDown();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(NcatBotAutoConfiguration.class)
	static class Slow {

		private final CountDownLatch release = new CountDownLatch(1);

		private final List<EventsDropped> dropped = new CopyOnWriteArrayList<>();

		private final List<String> threads = new CopyOnWriteArrayList<>();

		private final List<Boolean> asked = new CopyOnWriteArrayList<>();

		@PrivateEvent
		void takesForEver(PrivateMessage message) throws InterruptedException {
			this.release.await();
		}

		@EventListener
		void onDropped(EventsDropped dropped) {
			this.threads.add(Thread.currentThread().getName());
			this.asked.add(dropped.bot().api().getStatusSync().isOk());
			this.dropped.add(dropped);
		}

		private long lost() {
			return this.dropped.stream().mapToLong((dropped) -> dropped.drops().total()).sum();
		}

		@Bean
		DropListener breaksDown() {
			return (dropped) -> {
				throw new IllegalStateException("on purpose");
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(NcatBotAutoConfiguration.class)
	static class Watching {

		private final List<LinkState> links = new CopyOnWriteArrayList<>();

		private final List<LoginState> logins = new CopyOnWriteArrayList<>();

		private final List<String> reasons = new CopyOnWriteArrayList<>();

		private final List<BotChange> all = new CopyOnWriteArrayList<>();

		@EventListener
		void onLink(LinkChange change) {
			this.links.add(change.now());
		}

		@EventListener
		void onLogin(LoginChange change) {
			this.logins.add(change.now());
			this.reasons.add(change.reason());
		}

		@Bean
		BotListener listener(BotAPI mayBeWantedHere) {
			return this.all::add;
		}

	}

}
