package io.ncatbot.boot.autoconfigure.health;

import java.util.List;
import java.util.Map;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.LinkState;
import io.ncatbot.connection.LoginState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class BotsHealthContributorTest {

	private static Health health(String name, Bot... bots) {
		HealthIndicator indicator = (HealthIndicator) new BotsHealthContributor(new StubBots(List.of(bots)))
			.getContributor(name);
		return indicator.health();
	}

	@ParameterizedTest
	@CsvSource({ "CONNECTED, ONLINE, UP", "CONNECTED, UNKNOWN, UP", "CONNECTED, OFFLINE, DOWN",
			"CONNECTED, KICKED, DOWN", "CONNECTING, UNKNOWN, DOWN", "LOST, UNKNOWN, DOWN", "LOST, KICKED, DOWN",
			"REFUSED, UNKNOWN, DOWN", "CLOSED, UNKNOWN, OUT_OF_SERVICE" })
	void linkAndLoginDecide(LinkState link, LoginState login, Status status) {
		assertThat(health("cat", new StubBot("cat", 0, link, login, "")).getStatus()).isEqualTo(status);
	}

	@Test
	void theDetailsSayWhoItIsAndWhatIsWrong() {
		assertThat(health("cat", new StubBot("cat", 10001, LinkState.LOST, LoginState.UNKNOWN, "nobody answers"))
			.getDetails()).containsOnly(Map.entry("selfId", 10001L), Map.entry("link", LinkState.LOST),
					Map.entry("login", LoginState.UNKNOWN), Map.entry("problem", "nobody answers"));
		assertThat(health("cat", new StubBot("cat", 0, LinkState.CONNECTED, LoginState.ONLINE, "")).getDetails())
			.as("what is not known is left out")
			.containsOnlyKeys("link", "login");
	}

	@Test
	void whoStandsByForAnotherConnectionOfItsAccountIsNotDown() {
		StubBot standing = new StubBot("cat", 10001, LinkState.LOST, LoginState.UNKNOWN, "this one stands by");
		StubBot serving = new StubBot("10001", 10001, LinkState.CONNECTED, LoginState.ONLINE, "");
		assertThat(health("cat", standing, serving).getStatus()).isEqualTo(Status.UNKNOWN);
		StubBot failing = new StubBot("10001", 10001, LinkState.LOST, LoginState.UNKNOWN, "");
		assertThat(health("cat", standing, failing).getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void whoOnlyPostsIsNotDown() {
		StubBot posting = new StubBot("cat", 10001, LinkState.LOST, LoginState.UNKNOWN, "posts carry no calls", true);
		assertThat(health("cat", posting).getStatus()).isEqualTo(Status.UNKNOWN);
		assertThat(health("cat", posting).getDetails()).containsEntry("problem", "posts carry no calls");
	}

	@Test
	void eachBotHasItsOwnByItsName() {
		BotsHealthContributor all = new BotsHealthContributor(
				new StubBots(List.of(new StubBot("cat", 0, LinkState.LOST, LoginState.UNKNOWN, ""),
						new StubBot("dog", 0, LinkState.LOST, LoginState.UNKNOWN, ""))));
		assertThat(all.stream()).extracting((entry) -> entry.name()).containsExactly("cat", "dog");
		assertThat(all.getContributor("nobody")).isNull();
	}

}
