package io.ncatbot.boot.autoconfigure;

import java.time.Duration;
import java.util.stream.Stream;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.account.BotStatus;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.SimulatedAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Some NapCats take calls and never answer, and handlers wait for them, while another
 * bot's users want an answer, over real sockets.
 */
class SharedThreadsTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int CHATS = 30;

	private final SimulatedAccounts accounts = new SimulatedAccounts();

	private final NapCatSimulator cat = account(10001);

	private final NapCatSimulator dog = account(10002);

	private final NapCatSimulator cow = account(10003);

	@AfterEach
	void close() {
		this.accounts.close();
	}

	private NapCatSimulator account(long selfId) {
		return this.accounts.add(selfId, (settings) -> {
		});
	}

	private ConfigurableApplicationContext start(String... properties) {
		SpringApplication application = new SpringApplication(Asking.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		ConfigurableApplicationContext context = application.run(Stream
			.concat(Stream.of(properties),
					Stream.of("ncatbot.threads.max-handlers=8", "ncatbot.bots.cat.url=" + this.cat.url(),
							"ncatbot.bots.dog.url=" + this.dog.url(), "ncatbot.bots.cow.url=" + this.cow.url()))
			.map((property) -> "--" + property)
			.toArray(String[]::new));
		Bots bots = context.getBean(Bots.class);
		await().atMost(PATIENCE).until(() -> bots.all().stream().allMatch((bot) -> bot.link() == LinkState.CONNECTED));
		return context;
	}

	private static void hangs(NapCatSimulator napCat) {
		napCat.faults().forAction("get_status").neverAnswers();
		for (int chat = 1; chat <= CHATS; chat++) {
			napCat.friend(1000 + chat, "小明").says("在吗");
		}
	}

	private void theDogAnswers(int times) {
		this.dog.friend(456, "小明").says("在吗");
		this.dog.awaitCalls("send_private_msg", times, PATIENCE);
	}

	@Test
	void twoNapCatsThatNeverAnswerSilenceNoThird() {
		try (ConfigurableApplicationContext context = start()) {
			hangs(this.cat);
			await().atMost(PATIENCE).until(() -> this.cat.callCount("get_status") == 4);
			theDogAnswers(1);
			hangs(this.cow);
			await().atMost(PATIENCE).until(() -> this.cow.callCount("get_status") == 2);
			theDogAnswers(2);
			assertThat(this.cat.callCount("get_status")).as("half of the threads").isEqualTo(4);
			Bots bots = context.getBean(Bots.class);
			bots.disconnect("cow");
			bots.disconnect("dog");
			await().atMost(PATIENCE).until(() -> this.cat.callCount("get_status") == 8);
			Dispatcher dispatcher = context.getBean(Dispatcher.class);
			assertThat(dispatcher.activity(bots.get("cat")).events()).isEqualTo(CHATS);
			assertThat(dispatcher.activity().dropped()).isZero();
			// A shutdown would wait for the handlers, and they for their answers.
			bots.disconnect("cat");
		}
	}

	@Test
	void aBotMayBeGivenFewerThreads() {
		try (ConfigurableApplicationContext context = start("ncatbot.bots.cat.limits.handler-threads=1",
				"ncatbot.limits.handler-threads=3")) {
			hangs(this.cow);
			await().atMost(PATIENCE).until(() -> this.cow.callCount("get_status") == 3);
			hangs(this.cat);
			await().atMost(PATIENCE).until(() -> this.cat.callCount("get_status") == 1);
			theDogAnswers(1);
			assertThat(this.cow.callCount("get_status")).isEqualTo(3);
			assertThat(this.cat.callCount("get_status")).isEqualTo(1);
			Bots bots = context.getBean(Bots.class);
			assertThat(bots.get("cow").activity().callsPending()).isEqualTo(3);
			bots.disconnect("cow");
			bots.disconnect("cat");
		}
	}

	@Configuration
	@ImportAutoConfiguration(NcatBotAutoConfiguration.class)
	static class Asking {

		@PrivateEvent
		String answer(PrivateMessage message, BotAPI api) {
			ApiResult<BotStatus> status = api.with(CallOptions.timeout(Duration.ofMinutes(10))).getStatusSync();
			return status.isOk() ? "在" : "不在";
		}

	}

}
