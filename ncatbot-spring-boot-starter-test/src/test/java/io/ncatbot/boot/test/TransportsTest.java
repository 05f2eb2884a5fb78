package io.ncatbot.boot.test;

import java.time.Duration;

import io.ncatbot.api.BotAPI;
import io.ncatbot.boot.test.autoconfigure.NcatBotTest;
import io.ncatbot.boot.test.autoconfigure.Transport;
import io.ncatbot.boot.test.bot.TestApplication;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

import static io.ncatbot.boot.test.assertions.NcatBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A bot is tested over each of NapCat's transports.
 */
class TransportsTest {

	@Nested
	@NcatBotTest(transport = Transport.FORWARD_WEBSOCKET)
	@ContextConfiguration(classes = TestApplication.class)
	class ForwardWebSocket extends EveryConnection {

		@Test
		void aTokenIsRefusedUntilItIsMended(NapCatSimulator sim, Bots bots, BotTime time) {
			sim.faults().rejectToken();
			sim.dropConnections();
			assertThat(bots.primary()).hasLink(LinkState.REFUSED).hasLinkProblemContaining("token");
			sim.faults().acceptToken();
			time.advance(Duration.ofMinutes(2));
			assertThat(bots.primary()).isConnected();
		}

	}

	@Nested
	@NcatBotTest(transport = Transport.REVERSE_WEBSOCKET)
	@ContextConfiguration(classes = TestApplication.class)
	class ReverseWebSocket extends EveryConnection {

		@Test
		void napCatComesToTheUsualPath(NapCatSimulator sim) {
			assertThat(sim.connections()).singleElement().matches((one) -> one.path().equals("/onebot/ws"));
		}

		@Test
		void napCatShowsAWrongToken(NapCatSimulator sim, Bots bots) {
			sim.faults().rejectToken();
			sim.dropConnections();
			assertThat(bots.primary()).hasLink(LinkState.LOST);
		}

	}

	@Nested
	@NcatBotTest(transport = Transport.REVERSE_WEBSOCKET, properties = "ncatbot.test.reconnect-interval=1h")
	@ContextConfiguration(classes = TestApplication.class)
	class ReverseWebSocketThatIsPatient {

		@Test
		void napCatComesAgainByTheTimeThatIsMoved(NapCatSimulator sim, Bots bots, BotTime time) {
			sim.dropConnections();
			assertThat(bots.primary()).hasLink(LinkState.LOST);
			await().atMost(Duration.ofSeconds(30)).until(() -> sim.connections().isEmpty());
			time.advance(Duration.ofMinutes(55));
			assertThat(bots.primary().link()).isEqualTo(LinkState.LOST);
			time.advance(Duration.ofMinutes(6));
			assertThat(bots.primary()).isConnected();
			sim.friend(456).says("你好");
			assertThat(sim).friend(456).received("你好，小明[表情]");
		}

	}

	@Nested
	@NcatBotTest(transport = Transport.HTTP_SSE)
	@ContextConfiguration(classes = TestApplication.class)
	class HttpSse extends EveryConnection {

		@Test
		void eventsAreSubscribedTo(NapCatSimulator sim) {
			assertThat(sim.connections()).singleElement().matches((one) -> one.path().equals("/_events"));
		}

	}

	@Nested
	@NcatBotTest(transport = Transport.WEBHOOK)
	@ContextConfiguration(classes = TestApplication.class)
	class Webhook extends EveryTransport {

		@Test
		void eventsArePostedAndCallsGoOverHttp(NapCatSimulator sim) {
			assertThat(sim.connections()).isEmpty();
			sim.friend(456).says("你好");
			assertThat(sim).friend(456).received("你好，小明[表情]");
			assertThat(sim.activity().postsDone()).isPositive();
		}

		@Test
		void aPostWithAWrongSignatureIsRefused(NapCatSimulator sim) {
			long failed = sim.sent().postsFailed();
			sim.faults().links().refuseTokens(1);
			sim.friend(456).says("你好");
			assertThat(sim).friend(456).receivedNothing();
			assertThat(sim.sent().postsFailed()).isEqualTo(failed + 1);
		}

	}

	@Nested
	@NcatBotTest(transport = Transport.HTTP)
	@ContextConfiguration(classes = TestApplication.class)
	class Http {

		@Test
		void thereAreCallsAndNoEvents(NapCatSimulator sim, BotAPI api, Bots bots) {
			assertThat(bots.primary()).isConnected().hasLinkProblemContaining("sends no events");
			assertThat(api.postPrivateMsgSync(456, "早上好")).isOk();
			assertThat(sim).friend(456).received("早上好");
			sim.friend(456).says("你好");
			assertThat(sim).friend(456).receivedNothing();
		}

	}

	@Nested
	@SpringBootTest(classes = TestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
			properties = { "ncatbot.test.transport=reverse-websocket", "ncatbot.url=ws://napcat.invalid:3001",
					"ncatbot.token=secret", "ncatbot.reverse.path=/qq", "ncatbot.reverse.accounts=20002",
					"server.servlet.context-path=/app" })
	class WholeApplication {

		@Test
		void napCatComesToItsServerByItsSettings(@Autowired NapCatSimulator sim) {
			assertThat(sim.connections()).singleElement().matches((one) -> one.path().equals("/app/qq"));
			sim.friend(456).says("你好");
			assertThat(sim).friend(456).received("你好，小明[表情]");
		}

	}

	@Nested
	@NcatBotTest(properties = "ncatbot.test.transport=webhook")
	@ContextConfiguration(classes = TestApplication.class)
	class ByProperty {

		@Test
		void aSliceStartsTheServerThatItNeeds(NapCatSimulator sim) {
			sim.friend(456).says("你好");
			assertThat(sim).friend(456).received("你好，小明[表情]");
			assertThat(sim.activity().postsDone()).isEqualTo(1);
		}

	}

	@Nested
	@NcatBotTest(
			properties = { "ncatbot.reverse.enabled=true", "ncatbot.webhook.enabled=true", "ncatbot.token=secret" })
	@ContextConfiguration(classes = TestApplication.class)
	class OfAnApplicationThatNapCatComesTo {

		@Test
		void aSliceNeedsNoServer(NapCatSimulator sim) {
			sim.friend(456).says("你好");
			assertThat(sim).friend(456).received("你好，小明[表情]");
		}

	}

}
