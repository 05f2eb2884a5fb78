package io.ncatbot.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every command once, with tiny counts, as the processes that they are.
 */
@Tag("long")
class CommandsTest {

	@Test
	void aWrongCommandShowsThoseThereAre() throws Exception {
		Run run = Run.of("lode");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.output()).contains("There is no command 'lode'.", "echo URL", "load [", "burst [", "startup [",
				"api [", "idle [", "large [", "jmh [");
		assertThat(Run.of().status()).isEqualTo(2);
	}

	@Test
	void aWrongArgumentShowsTheCommand() throws Exception {
		Run run = Run.of("load", "--windows", "5");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.output()).contains("Unknown: '--windows'", "load [--window 64]").doesNotContain("burst");
		assertThat(Run.of("echo").output()).contains("echo needs the URL");
		assertThat(Run.of("echo", "ws://127.0.0.1:1", "lazy").output()).contains("There is no style 'lazy'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "async", "sync", "reply", "continuation" })
	void loadIsAnsweredInEveryStyle(String style) throws Exception {
		JsonNode result = successful(Run.of("load", "--events", "300", "--warmup", "50", "--window", "16", "--chats",
				"3", "--style", style));
		assertThat(result.path("answered").intValue()).isEqualTo(300);
		assertThat(result.path("dropped").intValue()).isZero();
		assertThat(result.path("eventsPerSecond").intValue()).isPositive();
		assertThat(result.path("p99Micros").intValue()).isGreaterThanOrEqualTo(result.path("p50Micros").intValue());
		if (Files.exists(Path.of("/proc/self/status"))) {
			assertThat(result.path("residentMb").doubleValue()).isPositive();
		}
	}

	@Test
	void ofABurstAllIsAnsweredWhereTheBacklogHasRoom() throws Exception {
		JsonNode result = successful(Run.of("burst", "--events", "2000", "--backlog", "4000", "--chats", "10"));
		assertThat(result.path("answered").intValue()).isEqualTo(2000);
		assertThat(result.path("dropped").intValue()).isZero();
	}

	@Test
	void ofABurstThatIsTooBigTheRestIsCounted() throws Exception {
		JsonNode result = successful(Run.of("burst", "--events", "20000", "--backlog", "10", "--chats", "10"));
		assertThat(result.path("dropped").intValue()).isPositive();
		assertThat(result.path("sum").intValue()).isEqualTo(20000);
	}

	@Test
	void startupIsTimed() throws Exception {
		JsonNode result = successful(Run.of("startup", "--runs", "1"));
		assertThat(result.path("connectedMillis").intValue()).isPositive();
		assertThat(result.path("answeredMillis").intValue())
			.isGreaterThanOrEqualTo(result.path("connectedMillis").intValue());
	}

	@Test
	void theApiIsBuiltInAJvmOfItsOwn() throws Exception {
		JsonNode result = successful(Run.of("api", "--runs", "1"));
		assertThat(result.path("buildMillis").doubleValue()).isPositive();
		assertThat(result.path("classes").intValue()).isPositive();
		assertThat(result.path("metaspaceKb").doubleValue()).isPositive();
	}

	@Test
	void theTestKitIsWeighed() throws Exception {
		JsonNode result = successful(Run.of("testkit", "--methods", "20"));
		assertThat(result.path("methods").intValue()).isEqualTo(20);
		assertThat(result.path("firstContext").intValue()).isPositive();
		assertThat(result.path("method").doubleValue()).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "forward", "reverse", "sse" })
	void idleConnectionsAreWeighed(String transport) throws Exception {
		JsonNode result = successful(Run.of("idle", "--connections", "5", "--transport", transport, "--rest", "0"));
		assertThat(result.path("connections").intValue()).isEqualTo(5);
		assertThat(result.path("threadsOfAll").intValue()).isPositive();
	}

	@Test
	void theLengthOfALargeTextComesBack() throws Exception {
		JsonNode result = successful(Run.of("large", "--megabytes", "2", "--heap", "128m"));
		assertThat(result.path("answered").booleanValue()).isTrue();
		assertThat(result.path("frameBytes").intValue()).isGreaterThan(2_000_000);
	}

	@Test
	void jmhForks() throws Exception {
		Run run = Run.of("jmh", "-f", "1", "-wi", "0", "-i", "1", "-r", "10ms", "-p", "sample=HEARTBEAT",
				"DecodeBenchmark.decode", "SendBenchmark.text$");
		assertThat(run.status()).isZero();
		assertThat(run.output()).contains("DecodeBenchmark.decode", "SendBenchmark.text")
			.doesNotContain("ERROR", "<failure>");
	}

	private static JsonNode successful(Run run) {
		assertThat(run.status()).as(run.output()).isZero();
		return run.result();
	}

}
