package io.ncatbot.connection;

import java.time.Duration;

import io.ncatbot.concurrent.ManualTimers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a link does as time passes, with time moved by hand.
 */
class LinkTimingTest {

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

	@Test
	void theLifecycleEventMakesTheLinkConnected() {
		assertThat(this.bot.bot().link()).isEqualTo(LinkState.CONNECTING);
		this.napCat.latest().open();
		assertThat(this.bot.bot().link()).as("an open socket is no proof of the token").isEqualTo(LinkState.CONNECTING);
		this.napCat.accept();
		assertThat(this.bot.bot().link()).isEqualTo(LinkState.CONNECTED);
		assertThat(this.bot.bot().selfId()).isEqualTo(10001);
	}

	@Test
	void whenNapCatDoesNotGreetTheConnectionIsGivenUpAfterTenSeconds() {
		this.napCat.latest().open();
		this.time.advance(Duration.ofMillis(9_900));
		assertThat(this.bot.bot().link()).isEqualTo(LinkState.CONNECTING);
		this.time.advance(Duration.ofMillis(200));
		assertThat(this.bot.bot().link()).isEqualTo(LinkState.REFUSED);
		assertThat(this.bot.bot().linkProblem()).contains("/api");
		assertThat(this.napCat.latest().isClosed()).isTrue();
	}

	@Test
	void whenNobodyListensItIsTriedForEverAndNeverMoreOftenThanTheBackOffAllows() {
		for (int i = 0; i < 50; i++) {
			this.napCat.latest().refuse(LinkFailure.NOBODY_LISTENS);
			int before = this.napCat.attempts();
			this.time.advance(Duration.ofMillis(99));
			assertThat(this.napCat.attempts()).isEqualTo(before);
			this.time.advance(Duration.ofMinutes(1));
			assertThat(this.napCat.attempts()).isEqualTo(before + 1);
		}
		this.napCat.accept();
		assertThat(this.bot.bot().link()).isEqualTo(LinkState.CONNECTED);
		assertThat(this.bot.bot().linkProblem()).isEmpty();
	}

	@Test
	void whenTheTokenIsWrongItIsTriedSlowly() {
		this.napCat.latest().open();
		this.napCat.latest()
			.say("""
					{"status":"failed","retcode":1403,"data":null,"message":"token验证失败","wording":"token验证失败","echo":null}""");
		assertThat(this.bot.bot().link()).isEqualTo(LinkState.REFUSED);
		assertThat(this.bot.bot().linkProblem()).contains("ncatbot.token");
		this.napCat.latest().drop();
		this.time.advance(Duration.ofSeconds(9));
		assertThat(this.napCat.attempts()).isEqualTo(1);
		this.time.advance(Duration.ofMinutes(1));
		assertThat(this.napCat.attempts()).isEqualTo(2);
		this.napCat.accept();
		assertThat(this.bot.bot().link()).as("once the token is mended").isEqualTo(LinkState.CONNECTED);
	}

	@Test
	void silenceLongerThanTheHeartbeatsPromiseEndsTheConnection() {
		FakeNapCat.Attempt connection = this.napCat.accept();
		connection.beat(30_000);
		this.time.advance(Duration.ofSeconds(74));
		assertThat(this.bot.bot().link()).isEqualTo(LinkState.CONNECTED);
		this.time.advance(Duration.ofSeconds(2));
		assertThat(connection.isClosed()).isTrue();
		assertThat(this.bot.bot().link()).isNotEqualTo(LinkState.CONNECTED);
		assertThat(this.bot.bot().linkProblem()).contains("heartbeats", "too long");
	}

	@Test
	void anyFrameIsASignOfLife() {
		FakeNapCat.Attempt connection = this.napCat.accept();
		connection.beat(30_000);
		for (int i = 0; i < 20; i++) {
			this.time.advance(Duration.ofSeconds(70));
			connection.say("{\"not\":\"an event\"}");
		}
		assertThat(this.bot.bot().link()).isEqualTo(LinkState.CONNECTED);
	}

	@Test
	void withoutHeartbeatsAQuietConnectionIsPingedAndLivesAsLongAsItAnswers() {
		FakeNapCat.Attempt connection = this.napCat.accept();
		this.time.advance(Duration.ofSeconds(29));
		connection.say("{\"not\":\"an event\"}");
		this.time.advance(Duration.ofSeconds(29));
		assertThat(connection.pings()).as("what is not quiet").isZero();
		this.time.advance(Duration.ofHours(1));
		assertThat(this.bot.bot().link()).isEqualTo(LinkState.CONNECTED);
		assertThat(connection.pings()).isBetween(115, 121);
	}

	@Test
	void withoutHeartbeatsAndPongsTheConnectionIsGivenUp() {
		FakeNapCat.Attempt connection = this.napCat.accept();
		connection.ignorePings();
		this.time.advance(Duration.ofSeconds(74));
		assertThat(this.bot.bot().link()).isEqualTo(LinkState.CONNECTED);
		this.time.advance(Duration.ofSeconds(2));
		assertThat(this.bot.bot().link()).isNotEqualTo(LinkState.CONNECTED);
		assertThat(connection.isClosed()).isTrue();
	}

	@Test
	void whereHeartbeatsComeNothingIsPinged() {
		FakeNapCat.Attempt connection = this.napCat.accept();
		connection.beat(60_000);
		connection.ignorePings();
		for (int i = 0; i < 10; i++) {
			this.time.advance(Duration.ofSeconds(60));
			connection.beat(60_000);
		}
		assertThat(connection.pings()).isZero();
		this.time.advance(Duration.ofSeconds(149));
		assertThat(this.bot.bot().link()).isEqualTo(LinkState.CONNECTED);
		this.time.advance(Duration.ofSeconds(2));
		assertThat(this.bot.bot().link()).isNotEqualTo(LinkState.CONNECTED);
	}

	@Test
	void aShorterIntervalCountsFromTheFirstHeartbeatOn() {
		FakeNapCat.Attempt connection = this.napCat.accept();
		connection.beat(2_000);
		connection.ignorePings();
		this.time.advance(Duration.ofMillis(5_100));
		assertThat(this.bot.bot().link()).isNotEqualTo(LinkState.CONNECTED);
	}

	@Test
	void aMessageThatComesTwiceIsDeliveredOnce() {
		FakeNapCat.Attempt connection = this.napCat.accept();
		this.bot.events().clear();
		for (int round = 0; round < 2; round++) {
			for (int id = 1; id <= RecentMessages.GENERATION; id++) {
				connection.say(message("message", id));
			}
			connection.say(message("message_sent", 1));
			connection.say(message("message", 0));
		}
		assertThat(this.bot.events()).hasSize(RecentMessages.GENERATION + 3);
		assertThat(this.bot.bot().activity().eventsRepeated()).isEqualTo(RecentMessages.GENERATION + 1);
		connection.drop();
		this.time.advance(Duration.ofMinutes(1));
		this.napCat.accept().say(message("message", 1));
		assertThat(this.bot.bot().activity().eventsRepeated()).as("of another connection nothing is known")
			.isEqualTo(RecentMessages.GENERATION + 1);
	}

	private static String message(String postType, int id) {
		return """
				{"time":1700000000,"self_id":10001,"post_type":"%s","message_type":"group","sub_type":"normal",\
				"message_id":%d,"group_id":123,"user_id":456,"message":[],"raw_message":"","font":14,"sender":{}}"""
			.formatted(postType, id);
	}

	@Test
	void whatAnOldConnectionStillSaysIsIgnored() {
		FakeNapCat.Attempt old = this.napCat.accept();
		old.drop();
		this.time.advance(Duration.ofMinutes(1));
		this.napCat.accept();
		int before = this.bot.events().size();
		long received = this.bot.bot().activity().eventsReceived();
		old.beat(1);
		old.drop();
		assertThat(this.bot.bot().activity().eventsReceived()).as("what is ignored is not received")
			.isEqualTo(received);
		assertThat(this.bot.bot().link()).isEqualTo(LinkState.CONNECTED);
		assertThat(this.bot.events()).hasSize(before);
	}

	@Test
	void stoppingEndsEverythingForGood() {
		FakeNapCat.Attempt connection = this.napCat.accept();
		this.bot.bots().stop();
		assertThat(connection.isClosed()).isTrue();
		assertThat(this.bot.bot().link()).isEqualTo(LinkState.CLOSED);
		connection.drop();
		this.time.advance(Duration.ofHours(1));
		assertThat(this.napCat.attempts()).isEqualTo(1);
	}

}
