package io.ncatbot.boot.autoconfigure;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkChange;
import io.ncatbot.connection.LinkState;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.NapCatSimulatorBuilder;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.server.ReverseSettings;
import io.ncatbot.simulator.server.WebhookSettings;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A context is stopped and started again, with the bot on each transport, over real
 * sockets.
 */
@ExtendWith(OutputCaptureExtension.class)
class ContextRestartTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private @Nullable NapCatSimulator napCat;

	private @Nullable ConfigurableApplicationContext context;

	@AfterEach
	void close() {
		if (this.context != null) {
			this.context.close();
		}
		if (this.napCat != null) {
			this.napCat.close();
		}
	}

	private static NapCatSimulatorBuilder simulator() {
		return NapCatSimulator.builder().token("secret").world(World.of(10001, "喵喵").addFriend(456, "小明"));
	}

	private void run(WebApplicationType type, String... properties) {
		SpringApplication application = new SpringApplication(Greeter.class);
		application.setWebApplicationType(type);
		this.context = application.run(
				Stream
					.concat(Stream.of("ncatbot.token=secret", "ncatbot.connection.reconnect-delay=100ms"),
							Stream.of(properties))
					.map((property) -> "--" + property)
					.toArray(String[]::new));
	}

	private LinkState link() {
		return this.context.getBean(Bots.class).primary().link();
	}

	private void answers() {
		await().atMost(PATIENCE).until(() -> link() == LinkState.CONNECTED);
		this.napCat.clearCalls();
		this.napCat.friend(456).says("在吗");
		assertThat(this.napCat.awaitCall("send_private_msg", PATIENCE).params().toString()).contains("在的");
	}

	private void stopsAndStartsAgain(CapturedOutput output) {
		answers();
		for (int i = 0; i < 2; i++) {
			this.context.stop();
			assertThat(link()).isEqualTo(LinkState.CLOSED);
			this.context.start();
			answers();
		}
		this.context.close();
		isQuiet(output);
	}

	private static void isQuiet(CapturedOutput output) {
		assertThat(output.toString().lines().filter((line) -> line.contains(" WARN ") || line.contains(" ERROR ")))
			.as("noise")
			.isEmpty();
	}

	@Test
	void overAWebSocket(CapturedOutput output) {
		this.napCat = simulator().start();
		run(WebApplicationType.NONE, "ncatbot.url=" + this.napCat.url());
		stopsAndStartsAgain(output);
		await().atMost(PATIENCE).until(this.napCat::closeCodes, List.of(1000, 1000, 1000)::equals);
	}

	@Test
	void overHttpWithEventsOfTheServer(CapturedOutput output) {
		this.napCat = simulator().forwardWebSocket(false).http(HttpSettings.sse(0, "secret")).start();
		run(WebApplicationType.NONE, "ncatbot.url=" + this.napCat.sseUrl());
		stopsAndStartsAgain(output);
		await().atMost(PATIENCE).until(() -> this.napCat.connections().isEmpty());
	}

	@Test
	void overAConnectionOfNapCats(CapturedOutput output) throws IOException {
		int port = FreePort.find();
		run(WebApplicationType.SERVLET, "server.port=" + port, "ncatbot.reverse.enabled=true");
		this.napCat = simulator()
			.reverseWebSocket(ReverseSettings.to("ws://127.0.0.1:%d/onebot/ws".formatted(port), "secret")
				.withReconnectInterval(Duration.ofMillis(200)))
			.start();
		stopsAndStartsAgain(output);
		await().atMost(PATIENCE).until(this.napCat::closeCodes, List.of(1000, 1000, 1000)::equals);
	}

	@Test
	void withEventsThatNapCatPosts(CapturedOutput output) throws IOException {
		int port = FreePort.find();
		this.napCat = simulator()
			.webhook(WebhookSettings.to("http://127.0.0.1:%d/onebot/webhook".formatted(port), "secret"))
			.start();
		run(WebApplicationType.SERVLET, "server.port=" + port, "ncatbot.webhook.enabled=true");
		hears();
		this.context.stop();
		assertThat(link()).isEqualTo(LinkState.CLOSED);
		this.context.start();
		hears();
		this.context.close();
		isQuiet(output);
	}

	@Test
	void withEventsThatNapCatPostsAndCallsOverHttp(CapturedOutput output) throws IOException {
		int port = FreePort.find();
		this.napCat = simulator().forwardWebSocket(false)
			.http(HttpSettings.http(0, "secret"))
			.webhook(WebhookSettings.to("http://127.0.0.1:%d/onebot/webhook".formatted(port), "secret"))
			.start();
		run(WebApplicationType.SERVLET, "server.port=" + port, "ncatbot.webhook.enabled=true",
				"ncatbot.url=" + this.napCat.httpUrl());
		stopsAndStartsAgain(output);
	}

	private void hears() {
		Greeter greeter = this.context.getBean(Greeter.class);
		int before = greeter.heard.get();
		this.napCat.friend(456).says("听见了吗");
		await().atMost(PATIENCE).until(() -> greeter.heard.get() == before + 1);
	}

	@Test
	void aPauseIsAStopAndTheEndOfThePauseAStart() {
		this.napCat = simulator().start();
		run(WebApplicationType.NONE, "ncatbot.url=" + this.napCat.url());
		answers();
		this.context.pause();
		assertThat(link()).isEqualTo(LinkState.CLOSED);
		await().atMost(PATIENCE).until(() -> this.napCat.connections().isEmpty());
		this.context.restart();
		answers();
		assertThat(this.context.getBean(Greeter.class).links).containsExactly(LinkState.CONNECTING, LinkState.CONNECTED,
				LinkState.CLOSED, LinkState.CONNECTING, LinkState.CONNECTED);
	}

	@Test
	void aHandlerMayCloseTheApplicationAndIsNotWaitedFor(CapturedOutput output) {
		this.napCat = simulator().start();
		run(WebApplicationType.NONE, "ncatbot.url=" + this.napCat.url());
		await().atMost(PATIENCE).until(() -> link() == LinkState.CONNECTED);
		this.napCat.friend(456).says("关机");
		// Well within the half minute that handlers are given.
		await().atMost(Duration.ofSeconds(15)).until(() -> !this.context.isActive());
		await().atMost(Duration.ofSeconds(15)).until(() -> this.napCat.connections().isEmpty());
		await().atMost(PATIENCE).until(this.napCat::closeCodes, List.of(1000)::equals);
		assertThat(output).doesNotContain("were dropped");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Greeter {

		private final List<LinkState> links = new CopyOnWriteArrayList<>();

		private final AtomicInteger heard = new AtomicInteger();

		private final ApplicationContext context;

		Greeter(ApplicationContext context) {
			this.context = context;
		}

		@PrivateEvent("在吗")
		String greet() {
			return "在的";
		}

		@PrivateEvent("听见了吗")
		void hear() {
			this.heard.incrementAndGet();
		}

		@PrivateEvent("关机")
		void close(PrivateMessage message, BotAPI api) {
			api.postPrivateMsgSync(message.userId(), "再见");
			SpringApplication.exit(this.context);
		}

		@EventListener
		void onLink(LinkChange change) {
			this.links.add(change.now());
		}

	}

}
