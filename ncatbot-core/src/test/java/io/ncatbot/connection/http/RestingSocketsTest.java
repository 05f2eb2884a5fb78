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

	private static HttpHeaders headers(Map<String, List<String>> all) {
		return HttpHeaders.of(all, (name, value) -> true);
	}

	private CompletableFuture<?> awake() {
		return this.sockets.awake(() -> {
			CompletableFuture<Object> answer = new CompletableFuture<>();
			this.woken.add(answer);
			return answer;
		});
	}

	@Test
	void whatHasRestedForAShortTimeIsUsedAtOnce() {
		this.sockets.rest(AS_NAPCAT);
		this.time.advance(Duration.ofMillis(3900));
		assertThat(awake()).isCompleted();
		assertThat(this.woken).isEmpty();
	}

	@Test
	void allThatAreTiredAreWokenAndEverybodyWaitsForThat() {
		this.sockets.rest(AS_NAPCAT);
		this.sockets.rest(AS_NAPCAT);
		this.time.advance(Duration.ofSeconds(3));
		this.sockets.rest(AS_NAPCAT);
		this.time.advance(Duration.ofSeconds(1));
		CompletableFuture<?> first = awake();
		assertThat(this.woken).hasSize(2);
		assertThat(awake()).isSameAs(first).isNotDone();
		this.woken.forEach((answer) -> answer.complete(""));
		assertThat(first).isCompleted();
		assertThat(awake()).isCompleted();
		assertThat(this.woken).hasSize(2);
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
