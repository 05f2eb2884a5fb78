package io.ncatbot.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.ncatbot.concurrent.ManualTimers;
import io.ncatbot.concurrent.ThreadRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The link and the login of a bot, as code and listeners see them.
 */
class BotStateTest {

	private final ManualTimers time = new ManualTimers();

	private final FakeNapCat napCat = new FakeNapCat();

	private TestBot bot;

	@BeforeEach
	void start() {
		this.bot = TestBot.at("ws://localhost:3001")
			.connector(this.napCat)
			.timers(this.time)
			.settings(ConnectionSettings.DEFAULTS)
			.start();
	}

	@AfterEach
	void stop() {
		this.bot.close();
	}

	private List<String> changes(int count) {
		await().atMost(TestBot.PATIENCE).until(() -> this.bot.changes().size() >= count);
		List<String> words = new ArrayList<>();
		for (BotChange change : this.bot.changes()) {
			assertThat(change.bot()).isSameAs(this.bot.bot());
			words.add((change instanceof LinkChange link) ? "%s -> %s".formatted(link.before(), link.now())
					: "%s -> %s".formatted(((LoginChange) change).before(), ((LoginChange) change).now()));
		}
		return words;
	}

	@Test
	void listenersHearOfEachStateOfTheLinkInOrder() {
		FakeNapCat.Attempt connection = this.napCat.accept();
		connection.drop();
		this.time.advance(Duration.ofMinutes(1));
		this.napCat.latest().refuse(LinkFailure.NOT_A_WEBSOCKET);
		this.time.advance(Duration.ofMinutes(1));
		this.bot.bots().stop();
		assertThat(changes(7)).containsExactly("LOST -> CONNECTING", "CONNECTING -> CONNECTED", "CONNECTED -> LOST",
				"LOST -> CONNECTING", "CONNECTING -> REFUSED", "REFUSED -> CONNECTING", "CONNECTING -> CLOSED");
		assertThat(this.bot.changes()).element(2)
			.isInstanceOfSatisfying(LinkChange.class, (change) -> assertThat(change.problem()).contains("was lost"));
	}

	@Test
	void heartbeatsTellWhetherTheAccountIsOnline() {
		FakeNapCat.Attempt connection = this.napCat.accept();
		assertThat(this.bot.bot().login()).isEqualTo(LoginState.UNKNOWN);
		connection.beat(30_000);
		assertThat(this.bot.bot().login()).isEqualTo(LoginState.ONLINE);
		connection.beat(30_000);
		connection.beat(30_000, false);
		assertThat(this.bot.bot().login()).isEqualTo(LoginState.OFFLINE);
		assertThat(this.bot.bot().link()).as("another matter").isEqualTo(LinkState.CONNECTED);
		connection.beat(30_000);
		assertThat(changes(5)).endsWith("UNKNOWN -> ONLINE", "ONLINE -> OFFLINE", "OFFLINE -> ONLINE");
	}

	@Test
	void whoeverIsKickedStaysSoUntilNapCatSaysOnline() {
		FakeNapCat.Attempt connection = this.napCat.accept();
		connection.beat(30_000);
		connection.say("""
				{"time":1700000000,"self_id":10001,"post_type":"notice","notice_type":"bot_offline","user_id":10001,\
				"tag":"下线通知","message":"你的账号在别处登录"}""");
		assertThat(this.bot.bot().login()).isEqualTo(LoginState.KICKED);
		connection.beat(30_000, false);
		assertThat(this.bot.bot().login()).isEqualTo(LoginState.KICKED);
		connection.drop();
		this.time.advance(Duration.ofMinutes(1));
		connection = this.napCat.accept();
		assertThat(this.bot.bot().login()).isEqualTo(LoginState.KICKED);
		connection.beat(30_000);
		assertThat(this.bot.bot().login()).isEqualTo(LoginState.ONLINE);
		await().atMost(TestBot.PATIENCE)
			.until(() -> this.bot.changes()
				.stream()
				.anyMatch((change) -> change instanceof LoginChange login && login.now() == LoginState.KICKED
						&& login.reason().equals("你的账号在别处登录")));
	}

	@Test
	void aLostLinkLeavesTheLoginUnknown() {
		FakeNapCat.Attempt connection = this.napCat.accept();
		connection.beat(30_000);
		connection.drop();
		assertThat(this.bot.bot().login()).isEqualTo(LoginState.UNKNOWN);
	}

	@Test
	void getStatusTellsTooButNotWhenItFails() {
		FakeNapCat.Attempt connection = this.napCat.accept();
		this.bot.api().getStatus();
		connection.answer(0, "\"status\":\"failed\",\"retcode\":1200,\"data\":{\"type\":\"error\"}");
		assertThat(this.bot.bot().login()).isEqualTo(LoginState.UNKNOWN);
		this.bot.api().getStatus();
		connection.answer(1, "\"status\":\"ok\",\"retcode\":0,\"data\":{\"online\":false,\"good\":true,\"stat\":{}}");
		assertThat(this.bot.bot().login()).isEqualTo(LoginState.OFFLINE);
	}

	@Test
	void listenersRunWhereTheyMayWait() throws Exception {
		List<ThreadRole> roles = java.util.Collections.synchronizedList(new ArrayList<>());
		try (TestBot other = TestBot.at("ws://localhost:3001")
			.connector(this.napCat)
			.timers(this.time)
			.listener((change) -> {
				roles.add(ThreadRole.current());
				throw new IllegalStateException("as the test says; logged, and the next change comes all the same");
			})
			.start()) {
			this.napCat.accept();
			await().atMost(TestBot.PATIENCE).until(() -> roles.size() == 2);
			assertThat(roles).containsOnly(ThreadRole.CONTINUATION);
			assertThat(other.bot().link()).isEqualTo(LinkState.CONNECTED);
		}
	}

}
