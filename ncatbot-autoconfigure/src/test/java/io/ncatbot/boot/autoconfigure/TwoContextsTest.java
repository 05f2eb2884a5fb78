package io.ncatbot.boot.autoconfigure;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.account.BotStatus;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.handler.PrivateEvent;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.server.Connection;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two applications in one JVM, over real sockets.
 */
@ExtendWith(OutputCaptureExtension.class)
class TwoContextsTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final NapCatSimulator cat = NapCatSimulator.builder()
		.selfId(10001)
		.world(World.of(10001, "喵喵").addFriend(456, "小明"))
		.start();

	private final NapCatSimulator dog = NapCatSimulator.builder()
		.selfId(20002)
		.world(World.of(20002, "汪汪").addFriend(456, "小明"))
		.start();

	@AfterEach
	void close() {
		this.cat.close();
		this.dog.close();
	}

	private static ConfigurableApplicationContext run(NapCatSimulator napCat, String says) {
		SpringApplication application = new SpringApplication(Saying.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		ConfigurableApplicationContext context = application.run("--ncatbot.url=" + napCat.url(), "--says=" + says,
				"--spring.jmx.enabled=true", "--spring.application.admin.enabled=true",
				"--spring.application.admin.jmx-name=org.example:type=Admin,name=" + says);
		Bots bots = context.getBean(Bots.class);
		await().atMost(PATIENCE).until(() -> bots.primary().link() == LinkState.CONNECTED);
		return context;
	}

	private static void answers(NapCatSimulator napCat, String... texts) {
		napCat.clearCalls();
		napCat.friend(456).says("在吗");
		assertThat(napCat.awaitCalls("send_private_msg", texts.length, PATIENCE))
			.extracting((call) -> call.params().at("/message/0/data/text").asString())
			.containsExactlyInAnyOrder(texts);
	}

	private static long timers() {
		return Stream.of(Thread.getAllStackTraces().keySet().toArray(Thread[]::new))
			.filter((thread) -> thread.getName().equals("ncatbot-timer"))
			.count();
	}

	@Test
	void withAccountsOfTheirOwnOneEndsAndTheOtherGoesOn(CapturedOutput output) {
		long before = timers();
		ConfigurableApplicationContext first = run(this.cat, "喵");
		ConfigurableApplicationContext second = run(this.dog, "汪");
		answers(this.cat, "喵");
		answers(this.dog, "汪");
		assertThat(timers()).isEqualTo(before + 2);
		Connection untouched = this.dog.connections().get(0);
		this.dog.faults().forAction("get_status").delays(Duration.ofMillis(500));
		CompletableFuture<ApiResult<BotStatus>> underWay = second.getBean(BotAPI.class).getStatus();
		first.close();
		assertThat(underWay).succeedsWithin(PATIENCE);
		answers(this.dog, "汪");
		assertThat(this.dog.connections()).singleElement().extracting(Connection::id).isEqualTo(untouched.id());
		await().atMost(PATIENCE).until(() -> this.cat.connections().isEmpty() && timers() == before + 1);
		first = run(this.cat, "又是喵");
		answers(this.cat, "又是喵");
		second.close();
		answers(this.cat, "又是喵");
		first.close();
		await().atMost(PATIENCE).until(() -> timers() == before);
		assertThat(output.toString().lines().filter((line) -> line.contains(" WARN ") || line.contains(" ERROR ")))
			.isEmpty();
	}

	@Test
	void withOneAccountEachHasAConnectionOfItsOwn(CapturedOutput output) {
		ConfigurableApplicationContext first = run(this.cat, "喵");
		ConfigurableApplicationContext second = run(this.cat, "呜");
		assertThat(this.cat.connections()).hasSize(2);
		answers(this.cat, "喵", "呜");
		Connection untouched = this.cat.connections().get(1);
		first.close();
		await().atMost(PATIENCE).until(() -> this.cat.connections().size() == 1);
		answers(this.cat, "呜");
		assertThat(this.cat.connections()).singleElement().extracting(Connection::id).isEqualTo(untouched.id());
		second.close();
		await().atMost(PATIENCE).until(() -> this.cat.closeCodes().size() == 2);
		assertThat(this.cat.closeCodes()).containsOnly(1000);
		assertThat(output.toString().lines().filter((line) -> line.contains(" WARN ") || line.contains(" ERROR ")))
			.isEmpty();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Saying {

		private final String text;

		Saying(@Value("${says}") String text) {
			this.text = text;
		}

		@PrivateEvent("在吗")
		String say() {
			return this.text;
		}

	}

}
