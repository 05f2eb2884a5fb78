package io.ncatbot.connection.http;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.concurrent.ManualTimers;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RestingSocketsTest {

	private static final HttpHeaders SILENT = headers(Map.of());

	private static final HttpHeaders AS_NAPCAT = headers(
			Map.of("Connection", List.of("keep-alive"), "Keep-Alive", List.of("timeout=5")));

	private final ManualTimers time = new ManualTimers();

	private final RestingSockets sockets = new RestingSockets(this.time);

	private final List<CompletableFuture<Object>> woken = new ArrayList<>();

	private final List<CompletableFuture<Object>> closed = new ArrayList<>();

	private static HttpHeaders headers(Map<String, List<String>> all) {
		return HttpHeaders.of(all, (name, value) -> true);
	}

	private CompletableFuture<?> awake() {
		return this.sockets.awake(() -> question(this.woken), () -> question(this.closed));
	}

	private static CompletableFuture<Object> question(List<CompletableFuture<Object>> asked) {
		CompletableFuture<Object> answer = new CompletableFuture<>();
		asked.add(answer);
		return answer;
	}

	@Test
	void whatHasRestedForAShortTimeIsUsedAtOnce() {
		this.sockets.rest(AS_NAPCAT);
		this.time.advance(Duration.ofMillis(3900));
		assertThat(awake()).isCompleted();
		assertThat(this.woken).isEmpty();
	}

	@Test
	void noneThatIsTiredStaysSoAndEverybodyWaitsForThat() {
		this.sockets.rest(AS_NAPCAT);
		this.sockets.rest(AS_NAPCAT);
		this.time.advance(Duration.ofSeconds(3));
		this.sockets.rest(AS_NAPCAT);
		this.time.advance(Duration.ofSeconds(1));
		CompletableFuture<?> first = awake();
		assertThat(this.woken).hasSize(1);
		assertThat(this.closed).hasSize(1);
		assertThat(awake()).isSameAs(first).isNotDone();
		this.woken.forEach((answer) -> answer.complete(""));
		assertThat(first).isNotDone();
		this.closed.forEach((answer) -> answer.complete(""));
		assertThat(first).isCompleted();
		assertThat(awake()).isCompleted();
		assertThat(this.woken).hasSize(1);
	}

	@Test
	void whatABurstHasOpenedIsClosedLittleByLittle() {
		for (int i = 0; i < 64; i++) {
			this.sockets.rest(AS_NAPCAT);
		}
		List<Integer> kept = new ArrayList<>();
		while (kept.isEmpty() || kept.get(kept.size() - 1) > 1) {
			this.time.advance(Duration.ofSeconds(4));
			CompletableFuture<?> awake = awake();
			kept.add(this.woken.size());
			this.closed.forEach((answer) -> answer.complete(""));
			this.woken.forEach((answer) -> {
				this.sockets.rest(AS_NAPCAT);
				answer.complete("");
			});
			this.woken.clear();
			assertThat(awake).isCompleted();
		}
		assertThat(kept).containsExactly(32, 16, 8, 4, 2, 1);
		assertThat(this.closed).hasSize(63);
	}

	@Test
	void whatTheServerHasLongClosedIsForgotten() {
		this.sockets.rest(AS_NAPCAT);
		this.time.advance(Duration.ofMinutes(1));
		assertThat(awake()).isCompleted();
		assertThat(this.woken).isEmpty();
	}

	@Test
	void whereTheServerSaysNothingAnythingMayStillBeOpen() {
		this.sockets.rest(SILENT);
		this.time.advance(Duration.ofMinutes(1));
		assertThat(awake()).isNotDone();
		assertThat(this.woken).hasSize(1);
	}

	@Test
	void whatTheServerClosesAtOnceNeverRests() {
		this.sockets.rest(headers(Map.of("Connection", List.of("close"))));
		this.time.advance(Duration.ofSeconds(5));
		assertThat(awake()).isCompleted();
	}

	@Test
	void whatIsUsedRestsNoLonger() {
		this.sockets.rest(SILENT);
		this.sockets.use();
		this.time.advance(Duration.ofSeconds(5));
		assertThat(awake()).isCompleted();
	}

}
