package io.ncatbot.boot.autoconfigure;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.event.Lifecycle;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.OnEvent;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The bots' life within the application's, over a real socket.
 */
class LifecycleTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.selfId(10001)
		.world(World.of(10001, "喵喵").addFriend(456, "小明"))
		.start();

	@AfterEach
	void close() {
		this.napCat.close();
	}

	private ConfigurableApplicationContext start(String... arguments) {
		SpringApplication application = new SpringApplication(SlowBot.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		String[] all = new String[arguments.length + 1];
		all[0] = "--ncatbot.url=" + this.napCat.url();
		System.arraycopy(arguments, 0, all, 1, arguments.length);
		ConfigurableApplicationContext context = application.run(all);
		Bots bots = context.getBean(Bots.class);
		await().atMost(PATIENCE).until(() -> bots.primary().link() == LinkState.CONNECTED);
		return context;
	}

	@Test
	void whatIsBeingHandledIsFinishedBeforeTheConnectionCloses() throws Exception {
		ConfigurableApplicationContext context = start();
		SlowBot bot = context.getBean(SlowBot.class);
		Dispatcher dispatcher = context.getBean(Dispatcher.class);
		this.napCat.friend(456).says("一");
		this.napCat.friend(456).says("二");
		assertThat(bot.begun.await(30, TimeUnit.SECONDS)).isTrue();
		// With the greeting. What comes after a shutdown has begun is not taken.
		await().atMost(PATIENCE).until(() -> dispatcher.activity().admitted() == 3);
		Thread closing = new Thread(context::close);
		closing.start();
		await().during(Duration.ofMillis(300)).atMost(PATIENCE).until(closing::isAlive);
		bot.release.countDown();
		closing.join(30_000);
		assertThat(closing.isAlive()).isFalse();
		// Both were answered, over the connection that was still open.
		assertThat(this.napCat.awaitCalls("send_private_msg", 2, PATIENCE)).hasSize(2);
		await().atMost(PATIENCE).until(() -> this.napCat.connections().isEmpty());
	}

	@Test
	void whenTheTimeIsUpTheRestIsDropped() throws Exception {
		ConfigurableApplicationContext context = start("--spring.lifecycle.timeout-per-shutdown-phase=2s");
		SlowBot bot = context.getBean(SlowBot.class);
		Dispatcher dispatcher = context.getBean(Dispatcher.class);
		this.napCat.friend(456).says("一");
		assertThat(bot.begun.await(30, TimeUnit.SECONDS)).isTrue();
		for (int i = 0; i < 5; i++) {
			this.napCat.friend(456).says("还有");
		}
		await().atMost(PATIENCE).until(() -> dispatcher.activity().admitted() == 7);
		context.close();
		assertThat(dispatcher.activity().dropped()).isEqualTo(5);
		bot.release.countDown();
	}

	@Test
	void noHandlerRunsBeforeTheRestOfTheApplicationHasStarted() {
		ConfigurableApplicationContext context = start();
		assertThat(context.getBean(SlowBot.class).greeted).succeedsWithin(PATIENCE).isEqualTo(true);
		context.close();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(NcatBotAutoConfiguration.class)
	static class SlowBot {

		private final CountDownLatch begun = new CountDownLatch(1);

		private final CountDownLatch release = new CountDownLatch(1);

		private final AtomicBoolean othersRun = new AtomicBoolean();

		private final CompletableFuture<Boolean> greeted = new CompletableFuture<>();

		@PrivateEvent
		void slowly(PrivateMessage message, BotAPI api) throws InterruptedException {
			this.begun.countDown();
			if (this.release.await(60, TimeUnit.SECONDS)) {
				api.postPrivateMsgSync(message.userId(), "好了").orElseThrow();
			}
		}

		@OnEvent
		void greeted(Lifecycle lifecycle) {
			this.greeted.complete(this.othersRun.get());
		}

		@Bean
		SmartLifecycle another() {
			return new SmartLifecycle() {

				@Override
				public void start() {
					SlowBot.this.othersRun.set(true);
				}

				@Override
				public void stop() {
					SlowBot.this.othersRun.set(false);
				}

				@Override
				public boolean isRunning() {
					return SlowBot.this.othersRun.get();
				}

				@Override
				public int getPhase() {
					return 0;
				}

			};
		}

	}

}
