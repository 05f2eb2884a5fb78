package io.ncatbot.connection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;

import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.service.ApplicationServices;
import io.ncatbot.concurrent.ManualTimers;
import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.concurrent.Timers;
import io.ncatbot.concurrent.Workers;
import io.ncatbot.connection.transfer.FileSettings;
import io.ncatbot.connection.transfer.Transfers;
import io.ncatbot.event.Event;
import io.ncatbot.event.Heartbeat;
import io.ncatbot.event.PrivateMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Several accounts, and one account that comes in several ways, with time moved by hand.
 */
class AccountsTest {

	private final ManualTimers time = new ManualTimers();

	private final Timers real = Timers.system();

	private final Workers continuations = Workers.platform("continuation-", ThreadRole.CONTINUATION, 2, 2, this.real);

	private final FakeNapCat napCat = new FakeNapCat();

	private final Map<String, FakeNapCat> others = new LinkedHashMap<>();

	private final List<String> heard = new CopyOnWriteArrayList<>();

	private int messages;

	private ConfiguredBots bots;

	@BeforeEach
	void start() {
		Map<String, BotOrigin> origins = new LinkedHashMap<>();
		origins.put("cat", BotOrigin.at(Endpoint.of("ws://cat:1", null)));
		origins.put("any", BotOrigin.waiting(0));
		origins.put("known", BotOrigin.waiting(30003));
		FrameConnector connector = (endpoint, listener) -> napCatAt(endpoint).connect(endpoint, listener);
		this.bots = new ConfiguredBots(origins, "cat",
				new BotEnvironment(ConnectionSettings.DEFAULTS, connector, this.time, this.continuations,
						new Transfers(FileSettings.DEFAULTS, CallSettings.DEFAULTS, this.continuations, this.real),
						this::hear, (change) -> {
						}, ApplicationServices.none(), BotObserver.NONE));
		this.bots.start();
	}

	@AfterEach
	void stop() {
		this.bots.stop();
		this.continuations.close();
		this.real.close();
	}

	private FakeNapCat napCatAt(Endpoint endpoint) {
		String host = endpoint.url().getHost();
		return host.equals("cat") ? this.napCat : this.others.computeIfAbsent(host, (name) -> new FakeNapCat());
	}

	private void hear(Bot bot, Event event) {
		if (event instanceof PrivateMessage) {
			this.messages++;
		}
		if (event instanceof Heartbeat) {
			this.heard.add(bot.name());
		}
	}

	/** A NapCat that connects to us by itself. */
	private FakeNapCat.Attempt comes(long selfId) {
		FakeNapCat.Attempt connection = new FakeNapCat.Attempt(this.bots.accept(selfId));
		connection.open();
		connection.greet(selfId);
		return connection;
	}

	private void soon() {
		this.time.advance(Duration.ZERO);
	}

	@Test
	void anAccountThatNobodyKnowsIsTakenByTheBotThatWaitsForAnyThenBecomesOne() {
		FakeNapCat.Attempt first = comes(20002);
		assertThat(this.bots.get("any").link()).isEqualTo(LinkState.CONNECTED);
		assertThat(this.bots.find(20002)).isSameAs(this.bots.get("any"));
		comes(30003);
		assertThat(this.bots.get("known").link()).isEqualTo(LinkState.CONNECTED);
		comes(40004);
		assertThat(this.bots.all()).extracting(Bot::name).containsExactly("cat", "any", "known", "40004");
		first.beat(30_000);
		assertThat(this.heard).containsExactly("any");
	}

	@Test
	void beforeItsNapCatComesABotSaysSo() {
		Bot any = this.bots.get("any");
		assertThat(any.link()).isEqualTo(LinkState.LOST);
		assertThat(any.linkProblem()).contains("has not connected yet");
		assertThat(any.api().getLoginInfo()).failsWithin(TestBot.PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.withMessageContaining("has not connected yet");
	}

	@Test
	void ofTwoConnectionsOfAnAccountTheNewerWinsAndAnswersWhatTheOlderWasAsked() {
		FakeNapCat.Attempt older = comes(20002);
		CompletableFuture<?> call = this.bots.get("any").api().getLoginInfo();
		String echo = older.echo(0);
		FakeNapCat.Attempt newer = comes(20002);
		assertThat(older.isClosed()).isTrue();
		older.beat(30_000);
		newer.beat(30_000);
		assertThat(this.heard).as("once").containsExactly("any");
		newer.say("{\"status\":\"ok\",\"retcode\":0,\"data\":{\"user_id\":20002},\"echo\":\"%s\"}".formatted(echo));
		assertThat(call).succeedsWithin(TestBot.PATIENCE);
		older.drop();
		assertThat(this.bots.get("any").link()).isEqualTo(LinkState.CONNECTED);
		newer.drop();
		assertThat(this.bots.get("any").link()).isEqualTo(LinkState.LOST);
	}

	private static String message(long id) {
		return message(20002, id);
	}

	private static String message(long selfId, long id) {
		return """
				{"time":1700000000,"self_id":%d,"post_type":"message","message_type":"private","sub_type":"friend",\
				"message_id":%d,"user_id":456,"message":[],"raw_message":"","sender":{}}""".formatted(selfId, id);
	}

	@Test
	void whatBothBringWhileOneTakesThePlaceOfTheOtherIsHeardOnce() {
		FakeNapCat.Attempt older = comes(20002);
		older.say(message(1));
		FakeNapCat.Attempt newer = comes(20002);
		newer.say(message(1));
		newer.say(message(2));
		older.say(message(2));
		assertThat(this.bots.get("any").activity().eventsRepeated()).isEqualTo(1);
		assertThat(this.messages).isEqualTo(2);
		newer.drop();
		comes(20002).say(message(2));
		assertThat(this.messages).as("after a loss nothing is known").isEqualTo(3);
	}

	@Test
	void aConnectionThatWasGivenUpIsNoNewsWhenItCloses() {
		FakeNapCat.Attempt silent = comes(20002);
		silent.beat(1_000);
		this.time.advance(Duration.ofSeconds(3));
		assertThat(this.bots.get("any").linkProblem()).contains("nothing has come");
		silent.drop();
		assertThat(this.bots.get("any").linkProblem()).contains("nothing has come");
	}

	@Test
	void aNewcomerThatIsDisconnectedComesAgain() {
		comes(20002);
		for (int i = 0; i < 1_001; i++) {
			comes(40004);
			this.bots.disconnect("40004");
		}
		assertThat(this.bots.all()).extracting(Bot::name).containsExactly("cat", "any", "known");
	}

	@Test
	void whoSpeaksForAnotherAccountThanItSaysIsRefused() {
		FakeNapCat.Attempt liar = new FakeNapCat.Attempt(this.bots.accept(20002));
		liar.open();
		liar.greet(66666);
		assertThat(liar.isClosed()).isTrue();
		assertThat(this.bots.get("any").linkProblem()).contains("20002", "66666");
		assertThat(this.bots.find(66666)).isNull();
	}

	@Test
	void whileNapCatConnectsByItselfTheBotDoesNotAndLaterItDoesAgain() {
		FakeNapCat.Attempt forward = this.napCat.accept();
		CompletableFuture<?> pending = this.bots.get("cat").api().getLoginInfo();
		FakeNapCat.Attempt incoming = comes(10001);
		assertThat(forward.isClosed()).isTrue();
		assertThat(pending).failsWithin(TestBot.PATIENCE)
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(ConnectionLostException.class);
		assertThat(this.bots.get("cat").link()).isEqualTo(LinkState.CONNECTED);
		this.time.advance(Duration.ofSeconds(60));
		assertThat(this.napCat.attempts()).isEqualTo(1);
		this.bots.get("cat").api().getLoginInfo();
		assertThat(incoming.sent()).hasSize(1);
		incoming.drop();
		assertThat(this.napCat.attempts()).isEqualTo(2);
		this.napCat.accept();
		assertThat(this.bots.get("cat").link()).isEqualTo(LinkState.CONNECTED);
	}

	@Test
	void twoBotsOfOneAccountAreNotHeardTwice() {
		FakeNapCat.Attempt first = this.napCat.accept();
		Bot dog = this.bots.connect("dog", Endpoint.of("ws://dog:1", null));
		FakeNapCat.Attempt second = this.others.get("dog").accept();
		soon();
		assertThat(first.isClosed()).isTrue();
		assertThat(this.bots.get("cat").linkProblem()).contains("10001", "'dog'");
		assertThat(dog.link()).isEqualTo(LinkState.CONNECTED);
		first.beat(30_000);
		second.beat(30_000);
		assertThat(this.heard).containsExactly("dog");
		this.time.advance(Duration.ofSeconds(60));
		assertThat(this.napCat.attempts()).as("it stands by").isEqualTo(1);
		second.drop();
		soon();
		assertThat(this.napCat.attempts()).isEqualTo(2);
	}

	@Test
	void whatBothBringWhileAnAccountMovesToAnotherBotIsHeardOnce() {
		FakeNapCat.Attempt older = this.napCat.accept();
		older.say(message(10001, 1));
		Bot dog = this.bots.connect("dog", Endpoint.of("ws://dog:1", null));
		FakeNapCat.Attempt newer = this.others.get("dog").accept();
		assertThat(older.isClosed()).as("not yet told").isFalse();
		newer.say(message(10001, 1));
		newer.say(message(10001, 2));
		older.say(message(10001, 2));
		older.beat(30_000);
		newer.beat(30_000);
		older.say(message(10001, 3));
		assertThat(this.messages).as("one that the older alone brings as well").isEqualTo(3);
		assertThat(this.heard).containsExactly("dog");
		assertThat(this.bots.get("cat").activity().eventsRepeated()).isEqualTo(2);
		assertThat(dog.activity().eventsRepeated()).isEqualTo(1);
		soon();
		assertThat(older.isClosed()).isTrue();
		newer.drop();
		soon();
		this.napCat.accept().say(message(10001, 2));
		assertThat(this.messages).as("after a loss nothing is known").isEqualTo(4);
	}

	@Test
	void whoIsLeftAloneWithTheAccountBeforeItGaveWayIsHeardAgain() {
		FakeNapCat.Attempt older = this.napCat.accept();
		this.bots.connect("dog", Endpoint.of("ws://dog:1", null));
		this.others.get("dog").accept();
		this.bots.disconnect("dog");
		soon();
		assertThat(older.isClosed()).isFalse();
		older.beat(30_000);
		older.say(message(10001, 1));
		assertThat(this.heard).containsExactly("cat");
		assertThat(this.messages).isEqualTo(1);
	}

	@Test
	void ofThreeBotsThatComeAtOnceTheLastHasTheAccountAlone() {
		FakeNapCat.Attempt first = this.napCat.accept();
		this.bots.connect("dog", Endpoint.of("ws://dog:1", null));
		FakeNapCat.Attempt second = this.others.get("dog").accept();
		this.bots.connect("owl", Endpoint.of("ws://owl:1", null));
		FakeNapCat.Attempt third = this.others.get("owl").accept();
		soon();
		assertThat(first.isClosed()).isTrue();
		assertThat(second.isClosed()).isTrue();
		assertThat(this.bots.get("cat").linkProblem()).contains("'owl'");
		third.say(message(10001, 1));
		assertThat(this.messages).isEqualTo(1);
	}

	@Test
	void whoStandsByForABotThatGivesWayStandsByForTheNext() {
		this.napCat.accept();
		this.bots.connect("dog", Endpoint.of("ws://dog:1", null));
		this.others.get("dog").accept();
		soon();
		this.bots.connect("owl", Endpoint.of("ws://owl:1", null));
		FakeNapCat.Attempt last = this.others.get("owl").accept();
		soon();
		this.time.advance(Duration.ofSeconds(60));
		assertThat(this.napCat.attempts()).isEqualTo(1);
		assertThat(this.others.get("dog").attempts()).isEqualTo(1);
		last.drop();
		soon();
		assertThat(this.napCat.attempts()).isEqualTo(2);
		assertThat(this.others.get("dog").attempts()).isEqualTo(2);
	}

	@Test
	void botsComeAndGoWhileTheApplicationRuns() {
		Bot dog = this.bots.connect("dog", Endpoint.of("ws://dog:1", null));
		FakeNapCat.Attempt connection = this.others.get("dog").latest();
		connection.open();
		connection.greet(50005);
		assertThat(dog.link()).isEqualTo(LinkState.CONNECTED);
		assertThat(this.bots.find(50005)).isSameAs(dog);
		assertThatIllegalArgumentException().isThrownBy(() -> this.bots.connect("dog", Endpoint.of("ws://dog:1", null)))
			.withMessageContaining("'dog'");
		CompletableFuture<?> pending = dog.api().getLoginInfo();
		this.bots.disconnect("dog");
		assertThat(pending).failsWithin(TestBot.PATIENCE);
		assertThat(dog.link()).isEqualTo(LinkState.CLOSED);
		assertThat(connection.isClosed()).isTrue();
		assertThat(this.bots.find(50005)).isNull();
		assertThatIllegalArgumentException().isThrownBy(() -> this.bots.get("dog"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.bots.disconnect("dog"));
	}

	private static byte[] heartbeat(long selfId) {
		return """
				{"time":1700000000,"self_id":%d,"post_type":"meta_event","meta_event_type":"heartbeat","interval":30000}"""
			.formatted(selfId)
			.getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void aPostedEventSpeaksThroughTheBotOfItsAccountAndIsNotHeardBesideAConnection() {
		this.bots.posted(30003, heartbeat(30003));
		assertThat(this.heard).containsExactly("known");
		comes(30003);
		this.bots.posted(30003, heartbeat(30003));
		assertThat(this.heard).containsExactly("known");
		assertThat(this.bots.get("known").activity().eventsRepeated()).isEqualTo(1);
		assertThatIllegalArgumentException().isThrownBy(() -> this.bots.posted(30003, "[]".getBytes()));
		assertThatIllegalArgumentException().isThrownBy(() -> this.bots.posted(30003, heartbeat(20002)))
			.withMessageContaining("30003");
		assertThatIllegalArgumentException().isThrownBy(() -> this.bots.posted(0, heartbeat(0)));
	}

}
